internal import Language

/// Keeps a table's first rows.
struct TopVerb: Verb {
  static let name = "top"
  static let summary = "Keeps a table's first rows."
  static let examples = ["for i in 1..=9 { { i: i } } | sort by: .i descending: true | top 2"]
  static let result = Kind.table

  @Bare("A table.") var table: Table
  @Bare("How many rows.") var rows: Int

  func run(in context: Context) throws(Complaint) -> Value {
    guard rows >= 0 else { throw .outOfRange("rows", "0 or more", actual: "\(rows)") }
    return .object(Table(labels: table.labels, rows: Array(table.rows.prefix(rows))))
  }
}
