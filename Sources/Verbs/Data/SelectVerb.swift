internal import Language
internal import Series
internal import Syntax

/// Keeps some columns, in the order given.
struct SelectVerb: Verb {
  static let name = "select"
  static let summary = "Keeps the columns named, in that order."
  static let examples = ["select series([1, 2], name: \"a\") .a"]
  static let result = Kind.series.or(.table)
  static let keepsKind = true
  static let runsForEach = true

  @Bare("A series or a table.") var value: Value
  @Bare("Columns: `.load`, or a list, `[.load, .\"pm2.5\"]`.") var columns: [ColumnName]

  func run(in context: Context) throws(Complaint) -> Value {
    let names = columns.map(\.text)
    switch value {
    case .object(let series as Series):
      return .object(try explained(blaming: "columns") { () throws(SeriesError) in try series.selecting(names) })
    case .object(let table as Table):
      var kept: [Int] = []
      for name in names {
        guard let place = table.labels.firstIndex(where: { Label.areEqual($0, name) }) else {
          throw .noColumn(name, of: table, blaming: "columns")
        }
        kept.append(place)
      }
      return .object(Table(labels: kept.map { table.labels[$0] }, rows: table.rows.map { row in kept.map { row[$0] } }))
    default: throw Complaint.mismatch(expected: .series.or(.table), actual: value).blaming("value")
    }
  }
}

extension Complaint {
  static func noColumn(_ name: String, of table: Table, blaming label: String) -> Complaint {
    Complaint(
      "the table has no column `\(name)`",
      suggestion: DidYouMean.closest(to: name, among: table.labels).map { "did you mean `.\($0)`?" },
      notes: ["it has: " + table.labels.joined(separator: ", ")], blaming: label, code: .unknownMember)
  }
}
