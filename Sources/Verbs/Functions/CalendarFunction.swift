internal import Language
internal import Notation
internal import Series

/// A field of the calendar, of a date or of each row's time; it is known beforehand, so it may stand in a forecast.
protocol CalendarFunction: Verb {
  var value: Value { get }
  static var field: CalendarField { get }
}

extension CalendarFunction {
  static var result: Kind { Kind.number.or(.series) }
  static var role: VerbRole { .function }
  static var runsForEach: Bool { true }

  func run(in context: Context) throws(Complaint) -> Value {
    let axis: TimeAxis
    switch value {
    case .missing: return .missing
    case .object(let times as Times): axis = times.axis
    case .object(let series as Series): axis = series.axis
    case .date(let date):
      let only = TimeAxis(first: Instant(date.civil), step: TimeSpan(seconds: 86_400), count: 1)
      guard let only else { return .missing }
      axis = only
    default: throw Complaint.mismatch(expected: Times.kind.or(.date), actual: value).blaming("value")
    }
    let series = try explained { () throws(SeriesError) in
      try Series(axis: axis, columns: [axis.column(Self.field)])
    }
    if case .date = value { return series.columns[0].value(at: 0) }
    return .object(series)
  }
}
