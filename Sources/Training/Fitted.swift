import Layers

/// A trained network and how it came to be.
package struct Fitted: Sendable {
  package var network: Network
  package var loss: Loss
  /// One record for each epoch that was finished.
  package var history: [EpochRecord]
  /// The epoch whose weights these are, from 1; 0 where no epoch was finished.
  package var bestEpoch: Int
  package var ending: Ending

  package enum Ending: Sendable, Hashable {
    case completed
    /// No better validation loss for as long as the patience allows.
    case stoppedEarly
    /// Someone asked to stop; the weights are those after the last batch.
    case interrupted
  }
}
