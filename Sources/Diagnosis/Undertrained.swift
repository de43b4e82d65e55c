internal import Notation
internal import Training

/// Training stopped while it was still getting better.
enum Undertrained: Rule {
  static let name = "undertrained"

  /// Each of the last two epochs lowered the training loss by more than 2 %; or a mere factor and shift would cut the
  /// error on its own training windows by a fifth; or that error is above nine tenths of the best constant's.
  static func finding(in evidence: Evidence) -> Finding? {
    stillFalling(evidence) ?? notConverged(evidence) ?? neverBegun(evidence)
  }

  private static func stillFalling(_ evidence: Evidence) -> Finding? {
    let losses = evidence.history.suffix(3).map(\.trainLoss)
    guard losses.count >= 2, let last = evidence.history.last else { return nil }
    let drops = zip(losses, losses.dropFirst()).map { before, after in before > 0 ? 1 - after / before : 0 }
    // Where the validation loss has turned, more epochs are no help.
    guard let drop = drops.min(), drop > 0.02, last.validLoss == nil || last.isBest else { return nil }
    return Finding(
      name, .likely,
      evidence:
        "the last of \(evidence.history.count) epochs each still lowered the training loss by \(NumberText.fixed(drop * 100, places: 1))% or more",
      explanation: "training stopped while the model was still learning",
      remedy: "fit … epochs: \(evidence.history.count * 4) early-stop: 5")
  }

  /// A network that has converged on squared errors cannot be improved by a factor and a shift: those it would have
  /// learned first.
  private static func notConverged(_ evidence: Evidence) -> Finding? {
    let (truth, predicted) = (Moments(evidence.trainTruth), Moments(evidence.trainPredicted))
    guard truth.deviation > 0, predicted.deviation > 0 else { return nil }
    let correlation = Moments.correlation(evidence.trainTruth, evidence.trainPredicted)
    let factor = correlation * truth.deviation / predicted.deviation
    let error = Moments.rootMeanSquare(evidence.trainTruth, evidence.trainPredicted)
    let least = truth.deviation * max(0, 1 - correlation * correlation).squareRoot()
    guard least < 0.8 * error, factor > 1.25 else { return nil }
    return Finding(
      name, .likely,
      evidence:
        "on its own training windows predictions are too small: times \(NumberText.significant(factor, digits: 3)), their error would fall from \(NumberText.significant(error, digits: 3)) to \(NumberText.significant(least, digits: 3))",
      explanation: "the model has seen the shape, and has not had the time to learn its size",
      remedy: "raise `lr:` tenfold, then `epochs:`")
  }

  private static func neverBegun(_ evidence: Evidence) -> Finding? {
    let error = Moments.rootMeanSquare(evidence.trainTruth, evidence.trainPredicted)
    let best = Moments(evidence.trainTruth).deviation
    guard error > 0.9 * best else { return nil }
    return Finding(
      name, .possible,
      evidence:
        "on its own training windows the error is \(NumberText.significant(error, digits: 3)), that of the best constant \(NumberText.significant(best, digits: 3))",
      explanation: "the model does not know even what it was trained on",
      remedy: "raise `lr:` tenfold, then `epochs:`; if nothing changes, the inputs say nothing about the target")
  }
}
