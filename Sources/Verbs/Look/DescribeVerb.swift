internal import Language
internal import Series

/// What is in a value, at a glance.
struct DescribeVerb: Verb {
  static let name = "describe"
  static let summary = "What is in a value: of a series its columns, ranges, gaps and distributions."
  static let examples = ["describe series([1, 2, missing, 4])"]
  static let result = Description.kind

  @Bare("Any value.") var value: Value

  func run(in context: Context) throws(Complaint) -> Value {
    let lines =
      switch value {
      case .object(let series as Series): SeriesDescription(series).lines(width: context.width)
      case .object(let panel as Panel): PanelDescription(panel).lines(width: context.width)
      case .object(let table as Table): Self.lines(of: table, width: context.width)
      case .object(let split as SplitSeries): split.shown(width: context.width)
      case .object(let object) where !(object is any StandIn): object.shown(width: context.width)
      case .list(let values): ["a list of \(values.count)"] + value.shown(width: context.width)
      case .record(let record): ["a record of \(record.fields.count)"] + value.shown(width: context.width)
      case .text(let text): ["a text of \(text.count) characters"] + value.shown(width: context.width)
      default: ["\(value.kind.phrase): \(value.inline)"]
      }
    return .object(Description(lines: lines))
  }

  private static func lines(of table: Table, width: Int) -> [String] {
    ["a table of \(table.rows.count) rows"]
      + TableText.lines(
        labels: ["column", "missing", "first", "last"],
        rows: table.labels.map { label in
          let values = table.column(label) ?? []
          let missing = values.count { if case .missing = $0 { true } else { false } }
          return [label, "\(missing)", values.first?.inline ?? "", values.last?.inline ?? ""]
        }, isNumeric: [false, true, false, false], width: width)
  }
}

/// A description as lines of text.
struct Description: Object {
  let lines: [String]

  static var kind: Kind { Kind("description") }

  func shown(width: Int) -> [String] { lines }
}
