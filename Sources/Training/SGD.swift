/// Stochastic gradient descent: m ← momentum · m + g, w ← w − lr · m; after Nesterov w ← w − lr · (momentum · m + g).
/// Sutskever, Martens, Dahl and Hinton 2013, in the form of PyTorch, where a new learning rate acts at once.
package struct SGD: Sendable, Hashable {
  /// 0 is plain gradient descent.
  package var momentum: Double
  package var nesterov: Bool

  package init(momentum: Double = 0, nesterov: Bool = false) {
    self.momentum = momentum
    self.nesterov = nesterov
  }
}
