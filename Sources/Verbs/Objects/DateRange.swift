internal import Notation

/// The stretch of time that two dates as written include: `@2024-03 ..= @2024-04` ends with April.
struct DateRange {
  /// The first instant that belongs to it.
  let start: Instant
  /// The first instant after it.
  let end: Instant?

  /// - Parameter zone: whose wall time a date without a zone is.
  init(from: DateLiteral, to: DateLiteral, isInclusive: Bool, in zone: Zone) {
    start = from.instant(in: zone)
    guard isInclusive else {
      end = to.instant(in: zone)
      return
    }
    let length =
      switch to.precision {
      case .month: TimeSpan(months: 1)
      case .day: TimeSpan(seconds: 86_400)
      case .time: TimeSpan(microseconds: 1)
      }
    end = to.instant(in: zone).advanced(by: length, in: zone)
  }
}
