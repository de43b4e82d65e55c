import Layers
import Tensors

extension Loss {
  /// What it is made with, inside of its range.
  func check() throws(TrainingError) {
    switch self {
    case .crossEntropy(let classes):
      guard (2...Architecture.units.upperBound).contains(classes) else {
        throw .option(name: "loss", needs: "2 to \(Architecture.units.upperBound) classes", actual: "\(classes)")
      }
    case .quantile(let levels):
      guard Self.areLevels(levels) else {
        throw .option(
          name: "loss", needs: "quantiles between 0 and 1, each larger than the one before it",
          actual: levels.isEmpty ? "none" : levels.map { "\($0)" }.joined(separator: ", "))
      }
    default: break
    }
  }

  /// What a target that counts must be: a class number, or a share; nil where any number will do.
  fileprivate var labels: (holds: (Float) -> Bool, text: String)? {
    switch self {
    case .binaryCrossEntropy: ({ $0 >= 0 && $0 <= 1 }, "0 to 1")
    case .crossEntropy(let classes):
      ({ $0 >= 0 && $0 < Float(classes) && $0 == $0.rounded() }, "the number of a class, 0 to \(classes - 1)")
    default: nil
    }
  }
}

extension NetworkRun {
  /// Whether every target of a source that counts is one that the loss can judge.
  func checkTargets(of source: any WindowSource, part: String, _ loss: Loss) throws(TrainingError) {
    guard let labels = loss.labels else { return }
    let indices = Array(0..<source.count)
    for first in stride(from: 0, to: source.count, by: batch) {
      let last = min(first + batch, source.count)
      gather(source, indices.span.extracting(first..<last))
      let count = (last - first) * targetsPerWindow
      let (targets, weights) = (targets.part(0, count).values, weights.part(0, count).values)
      if let place = targets.indices.first(where: { weights[$0] != 0 && !labels.holds(targets[$0]) }) {
        throw .label(
          part: part, window: first + place / targetsPerWindow + 1, needs: labels.text, actual: targets[place])
      }
    }
  }
}

extension FitOptions {
  /// Every option that weighs inside of its range.
  func checkWeights() throws(TrainingError) {
    guard l2 >= 0, l2.isFinite else { throw .option(name: "l2", needs: "0 or a positive number", actual: "\(l2)") }
    guard !classWeights.isEmpty else { return }
    let classes =
      switch loss {
      case .binaryCrossEntropy: 2
      case .crossEntropy(let classes): classes
      default: 0
      }
    guard classWeights.count == classes else {
      throw .option(
        name: "class-weights", needs: classes == 0 ? "left out where the targets are numbers" : "\(classes) numbers",
        actual: "\(classWeights.count)")
    }
    guard classWeights.allSatisfy({ $0 >= 0 && $0.isFinite }), classWeights.contains(where: { $0 > 0 }) else {
      throw .option(
        name: "class-weights", needs: "numbers from 0, and one above 0",
        actual: classWeights.map { "\($0)" }.joined(separator: ", "))
    }
  }
}
