internal import Notation
internal import Syntax

/// What operators do to values.
enum Operators {
  /// - Throws: a complaint where the operator cannot take the two, or the result cannot be held.
  static func apply(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, power: (Double, Double) -> Double
  ) throws(Complaint) -> Value {
    if case .object(let object) = left, let result = try object.combined(operation, with: right, isLeft: true) {
      return result
    }
    if case .object(let object) = right, let result = try object.combined(operation, with: left, isLeft: false) {
      return result
    }
    let (left, right) = (left.withoutHistory, right.withoutHistory)
    if operation == .contained { return try contained(left, right) }
    if case .missing = left { return .missing }
    if case .missing = right { return .missing }
    switch operation {
    case .equal, .notEqual:
      guard left.kind.admits(right.kind) else { throw refusal(of: operation, left.kind, right.kind) }
      return .boolean(left.isSame(as: right) == (operation == .equal))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .boolean(try ordered(operation, left, right))
    case .and, .or:
      guard case .boolean(let first) = left, case .boolean(let second) = right else {
        throw refusal(of: operation, left.kind, right.kind)
      }
      return .boolean(operation == .and ? first && second : first || second)
    default:
      return try arithmetic(operation, left, right, power: power)
    }
  }

  private static func arithmetic(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, power: (Double, Double) -> Double
  ) throws(Complaint) -> Value {
    switch (operation, left, right) {
    case (_, .number(let a), .number(let b)):
      let result =
        switch operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        default: raised(a, to: b, power: power)
        }
      return result.isFinite ? .number(result) : .missing
    case (.add, .duration(let a), .duration(let b)): return .duration(try a.plus(b))
    case (.subtract, .duration(let a), .duration(let b)): return .duration(try a.plus(b.opposite()))
    case (.add, .date(let date), .duration(let span)): return .date(try date.moved(by: span))
    case (.subtract, .date(let date), .duration(let span)): return .date(try date.moved(by: span.opposite()))
    case (.subtract, .date(let a), .date(let b)):
      // Two dates lie at most 20 000 years apart, which 64 bits of microseconds hold many times over.
      return .duration(TimeSpan(microseconds: a.instant.microseconds - b.instant.microseconds))
    case (.multiply, .duration(let span), .number(let factor)), (.multiply, .number(let factor), .duration(let span)):
      return .duration(try span.times(factor))
    case (.divide, .duration(let span), .number(let divisor)):
      return divisor == 0 ? .missing : .duration(try span.divided(by: divisor))
    case (.divide, .duration(let a), .duration(let b)):
      return try a.divided(by: b).map { .number($0) } ?? .missing
    default: throw refusal(of: operation, left.kind, right.kind)
    }
  }

  /// Whole powers by repeated squaring, others by the program's own exp and log.
  private static func raised(_ base: Double, to exponent: Double, power: (Double, Double) -> Double) -> Double {
    guard let whole = Int(exactly: exponent), whole.magnitude <= 1024 else { return power(base, exponent) }
    var result = 1.0
    var square = base
    var rest = whole.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return whole < 0 ? 1 / result : result
  }

  private static func ordered(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws(Complaint) -> Bool {
    func decide<Ordered: Comparable>(_ a: Ordered, _ b: Ordered) -> Bool {
      switch operation {
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      default: a >= b
      }
    }
    switch (left, right) {
    case (.number(let a), .number(let b)): return decide(a, b)
    case (.date(let a), .date(let b)): return decide(a.instant, b.instant)
    case (.duration(let a), .duration(let b)):
      guard a.months == b.months || (a.microseconds == 0 && b.microseconds == 0) else {
        throw Complaint("months have no fixed length, so \(a) and \(b) cannot be compared")
      }
      return a.months == b.months ? decide(a.microseconds, b.microseconds) : decide(a.months, b.months)
    case (.text(let a), .text(let b)):
      let isBefore = a.utf8.lexicographicallyPrecedes(b.utf8)
      return decide(isBefore ? 0 : a.utf8.elementsEqual(b.utf8) ? 1 : 2, 1)
    default: throw refusal(of: operation, left.kind, right.kind)
    }
  }

  /// Whether an element equals one of a list, or is one of a range; missing where that cannot be known.
  private static func contained(_ element: Value, _ container: Value) throws(Complaint) -> Value {
    if case .missing = container { return .missing }
    switch container {
    case .list(let values):
      if case .missing = element { return .missing }
      var isUnknown = false
      for value in values {
        let value = value.withoutHistory
        if case .missing = value {
          isUnknown = true
          continue
        }
        guard element.kind.admits(value.kind) else { throw refusal(of: .equal, element.kind, value.kind) }
        if element.isSame(as: value) { return .boolean(true) }
      }
      return isUnknown ? .missing : .boolean(false)
    case .range(let range):
      if case .missing = element { return .missing }
      return .boolean(try range.contains(element))
    default:
      throw Complaint(
        "`in` needs a list or a range on its right, and this is \(container.kind.phrase)", code: .wrongKind)
    }
  }

  /// Why an operator cannot take two kinds.
  static func refusal(of operation: BinaryOperator, _ left: Kind, _ right: Kind) -> Complaint {
    if operation == .contained {
      return Complaint("`in` needs a list or a range on its right, and this is \(right.phrase)", code: .wrongKind)
    }
    let isJoining = operation == .add && [left, right].contains { Kind.text.admits($0) && !$0.isAny }
    return Complaint(
      "`\(operation.rawValue)` cannot take \(left.phrase) and \(right.phrase)",
      suggestion: isJoining ? "write \"{a}{b}\" to join texts" : nil, code: .wrongKind)
  }
}
