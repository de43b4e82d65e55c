internal import Tensors

/// A training run at the boundary between two batches: everything that its next bit depends on beside the model, the
/// data and the options. Whoever goes on from it comes to the same bits as if it had never stopped.
package struct Checkpoint: Sendable, Hashable {
  /// The epoch under way, from 1, and the batches of it that are done, at least 1.
  var epoch: Int
  var batches: Int
  /// All weights in canonical order.
  var weights: [Float]
  var optimizer: OptimizerState.Memory
  var learningRate: LearningRate.Memory
  /// What the layers' draws count: steps of the optimizer.
  var drawnSteps: Int
  /// The states that run on from batch to batch; empty where they do not.
  var states: [Float]
  /// The sums of the epoch under way.
  var losses, totals, norms: PartialSum.Memory
  /// The loss and the weight of the epoch behind the last batch that counted.
  var lossSoFar, weightSoFar: Double
  var largestNorm: Double
  var lastFiniteLoss: Double?
  /// Its weights are empty where nobody will want them back.
  var best: Best?
  /// The epochs that are over.
  var history: [EpochRecord]

  struct Best: Sendable, Hashable {
    var epoch: Int
    var loss: Double
    var weights: [Float]
  }

  /// Epochs that are over, and batches of the one under way.
  package var position: (epochs: Int, batches: Int) { (epoch - 1, batches) }
}

/// Where a run that may be interrupted is kept, by whoever has files and a clock.
package struct Checkpointing {
  /// Where to go on; nil for a start from the beginning.
  package var start: Checkpoint?
  /// Whether it is time for the next one; asked behind each batch.
  package var isDue: () -> Bool
  /// Takes the next one. It is called too where someone asks to stop, and behind the last batch of all.
  package var keep: (Checkpoint) -> Void

  package init(
    start: Checkpoint?, isDue: @escaping () -> Bool, keep: @escaping (Checkpoint) -> Void
  ) {
    self.start = start
    self.isDue = isDue
    self.keep = keep
  }
}
