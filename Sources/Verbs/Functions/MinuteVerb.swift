internal import Language
internal import Series

/// The minute of the hour, 0 to 59.
struct MinuteVerb: CalendarFunction {
  static let name = "minute"
  static let summary = "The minute of the hour, 0 to 59."
  static let examples = ["minute(@2024-03-10T06:30)"]
  static let field = CalendarField.minute

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
