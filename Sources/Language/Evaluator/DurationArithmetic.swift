internal import Notation

/// Arithmetic of durations and dates that ends in a complaint where the calendar or 64 bits end.
extension TimeSpan {
  func plus(_ other: TimeSpan) throws(Complaint) -> TimeSpan {
    let (months, monthsOverflow) = months.addingReportingOverflow(other.months)
    let (rest, restOverflow) = microseconds.addingReportingOverflow(other.microseconds)
    guard !monthsOverflow, !restOverflow else { throw .beyondCalendar }
    return try TimeSpan(months: months, microseconds: rest).writable()
  }

  func opposite() throws(Complaint) -> TimeSpan {
    guard let opposite = multiplied(by: -1) else { throw .beyondCalendar }
    return opposite
  }

  func times(_ factor: Double) throws(Complaint) -> TimeSpan {
    if let whole = Int(exactly: factor) {
      guard let product = multiplied(by: whole) else { throw .beyondCalendar }
      return try product.writable()
    }
    return try scaled(by: factor, months: Double(months) * factor, rest: Double(microseconds) * factor)
  }

  func divided(by divisor: Double) throws(Complaint) -> TimeSpan {
    if let whole = Int(exactly: divisor), whole != 0, months % whole == 0, microseconds % Int64(whole) == 0 {
      let (quotient, overflow) = months.dividedReportingOverflow(by: whole)
      let (rest, restOverflow) = microseconds.dividedReportingOverflow(by: Int64(whole))
      guard !overflow, !restOverflow else { throw .beyondCalendar }
      return TimeSpan(months: quotient, microseconds: rest)
    }
    return try scaled(by: 1 / divisor, months: Double(months) / divisor, rest: Double(microseconds) / divisor)
  }

  /// How often another goes into it; nil where that is zero.
  func divided(by other: TimeSpan) throws(Complaint) -> Double? {
    if other.isZero { return nil }
    guard (months == 0 || other.microseconds == 0) && (microseconds == 0 || other.months == 0) else {
      throw Complaint("months have no fixed length, so \(self) and \(other) cannot be divided")
    }
    return other.months == 0
      ? Double(microseconds) / Double(other.microseconds) : Double(months) / Double(other.months)
  }

  private func scaled(by factor: Double, months: Double, rest: Double) throws(Complaint) -> TimeSpan {
    guard let wholeMonths = Int(exactly: months) else {
      guard months.magnitude < 1e15 else { throw .beyondCalendar }
      throw Complaint("\(self) times \(NumberText.significant(factor)) is no whole number of months")
    }
    guard let whole = Int64(exactly: rest.rounded()) else { throw .beyondCalendar }
    return try TimeSpan(months: wholeMonths, microseconds: whole).writable()
  }

  /// Itself, where a literal could say it: months and the rest point the same way.
  private func writable() throws(Complaint) -> TimeSpan {
    guard months > Int.min, microseconds > Int64.min else { throw .beyondCalendar }
    guard months.signum() * Int(microseconds.signum()) >= 0 else {
      throw Complaint(
        "months have no fixed length, so this duration is neither forward nor back",
        suggestion: "add one to a date, then the other: `date + 1mo - 1d`")
    }
    return self
  }
}

extension DateLiteral {
  func moved(by span: TimeSpan) throws(Complaint) -> DateLiteral {
    guard let instant = Instant(civil).advanced(by: span) else { throw .beyondCalendar }
    return DateLiteral(civil: instant.civil, precision: precision(movedBy: span), offset: offset)
  }

  /// A month moved by days is a day, and a day moved by hours is a time.
  func precision(movedBy span: TimeSpan) -> Precision {
    if precision == .time || span.microseconds % 86_400_000_000 != 0 { return .time }
    return span.microseconds == 0 ? precision : .day
  }
}

extension Complaint {
  static var beyondCalendar: Complaint { Complaint("the result is beyond what dates and durations can hold") }
}
