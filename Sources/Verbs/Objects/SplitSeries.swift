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

  /// One line: `split: train 2023-01-01 .. 2024-05-23 12264   valid .. 2024-09-07 2628   test …`
  var note: String {
    let axis = parts.series.axis
    var pieces: [String] = []
    for part in Part.allCases {
      guard let range = parts.rows(of: part), let first = range.first, let last = range.last else { continue }
      let from = pieces.isEmpty ? axis.text(at: first) + " " : ""
      pieces.append("\(part.rawValue) \(from).. \(axis.text(at: last)) (\(range.count))")
    }
    return "split: " + pieces.joined(separator: "   ") + (parts.gap > 0 ? "   gap \(parts.gap)" : "")
  }
}

extension Complaint {
  /// A split that was made without the part that is asked for.
  static func withoutPart(_ part: Part) -> Complaint {
    Complaint(
      "the split has no \(part.rawValue) part", suggestion: "split … \(part.rawValue): 15%", code: .unknownMember)
  }
}
