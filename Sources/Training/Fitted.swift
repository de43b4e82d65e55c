package import Layers

/// A trained network and how it came to be.
package struct Fitted: Sendable {
  package var network: Network
  package var loss: Loss
  /// One record for each epoch that was finished.
  package var history: [EpochRecord]
  /// The epoch with the smallest validation loss (training loss where there are no validation windows), from 1;
  /// 0 where no epoch was finished.
  package var bestEpoch: Int
  /// The epoch behind which the weights were as they are now: the best one under early stopping, else the last.
  /// 0 where no epoch was finished.
  package var weightsEpoch: Int
  package var ending: Ending
  /// Whether the state ran on from window to window; so it must where the network predicts.
  package var isStateful: Bool

  package enum Ending: String, Sendable, Hashable {
    case completed
    /// No better validation loss for as long as the patience allows.
    case stoppedEarly
    /// Someone asked to stop. Weights are the best ones under early stopping, else those behind the last batch.
    case interrupted
  }

  package init(
    network: Network, loss: Loss, history: [EpochRecord], bestEpoch: Int, weightsEpoch: Int, ending: Ending,
    isStateful: Bool = false
  ) {
    self.network = network
    self.loss = loss
    self.history = history
    self.bestEpoch = bestEpoch
    self.weightsEpoch = weightsEpoch
    self.ending = ending
    self.isStateful = isStateful
  }
}
