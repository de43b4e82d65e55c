/// Adam: w ← w − lr/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε). Kingma and Ba 2015, algorithm 1.
/// With a weight decay it is AdamW, which shrinks every weight by lr · decay beside. Loshchilov and Hutter 2019.
package struct Adam: Sendable, Hashable {
  package var beta1 = 0.9
  package var beta2 = 0.999
  package var epsilon = 1e-8
  /// 0 is Adam itself.
  package var weightDecay: Double

  package init(weightDecay: Double = 0) { self.weightDecay = weightDecay }
}
