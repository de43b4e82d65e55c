internal import Language
internal import Notation
internal import Series
internal import Syntax

/// What comparing times with dates asks of an instant. A day or a month is a stretch of time: to equal it is to lie in
/// it.
struct DateTest {
  let holds: (Instant) -> Bool

  /// Nil where the other side holds no dates, or the operation is none that compares.
  init?(
    _ operation: BinaryOperator, with other: Value, isLeft: Bool, in zone: Zone
  ) throws(Complaint) {
    switch (operation, other) {
    case (.contained, .list(let dates)) where isLeft:
      var days: [DateRange] = []
      for date in dates {
        let date = try DateLiteral(value: date)
        days.append(DateRange(from: date, to: date, isInclusive: true, in: zone))
      }
      holds = { instant in days.contains { $0.contains(instant) } }
    case (.contained, .range(let range)) where isLeft:
      guard case .date(let from) = range.from, case .date(let to) = range.to else { return nil }
      let stretch = DateRange(from: from, to: to, isInclusive: range.isInclusive, in: zone)
      holds = { stretch.contains($0) }
    case (_, .date(let date)):
      let stretch = DateRange(from: date, to: date, isInclusive: true, in: zone)
      switch (operation, isLeft) {
      case (.equal, _): holds = { stretch.contains($0) }
      case (.notEqual, _): holds = { !stretch.contains($0) }
      case (.less, true), (.greater, false): holds = { $0 < stretch.start }
      case (.greaterOrEqual, true), (.lessOrEqual, false): holds = { $0 >= stretch.start }
      case (.lessOrEqual, true), (.greaterOrEqual, false): holds = { !stretch.isOver(at: $0) }
      case (.greater, true), (.less, false): holds = { stretch.isOver(at: $0) }
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a value is a date, or a list or range of dates.
  static func isOfDates(_ value: Value) -> Bool {
    switch value {
    case .date: return true
    case .list(let values):
      return !values.isEmpty && values.allSatisfy { if case .date = $0 { true } else { false } }
    case .range(let range): if case .date = range.from { return true } else { return false }
    default: return false
    }
  }
}
