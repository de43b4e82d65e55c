internal import Notation

/// Predictions move with the truth, but in other units.
enum WrongScale: Rule {
  static let name = "wrong scale"

  /// The correlation is above 0.8 while the spread is above 3 or below a third.
  static func finding(in evidence: Evidence) -> Finding? {
    guard let spread = evidence.spread, spread > 3 || spread < 1.0 / 3 else { return nil }
    let correlation = Moments.correlation(evidence.truth, evidence.predicted)
    guard correlation > 0.8 else { return nil }
    let (truth, predicted) = (Moments(evidence.truth), Moments(evidence.predicted))
    let factor = correlation * truth.deviation / predicted.deviation
    let shift = truth.mean - factor * predicted.mean
    return Finding(
      name, .likely,
      evidence:
        "correlation \(NumberText.fixed(correlation, places: 2)), yet predictions spread \(NumberText.significant(spread, digits: 3)) times as far as the truth",
      explanation:
        "the shape is right and the size is not: times \(NumberText.significant(factor, digits: 3)), plus \(NumberText.significant(shift, digits: 3)), would fit",
      remedy: "`scale` the data, and leave no factor behind the last layer; then train longer")
  }
}
