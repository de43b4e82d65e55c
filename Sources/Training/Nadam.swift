/// Adam with Nesterov's momentum, its β₁ warmed up as β₁ (1 − 0.96^(0.004 t) / 2). Dozat 2016;
/// as PyTorch has it, where Keras warms up with 0.96^t.
package struct Nadam: Sendable, Hashable {
  package var beta1 = 0.9
  package var beta2 = 0.999
  package var epsilon = 1e-8

  package init() {}
}
