internal import Layers
internal import Notation

/// What the model gives is multiplied once more: the scale of the data is undone already.
enum MultipliedOutput: BlueprintRule {
  static let name = "multiplied output"

  /// Behind the last layer with weights, the factors come to 3 or more, or to a third or less.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard let head = blueprint.head else { return nil }
    let factors = blueprint.model.layers[(head + 1)...].compactMap { ($0 as? Multiply)?.factor }
    let factor = factors.reduce(1, *)
    guard !factors.isEmpty, factor.magnitude >= 3 || factor.magnitude <= 1 / 3 else { return nil }
    return Finding(
      name, .certain,
      evidence: "behind layer \(head + 1), numbers are multiplied by \(NumberText.significant(factor, digits: 4))",
      explanation: blueprint.isScaled
        ? "targets are scaled, and predictions are brought back to their units by themselves; a factor makes every gradient as many times too large"
        : "a factor behind the last layer makes every gradient as many times too large",
      remedy: blueprint.isScaled ? "leave the `multiply` out" : "leave the `multiply` out, and write `… | scale`")
  }
}
