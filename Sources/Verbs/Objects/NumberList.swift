internal import Language
internal import Series
internal import Syntax

/// A list of numbers, each with when it was known, on its way to a column.
struct NumberList {
  let numbers: [Double?]
  private let ends: [KnownAt]

  init(_ values: [Value]) throws(Complaint) {
    var numbers: [Double?] = []
    var ends: [KnownAt] = []
    numbers.reserveCapacity(values.count)
    ends.reserveCapacity(values.count)
    for (place, value) in values.enumerated() {
      let figure: Figure?
      switch value {
      case .missing: figure = nil
      default:
        if let verdict = Verdict.of(value) {
          figure = Figure(verdict.truth ? 1 : 0, verdict.end)
          break
        }
        guard let given = Figure(of: value) else {
          throw Complaint(
            "a series needs numbers, and element \(place) of the list is \(value.kind.phrase)", code: .wrongKind)
        }
        figure = given
      }
      numbers.append(figure?.number)
      ends.append(figure?.end ?? .always)
    }
    (self.numbers, self.ends) = (numbers, ends)
  }

  /// When all of them were known.
  var end: KnownAt { ends.reduce(.always) { $0.later($1) } }

  /// As a column of an axis with as many rows: a number is an observation of its own row, or known when it was known.
  func column(_ name: String, on axis: TimeAxis) -> Column {
    guard ends.contains(where: { $0 != .always }) else { return Column(name, numbers: numbers) }
    let rows = ends.enumerated().map { row, end in end.row(on: axis).map { max($0, row) } ?? row }
    return Column(name, numbers: numbers, reach: Reach(rows: rows).from(end.source))
  }

  /// As a series without a calendar.
  func series(_ name: String = "value") throws(Complaint) -> Series {
    let axis = TimeAxis.index(count: numbers.count)
    return try explained { () throws(SeriesError) in try Series(axis: axis, columns: [column(name, on: axis)]) }
  }
}
