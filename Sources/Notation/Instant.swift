/// A point in time, in microseconds since 1970-01-01 00:00 UTC, without leap seconds.
package struct Instant: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The instant at which a clock `offset` seconds east of Greenwich shows `civil`.
  package init(_ civil: CivilTime, offset: Int = 0) {
    let seconds = civil.dayNumber * 86_400 + civil.hour * 3600 + civil.minute * 60 + civil.second - offset
    microseconds = Int64(seconds) * 1_000_000 + Int64(civil.microsecond)
  }

  /// What a clock in Greenwich shows.
  package var civil: CivilTime {
    let day = microseconds.flooredQuotient(by: 86_400_000_000)
    var rest = Int(microseconds - day * 86_400_000_000)
    var civil = CivilTime(dayNumber: Int(day))
    civil.microsecond = rest % 1_000_000
    rest /= 1_000_000
    civil.second = rest % 60
    rest /= 60
    civil.minute = rest % 60
    civil.hour = rest / 60
    return civil
  }

  /// 0 for Monday to 6 for Sunday (ISO 8601).
  package var weekday: Int {
    let day = Int(microseconds.flooredQuotient(by: 86_400_000_000))
    return ((day + 3) % 7 + 7) % 7
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// Moved by a span; a month later keeps the day of the month, or takes the month's last.
  /// Nil where the result leaves the years −9999 to 9999.
  package func advanced(by span: TimeSpan) -> Instant? {
    var civil = self.civil
    if span.months != 0 {
      let (monthCount, overflow) = (civil.year * 12 + civil.month - 1).addingReportingOverflow(span.months)
      guard !overflow else { return nil }
      civil.year = monthCount.flooredQuotient(by: 12)
      civil.month = monthCount - civil.year * 12 + 1
      guard (-9999...9999).contains(civil.year) else { return nil }
      civil.day = min(civil.day, CivilTime.days(inMonth: civil.month, of: civil.year))
    }
    let (moved, overflow) = Instant(civil).microseconds.addingReportingOverflow(span.microseconds)
    let result = Instant(microseconds: moved)
    return overflow || !result.isWritable ? nil : result
  }

  /// Whether the instant lies in the years −9999 to 9999, which is what text can hold.
  package var isWritable: Bool {
    (Self.first...Self.last).contains(self)
  }

  private static let first = Instant(CivilTime(year: -9999, month: 1))
  private static let last = Instant(CivilTime(year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59))
}

extension FixedWidthInteger {
  /// The quotient rounded towards −∞, which is what calendars need on the far side of 1970.
  package func flooredQuotient(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
