import Notation

/// Ticks of an x axis of whole numbers at multiples of 1, 2 or 5 times a power of ten; the finest whose labels have room.
enum NumberTicks {
  static func ticks(on scale: HorizontalScale, columns: Int, dotsAcross: Int) -> [ColumnTick] {
    var power: Int64 = 1
    while true {
      for digit: Int64 in [1, 2, 5] {
        let (step, overflow) = power.multipliedReportingOverflow(by: digit)
        if overflow { break }
        if let ticks = multiples(of: step, on: scale, columns: columns, dotsAcross: dotsAcross),
          TickSpacing.isReadable(ticks)
        {
          return TickSpacing.fitted(ticks, columns: columns)
        }
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    return TickSpacing.fitted(
      [ColumnTick(column: scale.dot(of: scale.lower) / dotsAcross, label: "\(scale.lower)")], columns: columns)
  }

  /// Nil where there are none, or more than columns.
  private static func multiples(
    of step: Int64, on scale: HorizontalScale, columns: Int, dotsAcross: Int
  ) -> [ColumnTick]? {
    let low = -((-(max(scale.lower, -.max))).flooredQuotient(by: step))
    let high = scale.upper.flooredQuotient(by: step)
    guard low <= high, high.subtractingReportingOverflow(low).partialValue < Int64(columns),
      !high.subtractingReportingOverflow(low).overflow
    else { return nil }
    return (low...high).map {
      ColumnTick(column: scale.dot(of: $0 * step) / dotsAcross, label: "\($0 * step)")
    }
  }
}
