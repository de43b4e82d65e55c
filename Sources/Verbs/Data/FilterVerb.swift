internal import Language
internal import Series
internal import Syntax

/// Keeps the rows where a condition is true.
struct FilterVerb: Verb {
  static let name = "filter"
  static let summary = "Keeps the rows where a condition is true; where it is missing they go, too."
  static let examples = [
    "filter series([1, 5, 3], start: @2024-01-01, every: 1d, name: \"load\") .load > 2",
    "filter (for i in 1..=4 { { i: i, square: i * i } }) .square > 5",
  ]
  static let result = Kind.series.or(.table)
  static let keepsKind = true
  static let runsForEach = true

  @Bare("A series or a table.") var value: Value
  @Bare("What must be true, said of its columns: `.load > 0`.") var condition: ColumnExpression

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .object(let series as Series): return .object(try filtered(series, in: context))
    case .object(let table as Table):
      var kept: [[Value]] = []
      for place in table.rows.indices {
        switch try answer(of: .record(table.record(place)), in: context) {
        case .missing: break
        case let answer:
          guard let verdict = Verdict.of(answer) else {
            throw Complaint.mismatch(expected: .boolean, actual: answer).blaming("condition")
          }
          if verdict.truth { kept.append(table.rows[place].map { $0.picked(by: verdict) }) }
        }
      }
      return .object(Table(labels: table.labels, rows: kept))
    default: throw Complaint.mismatch(expected: .series.or(.table), actual: value).blaming("value")
    }
  }

  private func answer(of subject: Value, in context: Context) throws(Complaint) -> Value {
    do throws(Complaint) {
      return try context.evaluate(condition, of: subject)
    } catch {
      throw error.blaming("condition")
    }
  }

  private func filtered(_ series: Series, in context: Context) throws(Complaint) -> Series {
    let answer = try answer(of: .object(series), in: context)
    guard case .object(let truths as Series) = answer, truths.columns.count == 1 else {
      throw Complaint(
        "a condition is true or false for each row, and this is \(answer.kind.phrase)",
        suggestion: "compare a column: `.load > 0`", blaming: "condition", code: .wrongKind)
    }
    guard truths.axis == series.axis else {
      throw Complaint(
        "the condition stands on other times than the series", suggestion: "say it of the series' own columns",
        blaming: "condition")
    }
    let kept = try explained(blaming: "condition") { () throws(SeriesError) in
      try series.filtered(by: truths.columns[0])
    }
    guard !series.axis.isCalendar, kept.count < series.count else { return kept }
    // Rows that were only counted are counted anew, and when they were known is lost: no window may hold them.
    return try explained { () throws(SeriesError) in
      try Series(
        axis: kept.axis,
        columns: kept.columns.map { column in
          Column(
            column.name, column.cells, reach: Reach(.row(KnownAt.afterAll)).from(column.reach.source),
            filled: column.filled)
        })
    }
  }
}
