internal import Language
internal import Series

/// The hour of the day, 0 to 23.
struct HourVerb: CalendarFunction {
  static let name = "hour"
  static let summary = "The hour of the day, 0 to 23."
  static let examples = ["hour(@2024-03-10T06:30)"]
  static let field = CalendarField.hour

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
