internal import Notation

/// Input columns of sizes that gates saturate at.
enum UnscaledInputs: BlueprintRule {
  static let name = "unscaled inputs"

  /// A column's root mean square is 30 or more, or there are columns whose sizes differ more than a hundredfold. Measured:
  /// a scale of 10 does no harm, one of 100 is fatal.
  static func finding(in blueprint: Blueprint) -> Finding? {
    let sizes = blueprint.features.filter { !$0.isConstant }
    guard let largest = sizes.max(by: { $0.size < $1.size }), let least = sizes.min(by: { $0.size < $1.size })
    else { return nil }
    let ratio = least.size > 0 ? largest.size / least.size : 1
    guard largest.size >= 30 || (ratio > 100 && largest.size >= 3) else { return nil }
    func text(_ number: Double) -> String { NumberText.significant(number, digits: 3) }
    var evidence = "`\(largest.name)` is of size \(text(largest.size)) as the model reads it"
    if sizes.count > 1 { evidence += ", `\(least.name)` of size \(text(least.size))" }
    return Finding(
      name, largest.size >= 100 ? .likely : .possible, evidence: evidence,
      explanation: "large inputs drive the gates to their ends, where nothing is learned, and drown the small ones",
      remedy: blueprint.isScaled ? "leave out what is not a measurement, or scale it yourself" : "window … | scale")
  }
}
