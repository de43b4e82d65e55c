/// What stands on either side of an elementwise operator.
package enum Operand: Hashable, Sendable {
  case series(Series)
  case scalar(Scalar)
}

/// One value for all rows: a constant, or a number that an aggregate gave.
package struct Scalar: Hashable, Sendable {
  package enum Value: Hashable, Sendable { case number(Double), text(String), boolean(Bool), missing }

  package var value: Value
  /// The row an aggregate of a series looked at last, on that series' axis; nil for constants.
  package var reach: Int?
  /// Whose cells it was taken from.
  package var source: Reach.Source

  package init(_ value: Value, reach: Int? = nil, source: Reach.Source = .nobody) {
    self.value = value
    self.reach = reach
    self.source = source
  }

  func column(count: Int, kind: Column.Kind) -> Column {
    let reach = (reach.map { Reach(.row($0)) } ?? .nothing).from(source)
    let cells: Column.Cells
    switch value {
    case .number(let number): cells = .numbers(.init(Array(repeating: number, count: count)))
    case .text(let text):
      cells = .texts(.init(categories: [text], codes: Array(repeating: 0, count: count)))
    case .boolean(let truth): cells = .booleans(.init(Mask(count: count, repeating: truth)))
    case .missing:
      switch kind {
      case .number: cells = .numbers(.init([Double](repeating: .nan, count: count)))
      case .text: cells = .texts(.init(categories: [], codes: Array(repeating: -1, count: count)))
      case .boolean: cells = .booleans(.init(Mask(count: count), missing: Mask(count: count, repeating: true)))
      }
    }
    return Column("value", cells, reach: reach)
  }
}

package enum Arithmetic: String, Hashable, Sendable { case add, subtract, multiply, divide }
package enum Logic: String, Hashable, Sendable { case and, or }
package enum Comparison: String, Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// Elementwise operations: rows pair by time, a missing argument gives a missing cell, and so does any result that is
/// not finite (a division by zero, an overflow). The reach of a cell is the largest of its arguments'.
extension Series {
  package static func arithmetic(_ op: Arithmetic, _ left: Operand, _ right: Operand) throws(SeriesError) -> Series {
    switch op {
    case .add: try combined(left, right) { $0 + $1 }
    case .subtract: try combined(left, right) { $0 - $1 }
    case .multiply: try combined(left, right) { $0 * $1 }
    case .divide: try combined(left, right) { $0 / $1 }
    }
  }

  /// Any function of two numbers.
  package static func combined(
    _ left: Operand, _ right: Operand, _ transform: (Double, Double) -> Double
  ) throws(SeriesError) -> Series {
    try paired(left, right, missing: .number) { (one, two) throws(SeriesError) in
      let (a, b) = (try one.needed(.number), try two.needed(.number))
      let missing = a.missing.union(b.missing)
      return .numbers(.init(a.values.indices.map { transform(a.values[$0], b.values[$0]) }, missing: missing))
    }
  }

  /// Numbers and texts compare with their like (texts by bytes); booleans are equal or not.
  package static func comparison(_ op: Comparison, _ left: Operand, _ right: Operand) throws(SeriesError) -> Series {
    let kind = left.kind ?? right.kind ?? .number
    return try paired(left, right, missing: kind) { (one, two) throws(SeriesError) in
      guard one.kind == two.kind else { throw .wrongKind(column: two.name, is: two.kind, needs: one.kind) }
      let truths: [Bool]
      switch (one.cells, two.cells) {
      case (.texts(let a), .texts(let b)):
        truths = a.codes.indices.map { row in
          guard let x = a[row], let y = b[row] else { return false }
          return op.holds(ByteOrdered(x), ByteOrdered(y))
        }
      default:
        if one.kind == .boolean, op != .equal, op != .notEqual {
          throw .wrongKind(column: one.name, is: .boolean, needs: .number)
        }
        guard let a = one.numeric, let b = two.numeric else {
          throw .wrongKind(column: one.name, is: one.kind, needs: .number)
        }
        truths = a.values.indices.map { op.holds(a.values[$0], b.values[$0]) }
      }
      return .booleans(.init(Mask(truths), missing: one.missing.union(two.missing)))
    }
  }

  package static func logic(_ op: Logic, _ left: Operand, _ right: Operand) throws(SeriesError) -> Series {
    try paired(left, right, missing: .boolean) { (one, two) throws(SeriesError) in
      let (a, b) = (try one.neededTruth(), try two.neededTruth())
      let truths = (0..<one.count).map { row in
        op == .and ? a.values[row] && b.values[row] : a.values[row] || b.values[row]
      }
      return .booleans(.init(Mask(truths), missing: a.missing.union(b.missing)))
    }
  }

  /// Every truth turned round.
  package func negated() throws(SeriesError) -> Series {
    try eachColumn { (column) throws(SeriesError) in
      let truth = try column.neededTruth()
      return .booleans(.init(Mask((0..<column.count).map { !truth.values[$0] }), missing: truth.missing))
    }
  }

  /// A function of one number, applied to every cell that is there.
  package func mapped(_ transform: (Double) -> Double) throws(SeriesError) -> Series {
    try eachColumn { (column) throws(SeriesError) in
      let numbers = try column.needed(.number)
      return .numbers(.init(numbers.values.map(transform), missing: numbers.missing))
    }
  }

  /// Whether each cell is missing; never missing itself.
  package func isMissing() -> Series {
    Series(axis: axis, checked: columns.map { Column($0.name, .booleans(.init($0.missing)), reach: $0.reach) })
  }

  private func eachColumn(
    _ transform: (Column) throws(SeriesError) -> Column.Cells
  ) throws(SeriesError) -> Series {
    var results: [Column] = []
    for column in columns {
      results.append(Column(column.name, try transform(column), reach: column.reach, filled: column.filled))
    }
    return Series(axis: axis, checked: results)
  }
}

/// A text ordered by its UTF-8 bytes.
struct ByteOrdered: Comparable, Hashable {
  let text: String
  init(_ text: String) { self.text = text }
  func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
  static func == (one: Self, two: Self) -> Bool { one.text.hasSameBytes(as: two.text) }
  static func < (one: Self, two: Self) -> Bool { one.text.utf8.lexicographicallyPrecedes(two.text.utf8) }
}
