/// More weights than numbers to learn them from.
enum MoreWeightsThanTargets: BlueprintRule {
  static let name = "more weights than targets"

  /// Weights outnumber the targets of all training windows; tenfold, it is likely to be a fault.
  static func finding(in blueprint: Blueprint) -> Finding? {
    let (weights, targets) = (blueprint.parameters, blueprint.trainTargets)
    guard weights > targets else { return nil }
    return Finding(
      name, weights / 10 > targets ? .likely : .possible,
      evidence: "\(weights) weights, and \(blueprint.trainWindows) training windows with \(targets) targets",
      explanation: "with more weights than examples a model can learn them by heart",
      remedy: "fewer units, more data, or `fit … early-stop: 3`")
  }
}
