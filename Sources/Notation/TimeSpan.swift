/// A length of time as written, `1h30min` or `1mo`: calendar months, and an exact rest.
package struct TimeSpan: Hashable, Sendable {
  /// Calendar months; their length depends on where they start.
  package var months: Int
  package var microseconds: Int64

  package init(months: Int = 0, microseconds: Int64 = 0) {
    self.months = months
    self.microseconds = microseconds
  }

  package init(seconds: Int) {
    self.init(microseconds: Int64(seconds) * 1_000_000)
  }

  /// The units of a duration literal, longest first; `m` alone is neither minute nor month.
  package static let units: [(name: String, span: TimeSpan)] = [
    ("y", TimeSpan(months: 12)), ("mo", TimeSpan(months: 1)), ("w", TimeSpan(seconds: 604_800)),
    ("d", TimeSpan(seconds: 86_400)), ("h", TimeSpan(seconds: 3600)), ("min", TimeSpan(seconds: 60)),
    ("s", TimeSpan(seconds: 1)), ("ms", TimeSpan(microseconds: 1000)), ("us", TimeSpan(microseconds: 1)),
  ]

  /// The span in which a series with this many microseconds a step counts `steps`; nil where it is no multiple.
  package func steps(of step: TimeSpan) -> Int? {
    if step.months != 0 {
      guard step.microseconds == 0, microseconds == 0, months % step.months == 0 else { return nil }
      return months / step.months
    }
    guard months == 0, step.microseconds != 0, microseconds % step.microseconds == 0 else { return nil }
    return Int(microseconds / step.microseconds)
  }

  /// This many times the span; nil where that overflows.
  package func multiplied(by factor: Int) -> TimeSpan? {
    let (months, monthsOverflow) = months.multipliedReportingOverflow(by: factor)
    let (rest, restOverflow) = microseconds.multipliedReportingOverflow(by: Int64(factor))
    return monthsOverflow || restOverflow ? nil : TimeSpan(months: months, microseconds: rest)
  }

  package var isZero: Bool { months == 0 && microseconds == 0 }
}

extension TimeSpan: CustomStringConvertible {
  /// The span as a literal that reads back as itself, from the longest unit down: `1d`, `2d`, `1d12h`, `1y6mo`. Weeks
  /// are counted in days.
  package var description: String {
    if isZero { return "0s" }
    if months < 0 || microseconds < 0 {
      return "-" + TimeSpan(months: -months, microseconds: -microseconds).description
    }
    var text = ""
    var rest = microseconds
    if months >= 12 { text += "\(months / 12)y" }
    if months % 12 != 0 { text += "\(months % 12)mo" }
    for (unit, length): (String, Int64) in [
      ("d", 86_400_000_000), ("h", 3_600_000_000), ("min", 60_000_000), ("s", 1_000_000), ("ms", 1000), ("us", 1),
    ] where rest / length > 0 {
      text += "\(rest / length)\(unit)"
      rest %= length
    }
    return text
  }
}
