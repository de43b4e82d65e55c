/// A window that does not reach back one season.
enum ShorterThanSeason: BlueprintRule {
  static let name = "window shorter than the season"

  /// The target has a season whose strength is worthwhile, and a window has fewer steps.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard let season = blueprint.season, blueprint.steps < season else { return nil }
    return Finding(
      name, .possible,
      evidence: "the season of the target has \(season) steps, and a window has \(blueprint.steps)",
      explanation: "the model cannot see what came a season ago, which the seasonal-naive forecast it must beat knows",
      remedy: "window … past: \(season)")
  }
}
