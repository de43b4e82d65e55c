internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// A number computed from the cells of a series, which remembers the last of the rows it rests on: a column made
/// with it is not known before that row.
struct Statistic: NumberObject {
  let number: Double
  let end: End

  /// The close of the last row a statistic rests on.
  enum End: Hashable, Sendable {
    /// It rests on nothing observed.
    case nothing
    case instant(Instant)
    /// Of an axis without a calendar.
    case place(Int)

    /// The close of a row of an axis, which may lie past its end; nil is −∞.
    init(row: Int?, on axis: TimeAxis) {
      guard let row else {
        self = .nothing
        return
      }
      if let instant = axis.close(of: row) ?? axis.close(of: axis.count - 1) {
        self = .instant(instant)
      } else {
        self = .place(axis.place(at: row) ?? row)
      }
    }

    /// The row of an axis at which it is known; nil where it always was.
    func row(on axis: TimeAxis) -> Int? {
      switch self {
      case .nothing: nil
      case .instant(let instant): axis.firstRow(closingNotBefore: instant) ?? axis.count
      case .place(let place): place
      }
    }

    func later(_ other: End) -> End {
      switch (self, other) {
      case (.nothing, _): other
      case (_, .nothing): self
      case (.instant(let a), .instant(let b)): .instant(max(a, b))
      case (.place(let a), .place(let b)): .place(max(a, b))
      default: self
      }
    }
  }

  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    let second: (number: Double, end: End)
    switch other {
    case .number(let number): second = (number, .nothing)
    case .object(let statistic as Statistic): second = (statistic.number, statistic.end)
    default: return nil
    }
    let (a, b) = isLeft ? (number, second.number) : (second.number, number)
    switch operation {
    case .equal: return .boolean(a == b)
    case .notEqual: return .boolean(a != b)
    case .less: return .boolean(a < b)
    case .lessOrEqual: return .boolean(a <= b)
    case .greater: return .boolean(a > b)
    case .greaterOrEqual: return .boolean(a >= b)
    case .and, .or, .contained: return nil
    case .add, .subtract, .multiply, .divide, .power:
      let result =
        switch operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        default: ExactMath.pow(a, b)
        }
      return result.isFinite ? .object(Statistic(number: result, end: end.later(second.end))) : .missing
    }
  }

  func negated() throws(Complaint) -> Value? { .object(Statistic(number: -number, end: end)) }
}
