internal import Language
internal import Series
internal import Syntax

/// A split series, and the scaling that its windows will get where `scale` came before `window`.
struct SplitSeries: Object {
  let parts: Parts
  var scaling: Scaling? = nil

  static var kind: Kind { Kind("parts") }
  static var members: [Member] {
    [
      Member("train", .series, "The rows of the training part."),
      Member("valid", .series, "The rows of the validation part."),
      Member("test", .series, "The rows of the test part."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    guard let part = Part(rawValue: name) else { return nil }
    guard let series = parts.series(of: part) else { throw .withoutPart(part) }
    return .object(series)
  }

  func isSame(as other: any Object) -> Bool {
    (other as? SplitSeries).map { $0.parts == parts && $0.scaling == scaling } ?? false
  }

  func shown(width: Int) -> [String] {
    let axis = parts.series.axis
    var rows: [[String]] = []
    for part in Part.allCases {
      guard let range = parts.rows(of: part), let first = range.first, let last = range.last else { continue }
      rows.append([part.rawValue, "\(range.count)", axis.text(at: first), "..", axis.text(at: last)])
    }
    var lines = TableText.lines(
      labels: ["part", "rows", "from", "", "to"], rows: rows, isNumeric: [false, true, false, false, false],
      width: width)
    if parts.gap > 0 { lines.append("gap of \(parts.gap) rows before each later part") }
    return lines
  }

  /// A line for each part: `split: train 12264 rows 2023-01-01 .. 2024-05-23`.
  var note: String {
    let axis = parts.series.axis
    var lines: [String] = []
    for part in Part.allCases {
      guard let range = parts.rows(of: part), let first = range.first, let last = range.last else { continue }
      lines.append("\(part.rawValue) \(range.count) rows   \(axis.text(at: first)) .. \(axis.text(at: last))")
    }
    if parts.gap > 0 { lines.append("gap \(parts.gap) rows before each later part") }
    return "split: " + lines.joined(separator: "\n       ")
  }
}

extension Complaint {
  /// A split that was made without the part that is asked for.
  static func withoutPart(_ part: Part) -> Complaint {
    Complaint(
      "the split has no \(part.rawValue) part", suggestion: "split … \(part.rawValue): 15%", code: .unknownMember)
  }
}
