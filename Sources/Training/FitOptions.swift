import Layers

/// How to train.
package struct FitOptions: Sendable, Hashable {
  /// How often every window is seen; at least 1.
  package var epochs = 10
  /// Windows per optimizer step; at least 1. The last batch of an epoch may be smaller.
  package var batch = 32
  package var learningRate = 1e-3
  package var loss = Loss.meanSquaredError
  package var optimizer = Adam()
  /// The number of epochs without a better validation loss after which training stops, and the best weights are
  /// taken back. Nil trains all epochs and keeps the last weights.
  package var patience: Int?
  /// The largest norm of all gradients together; what is longer is scaled down to it.
  package var clipNorm: Double?
  /// Decides the initial weights and the order of the windows.
  package var seed: UInt64 = 0
  /// Whether the windows of the training part are seen in a new order in each epoch.
  package var shuffles = true
  /// Bytes that training may allocate.
  package var memoryLimit = 4 << 30

  package init() {}
}
