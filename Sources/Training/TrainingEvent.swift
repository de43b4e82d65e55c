/// What happens during training, for whoever wants to show it.
package enum TrainingEvent: Sendable {
  case started(TrainingStart)
  /// Once for each optimizer step, for a line that lives while training runs.
  case batch(BatchProgress)
  case epoch(EpochRecord)
}

/// What is about to be trained.
package struct TrainingStart: Sendable, Hashable {
  package var windows: Int
  package var validationWindows: Int
  package var batchesPerEpoch: Int
  package var epochs: Int
  package var parameters: Int
  /// Bytes allocated for the run.
  package var bytes: Int
  /// Where it goes on from a checkpoint: epochs that are over, and batches of the next; 0 and 0 from the beginning.
  package var epochsDone = 0
  package var batchesDone = 0
}

/// Where training is.
package struct BatchProgress: Sendable, Hashable {
  /// From 1.
  package var epoch: Int
  /// From 1.
  package var batch: Int
  package var batches: Int
  /// The mean training loss of this epoch so far.
  package var loss: Double
}

/// What one epoch came to.
package struct EpochRecord: Sendable, Hashable {
  /// From 1.
  package var epoch: Int
  /// Σ w·l / Σ w over the epoch, each batch before its own optimizer step.
  package var trainLoss: Double
  /// The same over the validation windows behind the epoch's last step; nil where there are none.
  package var validLoss: Double?
  /// Whether no epoch before was as good: by `validLoss`, else by `trainLoss`.
  package var isBest: Bool
  package var learningRate: Double
  /// The norm of all gradients together before clipping: the mean over batches, and the largest.
  package var gradientNorm: Double
  package var largestGradientNorm: Double

  package init(
    epoch: Int, trainLoss: Double, validLoss: Double?, isBest: Bool, learningRate: Double, gradientNorm: Double,
    largestGradientNorm: Double
  ) {
    self.epoch = epoch
    self.trainLoss = trainLoss
    self.validLoss = validLoss
    self.isBest = isBest
    self.learningRate = learningRate
    self.gradientNorm = gradientNorm
    self.largestGradientNorm = largestGradientNorm
  }
}
