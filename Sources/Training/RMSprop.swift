/// RMSprop: w ← w − lr · g / (√v + ε), v being a running mean of g². Tieleman and Hinton 2012;
/// as PyTorch has it, where Keras divides by √(v + ε).
package struct RMSprop: Sendable, Hashable {
  /// How much of v stays at each step.
  package var rho: Double
  package var epsilon = 1e-8

  package init(rho: Double = 0.9) { self.rho = rho }
}
