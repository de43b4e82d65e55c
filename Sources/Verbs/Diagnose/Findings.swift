internal import Diagnosis
internal import Language
internal import Notation

/// What was found, or that nothing was, and what was looked for.
struct Findings: Object {
  /// What was looked at, and what its yardsticks were.
  let subject: String
  /// What to fix first coming first.
  let findings: [Finding]
  /// The names of all that was looked for.
  let checked: [String]

  static var kind: Kind { Kind("findings") }
  static var members: [Member] {
    [
      Member("names", .list, "The names of what was found, what to fix first coming first."),
      Member("count", .int, "How many there are."),
      Member(
        "table", .table, "One row for each: its name, how sure it is, the evidence, what it means, what to do next."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "names": .list(findings.map { .text($0.name) })
    case "count": .number(Double(findings.count))
    case "table":
      .object(
        Table(
          labels: ["name", "certainty", "evidence", "explanation", "next"],
          rows: findings.map { finding in
            [finding.name, finding.certainty.rawValue, finding.evidence, finding.explanation, finding.remedy].map {
              .text($0)
            }
          }))
    default: nil
    }
  }

  func shown(width: Int) -> [String] {
    var lines = [subject]
    for (place, finding) in findings.enumerated() {
      lines += ["", "\(place + 1). \(finding.name) (\(finding.certainty.rawValue))", "   \(finding.explanation)"]
      lines += ["   evidence: \(finding.evidence)", "   next: \(finding.remedy)"]
    }
    if findings.isEmpty { lines.append("nothing found; looked for: \(checked.joined(separator: ", "))") }
    return lines.flatMap { TextWrapping.lines($0, width: width, indent: 6) }
  }
}
