package import Layers

/// How to train.
package struct FitOptions: Sendable, Hashable {
  /// How often every window is seen; at least 1.
  package var epochs = 10
  /// Windows per optimizer step; at least 1. The last batch of an epoch may be smaller.
  package var batch = 32
  package var learningRate = 1e-3
  package var loss = Loss.meanSquaredError
  package var optimizer = Optimizer.adam(Adam())
  package var schedule = Schedule.constant
  /// The number of epochs without a better validation loss after which training stops, and the best weights are
  /// taken back. Nil trains all epochs and keeps the last weights.
  package var patience: Int?
  /// Nil takes gradients as they are.
  package var clipping: Clipping?
  /// λ: λ · Σ w² over all weights, biases aside, is made small too. The losses told leave it out, the gradients' norms
  /// have it in.
  package var l2 = 0.0
  /// What a target of each class weighs beside its own weight, in training and in validation; empty where all are alike.
  package var classWeights: [Double] = []
  /// Decides the initial weights and the order of the windows.
  package var seed: UInt64 = 0
  /// Whether the windows of the training part are seen in a new order in each epoch.
  package var shuffles = true
  /// Whether states run on from each batch to the next, windows in the order in which they continue one another: runs
  /// side by side, a single one cut into `batch` pieces. States begin at zero with each run and each epoch.
  package var stateful = false
  /// Bytes that training may allocate.
  package var memoryLimit = 4 << 30

  package init() {}

  /// Every option inside of its range.
  package func check() throws(TrainingError) {
    func need(_ isFine: Bool, _ name: String, _ needs: String, _ actual: Any) throws(TrainingError) {
      if !isFine { throw .option(name: name, needs: needs, actual: "\(actual)") }
    }
    try need((1...10_000_000).contains(epochs), "epochs", "1 to 10000000", epochs)
    try need((1...1_048_576).contains(batch), "batch", "1 to 1048576", batch)
    try need(learningRate > 0 && learningRate.isFinite, "lr", "a positive number", learningRate)
    try need(patience.map { $0 >= 1 } ?? true, "early-stop", "at least 1", patience ?? 0)
    try clipping?.check()
    try optimizer.check()
    try loss.check()
    try checkWeights()
    try schedule.check(epochs: epochs)
  }
}
