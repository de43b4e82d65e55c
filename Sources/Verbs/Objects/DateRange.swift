internal import Notation

/// The stretch of time that two dates as written include: `@2024-03 ..= @2024-04` ends with April.
struct DateRange {
  /// The first instant that belongs to it.
  let start: Instant
  /// The first instant after it.
  let end: Instant?

  init(from: DateLiteral, to: DateLiteral, isInclusive: Bool) {
    start = from.instant
    guard isInclusive else {
      end = to.instant
      return
    }
    let length =
      switch to.precision {
      case .month: TimeSpan(months: 1)
      case .day: TimeSpan(seconds: 86_400)
      case .time: TimeSpan(microseconds: 1)
      }
    end = to.instant.advanced(by: length)
  }
}
