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
    guard let test = try DateTest(operation, with: other, isLeft: isLeft, in: axis.zone) else { return nil }
    return try flags(test.holds)
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
