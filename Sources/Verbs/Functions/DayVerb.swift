internal import Language
internal import Series

/// The day of the month, 1 to 31.
struct DayVerb: CalendarFunction {
  static let name = "day"
  static let summary = "The day of the month, 1 to 31."
  static let examples = ["day(@2024-03-10T06:30)"]
  static let field = CalendarField.day

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
