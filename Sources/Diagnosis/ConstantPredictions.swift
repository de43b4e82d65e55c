internal import Notation

/// The model answers nearly the same whatever it is shown.
enum ConstantPredictions: Rule {
  static let name = "constant predictions"

  /// The spread is below 0.2, and the error within 5 % of that of the best constant.
  static func finding(in evidence: Evidence) -> Finding? {
    guard let spread = evidence.spread, spread < 0.2 else { return nil }
    let error = Moments.rootMeanSquare(evidence.truth, evidence.predicted)
    let best = Moments(evidence.truth).deviation
    guard error > 0.95 * best else { return nil }
    // Where it says the same of what it was trained on, it never got going.
    let trained = Moments(evidence.trainTruth).deviation
    let hasLearned = trained > 0 && Moments(evidence.trainPredicted).deviation > 0.2 * trained
    return Finding(
      name, .likely,
      evidence:
        "predictions spread over \(NumberText.fixed(spread * 100, places: 0))% of what the truth does; their error is \(NumberText.significant(error, digits: 3)), that of the best constant \(NumberText.significant(best, digits: 3))",
      explanation: hasLearned
        ? "the model knows its training windows, and on these it falls back to about the mean"
        : "the model has hardly begun to learn: it predicts about the mean, on its training windows too",
      remedy: hasLearned
        ? "fit … early-stop: 3, and see whether these windows are like those of training"
        : "raise `lr:` tenfold, then `epochs:`; if nothing changes, the inputs say nothing about the target")
  }
}
