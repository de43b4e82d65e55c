package import Layers
package import Tensors

/// Why training or predicting did not come to its end.
package enum TrainingError: Error, Sendable, Hashable {
  case shape(ShapeMismatch)
  case memory(MemoryExcess)
  /// An option outside of its range: `batch: 0`.
  case option(name: String, needs: String, actual: String)
  /// A part without windows, or without a target that counts.
  case noWindows(part: String)
  /// The training windows and the validation windows differ in a size.
  case partsDiffer(what: String, train: Int, valid: Int)
  /// The targets of a part stand at every step and the model's values do not, or the other way round.
  case targetsDiffer(part: String, everyStep: Bool, modelEveryStep: Bool)
  /// A target that the loss cannot judge, as a label outside of its classes; windows are counted from 1.
  case label(part: String, window: Int, needs: String, actual: Float)
  /// States are to run on, and the windows of a part do not continue one another.
  case notInSequence(part: String)
  /// States are to run on, and windows are shown at many lengths.
  case mixedLengths(ClosedRange<Int>)
  /// States are to run on, and what a layer, counted from 1, gives at a step rests on others by more than a state.
  case mixesSteps(layer: Int, name: String)
  case notFinite(NotFinite)
}

/// The place where numbers stopped being numbers.
package struct NotFinite: Sendable, Hashable {
  /// From 1.
  package var epoch: Int
  /// From 1; within the epoch.
  package var batch: Int
  package var origin: Origin
  /// The loss of the last batch that had one.
  package var lastFiniteLoss: Double?

  /// Where it began, in the order of computation.
  package enum Origin: Sendable, Hashable {
    case inputs
    case targets
    /// A layer's output, counted from 1.
    case layer(Int, name: String)
    case loss
    /// The gradients of a layer's parameters, counted from 1.
    case gradient(Int, name: String)
    /// The validation windows, behind the epoch's last batch.
    case validation
  }
}
