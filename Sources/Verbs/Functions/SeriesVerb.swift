internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Makes a series: of a list, or of one number for every step of a calendar.
struct SeriesVerb: Verb {
  static let name = "series"
  static let summary = "Makes a series of a list, or of the same number for every step, with or without a calendar."
  static let examples = [
    "series([1, missing, 3])", "series(0, start: @2023-01-01, every: 1h, steps: 48, name: \"load\")",
  ]
  static let result = Kind.series
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A list of numbers, a column to rename or to put on a calendar, or one number for all steps.") var values: Value
  @Parameter("What the column is called.", shown: "value, or its own name") var name: String = ""
  @Parameter("The time of the first row.", shown: "no calendar") var start: DateLiteral? = nil
  @Parameter("The time from one row to the next.", shown: "1h") var every: TimeSpan = TimeSpan(seconds: 3600)
  @Parameter("How many rows, where one number is given.", shown: "1") var steps: Steps = .count(1)

  func run(in context: Context) throws(Complaint) -> Value {
    let list: NumberList
    switch values {
    case .object(let series as Series): return .object(try laid(series))
    case .list(let values): list = try NumberList(values)
    case .range(let range): list = try NumberList(try range.elements())
    case .missing: list = try NumberList([Value](repeating: .missing, count: try count()))
    default:
      guard let figure = Figure(of: values) else {
        throw Complaint.mismatch(expected: .list.or(.number).or(.series), actual: values).blaming("values")
      }
      list = try NumberList([Value](repeating: figure.value, count: try count()))
    }
    let axis = try axis(count: list.numbers.count)
    return .object(
      try explained { () throws(SeriesError) in
        try Series(axis: axis, columns: [list.column(name.isEmpty ? "value" : name, on: axis)])
      })
  }

  private func axis(count: Int) throws(Complaint) -> TimeAxis {
    guard let start else { return .index(count: count) }
    let isWholeDays = every.microseconds % 86_400_000_000 == 0
    let precision: DateLiteral.Precision =
      start.precision == .time || !isWholeDays ? .time : every.months > 0 ? start.precision : .day
    guard let axis = TimeAxis(first: start.instant, step: every, count: count, precision: precision) else {
      throw Complaint(
        "\(count) steps of \(every) from \(start) are no even grid of the calendar",
        suggestion: "give months or a length of time, and stay within the years -9999 to 9999", blaming: "every")
    }
    return axis
  }

  private func count() throws(Complaint) -> Int {
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
    return count
  }

  /// A column under another name, and on another calendar where one is given: its cells are known no sooner there than
  /// they were, so that moving them in time cannot bring the future into a window.
  private func laid(_ series: Series) throws(Complaint) -> Series {
    guard series.columns.count == 1 else {
      throw Complaint(
        "`series` takes one column, and this has \(series.columns.count)",
        suggestion: series.columns.first.map { "series(s.\($0.name))" }, blaming: "values", code: .wrongKind)
    }
    let column = series.columns[0]
    let axis = start == nil ? series.axis : try axis(count: series.count)
    let rows = (0..<series.count).map { row in
      Self.known(KnownAt(row: column.reach.row(at: row), on: series.axis), on: axis)
    }
    let reach = start == nil ? column.reach : Reach(rows: rows).from(column.reach.source)
    let laid = Column(name.isEmpty ? column.name : name, column.cells, reach: reach, filled: column.filled)
    return try explained { () throws(SeriesError) in try Series(axis: axis, columns: [laid]) }
  }

  /// Rows that were only counted become the rows of the calendar that have their number.
  private static func known(_ end: KnownAt, on axis: TimeAxis) -> Int? {
    if case .place(let place) = end, axis.isCalendar { return min(place, KnownAt.afterAll) }
    return end.row(on: axis)
  }
}
