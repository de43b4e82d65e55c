package import Language
internal import Notation
package import Series
package import Syntax
internal import Tensors

extension Series: Object {
  package static var kind: Kind { .series }
  package static var hasOpenMembers: Bool { true }
  package static var isElementwise: Bool { true }
  package static var isOneOfMany: Bool { true }
  package static var members: [Member] {
    [
      Member("individuals", .list, "The names of a panel's individuals, in order; of one series none."),
      Member("time", Times.kind, "The times of its rows."), Member("rows", .int, "How many rows it has."),
    ]
  }
  package var memberNames: [String] { Self.members.map(\.name) + columns.map(\.name) }

  package func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "individuals": .list([])
    case "time": .object(Times(axis: axis))
    case "rows": .number(Double(count))
    default: try column(called: name)
    }
  }

  /// A column as a series of its own.
  private func column(called name: String) throws(Complaint) -> Value? {
    guard let column = self[name] else { return nil }
    return .object(try explained { () throws(SeriesError) in try Series(axis: axis, columns: [column]) })
  }

  package func element(at index: Value) throws(Complaint) -> Value? {
    switch index {
    case .text(let name): return try column(called: name)
    case .number:
      let row = try Indexing.place(index, count: count)
      return columns.count == 1 ? columns[0].value(at: row, on: axis) : .record(record(row))
    case .date(let date): return .object(try sliced(DateRange(from: date, to: date, isInclusive: true, in: axis.zone)))
    case .range(let range):
      if case .date(let from) = range.from, case .date(let to) = range.to {
        return .object(try sliced(DateRange(from: from, to: to, isInclusive: range.isInclusive, in: axis.zone)))
      }
      return .object(sliced(try Indexing.places(range, count: count)))
    default: return nil
    }
  }

  private func sliced(_ range: DateRange) throws(Complaint) -> Series {
    try explained { () throws(SeriesError) in try sliced(from: range.start, before: range.end) }
  }

  /// A row as a record that begins with its time.
  func record(_ row: Int) -> Record {
    Record([("time", .text(axis.text(at: row)))] + columns.map { ($0.name, $0.value(at: row, on: axis)) })
  }

  package func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    if DateTest.isOfDates(other) {
      guard let test = try DateTest(operation, with: other, isLeft: isLeft, in: axis.zone) else { return nil }
      var answers: [Column] = []
      for column in columns {
        answers.append(
          try explained { () throws(SeriesError) in try column.truths(in: axis.zone, test.holds) })
      }
      return .object(try explained { () throws(SeriesError) in try Series(axis: axis, columns: answers) })
    }
    if operation == .contained { return isLeft ? try contained(in: other) : nil }
    guard let second = Operand(other, on: axis) else { return nil }
    let (left, right) = isLeft ? (Operand.series(self), second) : (second, Operand.series(self))
    return .object(
      try explained { () throws(SeriesError) in
        switch operation {
        case .add: try Series.arithmetic(.add, left, right)
        case .subtract: try Series.arithmetic(.subtract, left, right)
        case .multiply: try Series.arithmetic(.multiply, left, right)
        case .divide: try Series.arithmetic(.divide, left, right)
        case .power: try Series.combined(left, right, ExactMath.pow)
        case .equal: try Series.comparison(.equal, left, right)
        case .notEqual: try Series.comparison(.notEqual, left, right)
        case .less: try Series.comparison(.less, left, right)
        case .lessOrEqual: try Series.comparison(.lessOrEqual, left, right)
        case .greater: try Series.comparison(.greater, left, right)
        case .greaterOrEqual: try Series.comparison(.greaterOrEqual, left, right)
        case .and, .contained: try Series.logic(.and, left, right)
        case .or: try Series.logic(.or, left, right)
        }
      })
  }

  /// Whether each cell is one of a list, or lies in a range.
  private func contained(in container: Value) throws(Complaint) -> Value? {
    switch container {
    case .list(let values):
      var found: Value = .object(try comparison(.equal, with: .missing))
      for (place, value) in values.enumerated() {
        let hit: Value = .object(try comparison(.equal, with: value))
        guard place > 0, case .object(let before as Series) = found else {
          found = hit
          continue
        }
        found = try before.combined(.or, with: hit, isLeft: true) ?? hit
      }
      return found
    case .range(let range):
      let low = try comparison(.greaterOrEqual, with: range.from)
      return try low.combined(
        .and, with: .object(try comparison(range.isInclusive ? .lessOrEqual : .less, with: range.to)), isLeft: true)
    default: return nil
    }
  }

  private func comparison(_ operation: Comparison, with value: Value) throws(Complaint) -> Series {
    guard let operand = Operand(value, on: axis) else { throw .mismatch(expected: .number, actual: value) }
    return try explained { () throws(SeriesError) in try Series.comparison(operation, .series(self), operand) }
  }

  package func negated() throws(Complaint) -> Value? {
    .object(try explained { () throws(SeriesError) in try mapped { -$0 } })
  }

  package func isSame(as other: any Object) -> Bool { (other as? Series) == self }

  package var inline: String { "series of \(count) row\(count == 1 ? "" : "s")" }

  /// The first rows and the last, with their times.
  package func shown(width: Int) -> [String] {
    let shown = 15
    let rows = count <= shown + 1 ? Array(0..<count) : Array(0..<10) + Array((count - 5)..<count)
    var lines = TableText.lines(
      labels: [axis.isCalendar ? "time" : "row"] + columns.map(\.name),
      rows: rows.map { row in [axis.text(at: row)] + columns.map { $0.value(at: row).inline } },
      isNumeric: [false] + columns.map { $0.kind == .number }, width: width)
    if count > shown + 1 { lines.insert("… \(count - shown) more rows", at: 11) }
    return lines
  }
}

extension Column {
  /// A cell as a value of the language; a number remembers when it was known, and so does a truth.
  func value(at row: Int, on axis: TimeAxis? = nil) -> Value {
    switch cells {
    case .numbers(let numbers):
      numbers[row].map { number in
        guard let axis else { return .number(number) }
        return Figure(number, KnownAt(row: reach.row(at: row), on: axis).from(reach.source)).value
      } ?? .missing
    case .texts(let texts): texts[row].map { .text($0) } ?? .missing
    case .booleans(let booleans):
      booleans[row].map { truth in
        guard let axis else { return .boolean(truth) }
        return Verdict.value(truth, KnownAt(row: reach.row(at: row), on: axis).from(reach.source))
      } ?? .missing
    }
  }
}

extension Operand {
  /// A series, or a value that stands for every row of an axis; nil for what operators on series cannot take.
  init?(_ value: Value, on axis: TimeAxis) {
    switch value {
    case .missing: self = .scalar(Scalar(.missing))
    case .number(let number): self = .scalar(Scalar(.number(number)))
    case .text(let text): self = .scalar(Scalar(.text(text)))
    case .boolean(let boolean): self = .scalar(Scalar(.boolean(boolean)))
    case .object(let statistic as Statistic):
      self = .scalar(
        Scalar(.number(statistic.number), reach: statistic.end.row(on: axis), source: statistic.end.source))
    case .object(let verdict as Verdict):
      self = .scalar(Scalar(.boolean(verdict.truth), reach: verdict.end.row(on: axis), source: verdict.end.source))
    case .object(let series as Series): self = .series(series)
    default: return nil
    }
  }
}
