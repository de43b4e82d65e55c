internal import Notation

/// The last value, or of whole individuals the mean, does as well as the model.
enum NoBetterThanPersistence: Rule {
  static let name = "no better than persistence"

  /// The skill against the last value is below 0.02.
  static func finding(in evidence: Evidence) -> Finding? {
    guard let skill = evidence.skill, skill < 0.02 else { return nil }
    let error = Moments.rootMeanSquare(evidence.truth, evidence.predicted)
    let yardstick = Moments.rootMeanSquare(evidence.truth, evidence.persistence)
    let yardstickName = evidence.comparesWithMean ? "the mean of the training part" : "the last value"
    return Finding(
      name, skill < -0.02 ? .certain : .likely,
      evidence:
        "RMSE \(NumberText.significant(error, digits: 4)), that of \(yardstickName) \(NumberText.significant(yardstick, digits: 4)): skill \(NumberText.fixed(skill, places: 3))",
      explanation: (evidence.comparesWithMean ? yardstickName : "repeating the last value")
        + " is as good a forecast: either there is nothing more to learn here, or the model has not learned it",
      remedy: "look at the findings above first; then try other features"
        + (evidence.comparesWithMean ? "" : " or a longer `horizon:`, where the last value grows stale")
    )
  }
}
