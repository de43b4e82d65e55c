/// Rows without a time axis: what a loop over records gives, one column for each label.
package struct Table: Object {
  package let labels: [String]
  /// Each with one value for every label.
  package let rows: [[Value]]

  package init(labels: [String], rows: [[Value]]) {
    self.labels = labels
    self.rows = rows
  }

  /// The table of records that all have the same labels in the same order; nil where they have not.
  package init?(_ records: [Record]) {
    guard let first = records.first, !first.fields.isEmpty,
      records.allSatisfy({ $0.labels.elementsEqual(first.labels, by: Label.areEqual) })
    else { return nil }
    labels = first.labels
    rows = records.map { $0.fields.map(\.value) }
  }

  package static var kind: Kind { .table }
  package static var hasOpenMembers: Bool { true }
  package static var members: [Member] {
    [
      Member("first", .record, "The first row."), Member("last", .record, "The last row."),
      Member("rows", .int, "How many rows there are."),
    ]
  }
  package var memberNames: [String] { Self.members.map(\.name) + labels }

  package func record(_ row: Int) -> Record { Record(Array(zip(labels, rows[row])).map { ($0, $1) }) }

  /// A column's values, from top to bottom.
  package func column(_ label: String) -> [Value]? {
    labels.firstIndex { Label.areEqual($0, label) }.map { place in rows.map { $0[place] } }
  }

  package func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "rows": return .number(Double(rows.count))
    case "first", "last":
      guard !rows.isEmpty else { throw Complaint("the table has no rows") }
      return .record(record(name == "first" ? 0 : rows.count - 1))
    default: return column(name).map { .list($0) }
    }
  }

  package func element(at index: Value) throws(Complaint) -> Value? {
    switch index {
    case .text(let label): return column(label).map { .list($0) }
    case .number:
      let place = try Indexing.place(index, count: rows.count)
      return .record(record(place))
    case .range(let range):
      let places = try Indexing.places(range, count: rows.count)
      return .object(Table(labels: labels, rows: Array(rows[places])))
    default: return nil
    }
  }

  package func isSame(as other: any Object) -> Bool {
    guard let other = other as? Table, other.rows.count == rows.count else { return false }
    return labels.elementsEqual(other.labels, by: Label.areEqual)
      && zip(rows, other.rows).allSatisfy { $0.elementsEqual($1) { $0.isSame(as: $1) } }
  }

  package var inline: String { "table of \(rows.count) row\(rows.count == 1 ? "" : "s")" }

  package func shown(width: Int) -> [String] {
    let limit = 100
    var lines = TableText.lines(
      labels: labels, rows: rows.prefix(limit).map { row in row.map(\.inline) },
      isNumeric: labels.indices.map { place in rows.allSatisfy { $0[place].isNumeric } }, width: width)
    if rows.count > limit { lines.append("… \(rows.count - limit) more rows") }
    return lines
  }
}

extension Value {
  /// Whether it stands to the right of a column, as numbers do; what is left blank may stand anywhere.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .missing, .duration: true
    case .text(let text): text.isEmpty
    case .object(let object): object is any NumberObject
    default: false
    }
  }
}
