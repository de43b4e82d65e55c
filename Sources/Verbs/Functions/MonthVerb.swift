internal import Language
internal import Series

/// The month, 1 to 12.
struct MonthVerb: CalendarFunction {
  static let name = "month"
  static let summary = "The month, 1 to 12."
  static let examples = ["month(@2024-03-10T06:30)"]
  static let field = CalendarField.month

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
