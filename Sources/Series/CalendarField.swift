package import Notation

/// A number read off the calendar: of a row's time it is known for the future, so its reach is −∞.
package enum CalendarField: String, CaseIterable, Hashable, Sendable {
  /// `weekday` is 0 for Monday to 6 for Sunday; `dayOfYear` begins at 1.
  case minute, hour, weekday, day, dayOfYear = "day-of-year", month, year
}

extension CalendarField {
  /// What clocks show, as the instant at which Greenwich's show the same.
  func value(at wall: Instant) -> Double {
    let civil = wall.civil
    switch self {
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
}

extension TimeAxis {
  /// The field of each row's time; an error without a calendar.
  package func column(_ field: CalendarField) throws(SeriesError) -> Column {
    guard isCalendar else { throw .noCalendar }
    let values = (0..<count).map { row in instant(at: row).map { field.value(at: zone.wall($0)) } ?? .nan }
    return Column(field.rawValue, .numbers(.init(values)), reach: .nothing)
  }
}

extension Column {
  /// The field of each of its dates, as the clocks of a zone show them; a date is known no sooner than its cell.
  package func calendar(_ field: CalendarField, in zone: Zone) throws(SeriesError) -> Column {
    let texts = try datedTexts()
    let values = texts.dates.map { date in
      field.value(at: date.offset == nil ? Instant(date.civil) : zone.wall(date.instant))
    }
    let cells = texts.codes.map { $0 < 0 ? .nan : values[Int($0)] }
    return Column(field.rawValue, .numbers(.init(cells)), reach: reach, filled: filled)
  }

  /// Whether each of its dates is as asked for; missing where it is missing.
  package func truths(in zone: Zone, _ holds: (Instant) -> Bool) throws(SeriesError) -> Column {
    let texts = try datedTexts()
    let values = texts.dates.map { holds($0.instant(in: zone)) }
    let cells = Booleans(texts.codes.map { $0 < 0 ? nil : values[Int($0)] })
    return Column(name, .booleans(cells), reach: reach, filled: filled)
  }

  private func datedTexts() throws(SeriesError) -> (dates: [DateLiteral], codes: [Int32]) {
    guard case .texts(let texts) = cells else { throw .noDates(column: name, is: kind, text: nil) }
    guard let dates = texts.dates else {
      throw .noDates(column: name, is: kind, text: texts.categories.first { DateLiteral(iso8601: $0.utf8) == nil })
    }
    return (dates, texts.codes)
  }
}

extension Column.Texts {
  /// What the categories are as dates, in their order; nil where one of them is none, or there are none.
  package var dates: [DateLiteral]? {
    var dates: [DateLiteral] = []
    dates.reserveCapacity(min(categories.count, 1 << 16))
    for category in categories {
      guard let date = DateLiteral(iso8601: category.utf8) else { return nil }
      dates.append(date)
    }
    return dates.isEmpty ? nil : dates
  }
}
