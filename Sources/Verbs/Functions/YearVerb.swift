internal import Language
internal import Series

/// The year.
struct YearVerb: CalendarFunction {
  static let name = "year"
  static let summary = "The year."
  static let examples = ["year(@2024-03-10T06:30)"]
  static let field = CalendarField.year

  @Bare("The times of a series, `s.time`, a column of dates, or a date.") var value: Value
}
