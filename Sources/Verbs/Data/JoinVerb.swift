internal import Language
internal import Series
internal import Syntax

/// Puts the columns of one series beside those of another, by time; of tables by what their rows agree in.
struct JoinVerb: Verb {
  static let name = "join"
  static let summary =
    "Puts the columns of a second series beside those of the first, row by row of equal time; of tables `on:` a column."
  static let examples = [
    "join series([1, 2], start: @2024-01-01, every: 1d, name: \"load\") series([3, 4], start: @2024-01-02, every: 1d, name: \"temp\")",
    """
    let hours = series(0..<48, start: @2024-01-01, every: 1h, name: "load")
    let days = regularize hours every: 1d | derive mean: .load | select .mean
    join hours days as-of: true
    """,
    """
    let runs = for k in 1..=2 { { k: k, mae: k / 10 } }
    join runs (for k in 1..=3 { { k: k, name: "run {k}" } }) on: .k
    """,
  ]
  static let result = Kind.series.or(.table)
  static let keepsKind = true
  static let runsForEach = true

  @Bare("The series or table whose rows stay.") var series: Joinable
  @Bare("The series or table whose columns are put beside it.") var other: Joinable
  @Parameter("Whether each row takes the other's last row known by then, instead of the one of the same time.")
  var asOf = false
  @Parameter("Of tables: the column, or several, that rows agree in.", shown: "none") var on: [ColumnName] = []

  func run(in context: Context) throws(Complaint) -> Value {
    switch (series, other) {
    case (.series(let series), .series(let other)): return .object(try joined(series, other))
    case (.table(let table), .table(let other)): return .object(try joined(table, other))
    case (.series, .table):
      throw Complaint("a series is joined with a series, and this is a table", blaming: "other", code: .wrongKind)
    case (.table, .series):
      throw Complaint("a table is joined with a table, and this is a series", blaming: "other", code: .wrongKind)
    }
  }

  private func joined(_ series: Series, _ other: Series) throws(Complaint) -> Series {
    guard on.isEmpty else {
      throw Complaint("series are joined by their times", suggestion: "leave `on:` out", blaming: "on")
    }
    guard series.axis.isCalendar == other.axis.isCalendar else {
      throw Complaint(
        "one series has a calendar, and the other only counts its rows", suggestion: "load it with `time:`",
        blaming: "other")
    }
    if let taken = other.columns.first(where: { series[$0.name] != nil })?.name {
      throw Complaint(
        "both series have a column `\(taken)`",
        suggestion: "name the second's anew: derive other second: .\(taken) | select .second", blaming: "other")
    }
    return try explained(blaming: "other") { () throws(SeriesError) in try series.joined(with: other, asOf: asOf) }
  }

  /// Each row of the first with that of the second whose cells are the same; missing where there is none.
  private func joined(_ table: Table, _ other: Table) throws(Complaint) -> Table {
    guard !asOf else {
      throw Complaint("rows of a table have no time", suggestion: "leave `as-of:` out", blaming: "as-of")
    }
    guard !on.isEmpty else {
      let common = table.labels.first { label in other.labels.contains { Label.areEqual($0, label) } }
      throw Complaint("tables are joined by a column", suggestion: "on: .\(common ?? "name")", blaming: "other")
    }
    let keys = try on.map { name throws(Complaint) in try Self.place(of: name, in: table) }
    let otherKeys = try on.map { name throws(Complaint) in try Self.place(of: name, in: other) }
    let added = other.labels.indices.filter { !otherKeys.contains($0) }
    if let taken = added.first(where: { place in table.labels.contains { Label.areEqual($0, other.labels[place]) } }) {
      throw Complaint(
        "both tables have a column `\(other.labels[taken])`",
        suggestion: "give one of them another name where its rows are made", blaming: "other")
    }
    var rows: [[Value]] = []
    for row in table.rows {
      let key = keys.map { row[$0] }
      let matches = other.rows.filter { candidate in zip(key, otherKeys).allSatisfy { $0.isSame(as: candidate[$1]) } }
      guard matches.count <= 1 else {
        throw Complaint(
          "\(matches.count) rows have \(zip(on, key).map { "\($0.text) \($1.inline)" }.joined(separator: ", "))",
          suggestion: "group other by: .\(on[0].text) …", blaming: "other", code: .badData)
      }
      rows.append(row + added.map { matches.first?[$0] ?? .missing })
    }
    return Table(labels: table.labels + added.map { other.labels[$0] }, rows: rows)
  }

  private static func place(of name: ColumnName, in table: Table) throws(Complaint) -> Int {
    guard let place = table.labels.firstIndex(where: { Label.areEqual($0, name.text) }) else {
      throw .noColumn(name.text, of: table, blaming: "on")
    }
    return place
  }
}

/// What has rows to put others beside.
enum Joinable: ValueConvertible {
  case series(Series)
  case table(Table)

  static var kind: Kind { .series.or(.table) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let series as Series): self = .series(series)
    case .object(let table as Table): self = .table(table)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
