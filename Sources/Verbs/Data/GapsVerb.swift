internal import Language
internal import Series

/// Where cells are missing, run by run.
struct GapsVerb: Verb {
  static let name = "gaps"
  static let summary = "A table of the runs of missing steps: column, from, to, steps."
  static let examples = ["gaps series([1, missing, missing, 4], start: @2024-01-01, every: 1d)"]
  static let result = Kind.table

  @Bare("A series.") var series: Series

  func run(in context: Context) throws(Complaint) -> Value {
    let times = Times(axis: series.axis)
    var rows: [[Value]] = []
    for column in series.columns {
      for run in column.missing.runs {
        rows.append([
          .text(column.name), try times.element(at: .number(Double(run.lowerBound))) ?? .missing,
          try times.element(at: .number(Double(run.upperBound - 1))) ?? .missing,
          Figure(Double(run.count), known(run, of: column)).value,
        ])
      }
    }
    return .object(Table(labels: ["column", "from", "to", "steps"], rows: rows))
  }

  /// Where a gap ends is known with the row behind it.
  private func known(_ gap: Range<Int>, of column: Column) -> KnownAt {
    let rows = gap.lowerBound..<min(gap.upperBound + 1, series.count)
    return KnownAt(row: column.reach.row(of: rows), on: series.axis).from(column.reach.source)
  }
}
