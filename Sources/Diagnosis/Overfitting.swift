internal import Notation
internal import Training

/// The model knows its training windows far better than others.
enum Overfitting: Rule {
  static let name = "overfitting"

  /// The skill on training windows is higher by more than 0.15; or the validation loss had its least in the first
  /// half of the epochs and ends more than 10 % above it. Either way the training windows must be known well.
  static func finding(in evidence: Evidence) -> Finding? {
    // A model that is no good on its own windows has learned nothing by heart.
    guard evidence.trainSkill ?? 0 > 0.1 else { return nil }
    // Where the truth has left the range of training, that is why these windows are harder.
    guard OutsideTrainingRange.finding(in: evidence) == nil else { return nil }
    let gap = if let train = evidence.trainSkill, let skill = evidence.skill { train - skill } else { 0.0 }
    let losses = evidence.history.compactMap(\.validLoss)
    let least = losses.min() ?? 0
    let rise = losses.last.map { least > 0 ? $0 / least - 1 : 0 } ?? 0
    let isEarly = (losses.firstIndex(of: least) ?? 0) * 2 < losses.count
    guard gap > 0.15 || (isEarly && rise > 0.1 && gap > 0.05) else { return nil }
    var evidenceText =
      "skill against \(evidence.comparesWithMean ? "the mean" : "persistence") is \(NumberText.fixed(evidence.trainSkill ?? 0, places: 2)) on training windows and \(NumberText.fixed(evidence.skill ?? 0, places: 2)) on these"
    if rise > 0.1 {
      evidenceText += "; the validation loss ended \(NumberText.fixed(rise * 100, places: 0))% above its least"
    }
    if evidence.parameters > evidence.trainWindows {
      evidenceText += "; \(evidence.parameters) weights learned from \(evidence.trainWindows) windows"
    }
    return Finding(
      name, gap > 0.3 ? .certain : .likely, evidence: evidenceText,
      explanation: "the model learned its training windows by heart",
      remedy: "fit … early-stop: 3, fewer units, or more data")
  }
}
