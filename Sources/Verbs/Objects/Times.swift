package import Language
internal import Notation
internal import Series
package import Syntax

/// The times of a series' rows, `s.time`: what calendar functions read, and what dates compare with.
package struct Times: Object {
  let axis: TimeAxis

  package static var kind: Kind { Kind("times") }
  package static var isElementwise: Bool { true }

  package func element(at index: Value) throws(Complaint) -> Value? {
    guard case .number = index else { return nil }
    let row = try Indexing.place(index, count: axis.count)
    return axis.date(at: row).map { .date($0) } ?? axis.place(at: row).map { .number(Double($0)) }
  }

  package func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    switch (operation, other) {
    case (.contained, .list(let dates)) where isLeft:
      var days: [DateRange] = []
      for date in dates {
        let date = try DateLiteral(value: date)
        days.append(DateRange(from: date, to: date, isInclusive: true, in: axis.zone))
      }
      return try flags { instant in days.contains { $0.contains(instant) } }
    case (.contained, .range(let range)) where isLeft:
      guard case .date(let from) = range.from, case .date(let to) = range.to else { return nil }
      let stretch = DateRange(from: from, to: to, isInclusive: range.isInclusive, in: axis.zone)
      return try flags { stretch.contains($0) }
    case (_, .date(let date)):
      // A day or a month is a stretch of time: to equal it is to lie in it.
      let stretch = DateRange(from: date, to: date, isInclusive: true, in: axis.zone)
      switch (operation, isLeft) {
      case (.equal, _): return try flags { stretch.contains($0) }
      case (.notEqual, _): return try flags { !stretch.contains($0) }
      case (.less, true), (.greater, false): return try flags { $0 < stretch.start }
      case (.greaterOrEqual, true), (.lessOrEqual, false): return try flags { $0 >= stretch.start }
      case (.lessOrEqual, true), (.greaterOrEqual, false): return try flags { stretch.isOver(at: $0) == false }
      case (.greater, true), (.less, false): return try flags { stretch.isOver(at: $0) }
      default: return nil
      }
    default: return nil
    }
  }

  /// A column of answers about each row's time, known beforehand like the calendar itself.
  private func flags(_ answer: (Instant) -> Bool) throws(Complaint) -> Value {
    guard axis.isCalendar else { throw Complaint(SeriesError.noCalendar) }
    var mask = Mask(count: axis.count, repeating: false)
    for row in 0..<axis.count {
      if let instant = axis.instant(at: row), answer(instant) { mask[row] = true }
    }
    let cells = Column.Cells.booleans(.init(mask))
    let column = Column("time", cells, reach: .nothing)
    return .object(try explained { () throws(SeriesError) in try Series(axis: axis, columns: [column]) })
  }

  package func shown(width: Int) -> [String] {
    guard axis.count > 0 else { return ["no rows"] }
    let step = axis.step.map { ", step \($0)" } ?? ""
    let zone = axis.zone.isUTC ? "" : ", \(axis.zone.name)"
    return ["\(axis.text(at: 0)) .. \(axis.text(at: axis.count - 1)), \(axis.count) rows\(step)\(zone)"]
  }
}

extension DateRange {
  func contains(_ instant: Instant) -> Bool { instant >= start && !isOver(at: instant) }

  func isOver(at instant: Instant) -> Bool { end.map { instant >= $0 } ?? false }
}
