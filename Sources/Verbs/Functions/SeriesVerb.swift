internal import Language
internal import Notation
internal import Series

/// Makes a series: of a list, or of one number for every step of a calendar.
struct SeriesVerb: Verb {
  static let name = "series"
  static let summary = "Makes a series of a list, or of the same number for every step, with or without a calendar."
  static let examples = [
    "series([1, missing, 3])", "series(0, start: @2023-01-01, every: 1h, steps: 48, name: \"load\")",
  ]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A list of numbers, a series to lay out anew, or one number for all steps.") var values: Value
  @Parameter("What the column is called.") var name: String = "value"
  @Parameter("The time of the first row.", shown: "no calendar") var start: DateLiteral? = nil
  @Parameter("The time from one row to the next.", shown: "1h") var every: TimeSpan = TimeSpan(seconds: 3600)
  @Parameter("How many rows, where one number is given.", shown: "1") var steps: Steps = .count(1)

  func run(in context: Context) throws(Complaint) -> Value {
    let column = try column()
    guard let start else {
      return .object(
        try explained { () throws(SeriesError) in
          try Series(axis: .index(count: column.count), columns: [column])
        })
    }
    let isWholeDays = every.microseconds % 86_400_000_000 == 0
    let precision: DateLiteral.Precision =
      start.precision == .time || !isWholeDays ? .time : every.months > 0 ? start.precision : .day
    guard let axis = TimeAxis(first: start.instant, step: every, count: column.count, precision: precision) else {
      throw Complaint("\(column.count) steps of \(every) from \(start) leave the calendar", blaming: "every")
    }
    return .object(try explained { () throws(SeriesError) in try Series(axis: axis, columns: [column]) })
  }

  private func column() throws(Complaint) -> Column {
    switch values {
    case .number(let number):
      let count: Int
      switch steps {
      case .count(let given): count = given
      case .span(let span):
        guard let given = span.steps(of: every) else {
          throw Complaint("\(span) is no whole number of steps of \(every)", blaming: "steps")
        }
        count = given
      }
      guard (0...100_000_000).contains(count) else {
        throw .outOfRange("steps", "from 0 to 100000000", actual: "\(count)")
      }
      return Column(name, numbers: [Double?](repeating: number, count: count))
    case .list(let values): return try Series.of(values, name: name).columns[0]
    case .range(let range): return try Series.of(try range.elements(), name: name).columns[0]
    case .object(let series as Series):
      guard series.columns.count == 1 else {
        throw Complaint("`series` takes one column, and this has \(series.columns.count)", blaming: "values")
      }
      return series.columns[0].named(name)
    default: throw Complaint.mismatch(expected: .list.or(.number).or(.series), actual: values).blaming("values")
    }
  }
}
