import Notation

/// A number read off the calendar, the same for every series: known for the future, so its reach is −∞.
package enum CalendarField: String, CaseIterable, Hashable, Sendable {
  /// `weekday` is 0 for Monday to 6 for Sunday; `dayOfYear` begins at 1.
  case minute, hour, weekday, day, dayOfYear = "day-of-year", month, year
}

extension TimeAxis {
  /// The field of each row's time; an error without a calendar.
  package func column(_ field: CalendarField) throws(SeriesError) -> Column {
    guard isCalendar else { throw .noCalendar }
    let values = (0..<count).map { row -> Double in
      guard let instant = instant(at: row) else { return .nan }
      let wall = zone.wall(instant)
      let civil = wall.civil
      switch field {
      case .minute: return Double(civil.minute)
      case .hour: return Double(civil.hour)
      case .weekday: return Double(wall.weekday)
      case .day: return Double(civil.day)
      case .dayOfYear:
        var newYear = civil
        (newYear.month, newYear.day) = (1, 1)
        return Double(civil.dayNumber - newYear.dayNumber + 1)
      case .month: return Double(civil.month)
      case .year: return Double(civil.year)
      }
    }
    return Column(field.rawValue, .numbers(.init(values)), reach: .nothing)
  }
}
