internal import Language
internal import Series

/// The day of the week: 0 for Monday to 6 for Sunday.
struct WeekdayVerb: CalendarFunction {
  static let name = "weekday"
  static let summary = "The day of the week: 0 for Monday to 6 for Sunday."
  static let examples = ["weekday(@2024-03-10T06:30)"]
  static let field = CalendarField.weekday

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
