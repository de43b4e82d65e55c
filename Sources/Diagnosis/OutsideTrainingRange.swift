internal import Notation

/// What is to be predicted lies where training never was, as in a series with a trend.
enum OutsideTrainingRange: Rule {
  static let name = "outside the training range"

  /// More than 5 % of the truths lie below the least or above the largest target of training.
  static func finding(in evidence: Evidence) -> Finding? {
    guard let least = evidence.trainTruth.min(), let largest = evidence.trainTruth.max() else { return nil }
    let outside = evidence.truth.count { $0 < least || $0 > largest }
    let share = Double(outside) / Double(evidence.truth.count)
    guard share > 0.05 else { return nil }
    let reached = evidence.predicted.max() ?? 0
    return Finding(
      name, share > 0.25 ? .certain : .likely,
      evidence:
        "\(NumberText.fixed(share * 100, places: 0))% of the truths lie outside \(NumberText.significant(least, digits: 4)) to \(NumberText.significant(largest, digits: 4)), all that training saw; predictions reach \(NumberText.significant(reached, digits: 4))",
      explanation: "a network does not go on where its training ended, as a trend does",
      remedy: "predict the change instead of the level: `derive s change: diff(.x)`, and window that")
  }
}
