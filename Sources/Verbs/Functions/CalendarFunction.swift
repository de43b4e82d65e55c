internal import Language
internal import Notation
internal import Series

/// A field of the calendar, of a date, of each row's time or of a column of dates. Of a time it is known beforehand, so
/// it may stand in a forecast; a date in a column is known when its cell is.
protocol CalendarFunction: Verb {
  var value: Value { get }
  static var field: CalendarField { get }
}

extension CalendarFunction {
  static var result: Kind { Kind.number.or(.series) }
  static var role: VerbRole { .function }
  static var runsForEach: Bool { true }

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .missing: return .missing
    case .object(let times as Times):
      return try column(on: times.axis) { () throws(SeriesError) in try times.axis.column(Self.field) }
    case .object(let series as Series):
      guard series.columns.count == 1 else {
        throw Complaint(
          "which of \(series.columns.count) columns? `\(Self.name)` is of times, or of one column of dates",
          suggestion: "\(Self.name)(s.time)", blaming: "value")
      }
      return try column(on: series.axis) { () throws(SeriesError) in
        try series.columns[0].calendar(Self.field, in: series.axis.zone)
      }
    case .date(let date):
      let only = TimeAxis(first: Instant(date.civil), step: TimeSpan(seconds: 86_400), count: 1)
      guard let only else { return .missing }
      return try explained { () throws(SeriesError) in try only.column(Self.field) }.value(at: 0)
    default:
      throw Complaint.mismatch(expected: Times.kind.or(.series).or(.date), actual: value).blaming("value")
    }
  }

  private func column(
    on axis: TimeAxis, _ make: () throws(SeriesError) -> Column
  ) throws(Complaint) -> Value {
    .object(
      try explained(blaming: "value") { () throws(SeriesError) in try Series(axis: axis, columns: [make()]) })
  }
}
