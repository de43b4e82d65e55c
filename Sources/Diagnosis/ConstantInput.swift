/// An input column that says nothing.
enum ConstantInput: BlueprintRule {
  static let name = "constant input"

  static func finding(in blueprint: Blueprint) -> Finding? {
    let names = blueprint.features.filter(\.isConstant).map { "`\($0.name)`" }
    guard !names.isEmpty else { return nil }
    let one = names.count == 1
    return Finding(
      name, .likely,
      evidence: "\(names.joined(separator: ", ")) \(one ? "is" : "are") the same at every step of the training windows",
      explanation: "a number that never changes tells windows apart by nothing, and is a surprise where it does change",
      remedy: "leave \(one ? "it" : "them") out: `window … features:`")
  }
}
