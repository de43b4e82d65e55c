import Tensors

/// How the learning rate changes from epoch to epoch.
package enum Schedule: Sendable, Hashable {
  case constant
  /// Multiplied with the factor behind every so many epochs.
  case step(every: Int, factor: Double)
  /// Multiplied with the factor behind each epoch.
  case exponential(factor: Double)
  /// Rises in equal steps during the warm-up, which is a number of epochs, then falls along half a cosine towards 0.
  /// Loshchilov and Hutter 2017, without restarts.
  case cosine(warmUp: Int)
  /// Multiplied with the factor behind so many epochs in a row without a better loss (validation, else training).
  case plateau(patience: Int, factor: Double)

  /// Every number inside of its range, for a training of so many epochs.
  func check(epochs: Int) throws(TrainingError) {
    switch self {
    case .constant: break
    case .step(let every, let factor):
      guard every >= 1 else { throw .option(name: "every", needs: "at least 1", actual: "\(every)") }
      try Self.check(factor)
    case .exponential(let factor): try Self.check(factor)
    case .cosine(let warmUp):
      guard warmUp >= 0, warmUp < epochs else {
        throw .option(name: "warm-up", needs: "at least 0 and less than the \(epochs) epochs", actual: "\(warmUp)")
      }
    case .plateau(let patience, let factor):
      guard patience >= 1 else { throw .option(name: "patience", needs: "at least 1", actual: "\(patience)") }
      try Self.check(factor)
    }
  }

  private static func check(_ factor: Double) throws(TrainingError) {
    guard factor > 0, factor <= 1 else {
      throw .option(name: "factor", needs: "more than 0 and at most 1", actual: "\(factor)")
    }
  }
}

/// A schedule at work: the learning rate of one epoch after the other, as running products.
struct LearningRate {
  private let schedule: Schedule
  private let start: Double
  private let epochs: Int
  private(set) var current: Double
  private var epochsWithoutBetter = 0

  init(_ schedule: Schedule, from rate: Double, epochs: Int) {
    self.schedule = schedule
    self.epochs = epochs
    start = rate
    current = rate
    if case .cosine = schedule { current = cosine(epoch: 1) }
  }

  /// What it keeps between two epochs, for a training that goes on later.
  struct Memory: Sendable, Hashable {
    var current: Double
    var epochsWithoutBetter: Int
  }

  var memory: Memory {
    get { Memory(current: current, epochsWithoutBetter: epochsWithoutBetter) }
    set { (current, epochsWithoutBetter) = (newValue.current, newValue.epochsWithoutBetter) }
  }

  /// The rate behind an epoch, counted from 1, that was the best one so far or was not.
  mutating func finish(epoch: Int, isBest: Bool) {
    switch schedule {
    case .constant: break
    case .step(let every, let factor): if epoch % every == 0 { current *= factor }
    case .exponential(let factor): current *= factor
    case .cosine: current = cosine(epoch: epoch + 1)
    case .plateau(let patience, let factor):
      epochsWithoutBetter = isBest ? 0 : epochsWithoutBetter + 1
      if epochsWithoutBetter == patience {
        current *= factor
        epochsWithoutBetter = 0
      }
    }
  }

  private func cosine(epoch: Int) -> Double {
    guard case .cosine(let warmUp) = schedule else { return current }
    if epoch <= warmUp { return start * Double(epoch) / Double(warmUp + 1) }
    let turn = Double.pi * Double(epoch - warmUp - 1) / Double(epochs - warmUp)
    return start * (0.5 * (1 + ExactMath.cos(turn)))
  }
}
