internal import Notation
internal import Syntax

/// What operators do to values; the checker asks the same table which kinds they take.
enum Operators {
  /// The kind of a result, or nil where the operator cannot take these kinds.
  static func kind(
    of operation: BinaryOperator, _ left: Kind, _ right: Kind, isArithmetic: (Kind) -> Bool
  ) -> Kind? {
    if left == .nothing || right == .nothing { return nil }
    switch operation {
    case .equal, .notEqual:
      if isArithmetic(left) || isArithmetic(right) { return .series }
      if left.isAny || right.isAny { return .any }
      return left.admits(right) || right.admits(left) || left == .missing || right == .missing ? .boolean : nil
    case .and, .or:
      if isArithmetic(left) || isArithmetic(right) { return .series }
      guard Kind.boolean.admits(left), Kind.boolean.admits(right) else { return nil }
      return left.isAny || right.isAny ? .any : .boolean
    case .contained:
      if isArithmetic(left) { return .series }
      guard Kind.list.or(.range).or(.text).admits(right) else { return nil }
      return left.isAny ? .any : .boolean
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if isArithmetic(left) || isArithmetic(right) { return .series }
      if left.isAny || right.isAny { return .any }
      let ordered: [Kind] = [.number, .duration, .date, .text]
      return ordered.contains { $0.admits(left) && $0.admits(right) } || left == .missing || right == .missing
        ? .boolean : nil
    case .add, .subtract, .multiply, .divide, .power:
      if isArithmetic(left) || isArithmetic(right) { return .series }
      if left.isAny || right.isAny || left == .missing || right == .missing { return .any }
      return arithmetic(operation, left, right)
    }
  }

  private static func arithmetic(_ operation: BinaryOperator, _ left: Kind, _ right: Kind) -> Kind? {
    let isNumber = (Kind.number.admits(left), Kind.number.admits(right))
    if isNumber.0 && isNumber.1 {
      return left == .int && right == .int && operation != .divide && operation != .power ? .int : .number
    }
    switch (operation, left, right) {
    case (.add, .duration, .duration), (.subtract, .duration, .duration): return .duration
    case (.add, .date, .duration), (.subtract, .date, .duration): return .date
    case (.subtract, .date, .date): return .duration
    case (.multiply, .duration, _) where isNumber.1: return .duration
    case (.multiply, _, .duration) where isNumber.0: return .duration
    case (.divide, .duration, .duration): return .number
    case (.divide, .duration, _) where isNumber.1: return .duration
    default: return nil
    }
  }

  static func apply(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, power: (Double, Double) -> Double
  ) throws(Complaint) -> Value {
    if case .object(let object) = left, let result = try object.combined(operation, with: right, isLeft: true) {
      return result
    }
    if case .object(let object) = right, let result = try object.combined(operation, with: left, isLeft: false) {
      return result
    }
    if operation == .contained { return try contained(left, right) }
    if case .missing = left { return .missing }
    if case .missing = right { return .missing }
    switch operation {
    case .equal, .notEqual:
      guard left.kind.admits(right.kind) || right.kind.admits(left.kind) else { throw mismatch(operation, left, right) }
      return .boolean(left.isSame(as: right) == (operation == .equal))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .boolean(try ordered(operation, left, right))
    case .and, .or:
      let (first, second) = (try Bool(value: left), try Bool(value: right))
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
    case (.add, .duration(let a), .duration(let b)): return .duration(try sum(a, b))
    case (.subtract, .duration(let a), .duration(let b)): return .duration(try sum(a, negated(b)))
    case (.add, .date(let date), .duration(let span)): return .date(try moved(date, by: span))
    case (.subtract, .date(let date), .duration(let span)): return .date(try moved(date, by: negated(span)))
    case (.subtract, .date(let a), .date(let b)):
      return .duration(TimeSpan(microseconds: a.instant.microseconds - b.instant.microseconds))
    case (.multiply, .duration(let span), .number(let factor)), (.multiply, .number(let factor), .duration(let span)):
      return .duration(try scaled(span, by: factor))
    case (.divide, .duration(let span), .number(let divisor)):
      return divisor == 0 ? .missing : .duration(try scaled(span, by: 1 / divisor))
    case (.divide, .duration(let a), .duration(let b)):
      guard (a.months == 0) == (b.months == 0), a.months == 0 || (a.microseconds == 0 && b.microseconds == 0) else {
        throw Complaint("months have no fixed length, so \(a) and \(b) cannot be divided")
      }
      let quotient =
        a.months == 0
        ? Double(a.microseconds) / Double(b.microseconds) : Double(a.months) / Double(b.months)
      return quotient.isFinite ? .number(quotient) : .missing
    default: throw mismatch(operation, left, right)
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
    default: throw mismatch(operation, left, right)
    }
  }

  private static func contained(_ element: Value, _ container: Value) throws(Complaint) -> Value {
    switch container {
    case .list(let values): return .boolean(values.contains { $0.isSame(as: element) })
    case .range(let range):
      let low = try ordered(.greaterOrEqual, element, range.from)
      let high = try ordered(range.isInclusive ? .lessOrEqual : .less, element, range.to)
      return .boolean(low && high)
    default:
      throw Complaint(
        "`in` needs a list or a range on its right, and this is \(container.kind.phrase)", code: .wrongKind)
    }
  }

  private static func mismatch(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Complaint {
    message(operation, left.kind, right.kind)
  }

  /// Why an operator cannot take two kinds.
  static func message(_ operation: BinaryOperator, _ left: Kind, _ right: Kind) -> Complaint {
    let suggestion = operation == .add && (left == .text || right == .text) ? "write \"{a}{b}\" to join texts" : nil
    return Complaint(
      "`\(operation.rawValue)` cannot take \(left.phrase) and \(right.phrase)", suggestion: suggestion, code: .wrongKind
    )
  }

  private static func sum(_ a: TimeSpan, _ b: TimeSpan) throws(Complaint) -> TimeSpan {
    let (months, monthsOverflow) = a.months.addingReportingOverflow(b.months)
    let (rest, restOverflow) = a.microseconds.addingReportingOverflow(b.microseconds)
    guard !monthsOverflow, !restOverflow else { throw tooLong }
    return TimeSpan(months: months, microseconds: rest)
  }

  private static func negated(_ span: TimeSpan) -> TimeSpan { span.multiplied(by: -1) ?? span }

  private static func scaled(_ span: TimeSpan, by factor: Double) throws(Complaint) -> TimeSpan {
    let months = Double(span.months) * factor
    let rest = (Double(span.microseconds) * factor).rounded()
    guard let wholeMonths = Int(exactly: months) else {
      throw Complaint("\(span) times \(NumberText.significant(factor)) is no whole number of months")
    }
    guard let whole = Int64(exactly: rest) else { throw tooLong }
    return TimeSpan(months: wholeMonths, microseconds: whole)
  }

  private static func moved(_ date: DateLiteral, by span: TimeSpan) throws(Complaint) -> DateLiteral {
    guard let instant = Instant(date.civil).advanced(by: span) else { throw tooLong }
    let isWholeDays = span.microseconds % 86_400_000_000 == 0
    let precision: DateLiteral.Precision =
      date.precision == .time || !isWholeDays ? .time : span.microseconds == 0 ? date.precision : .day
    return DateLiteral(civil: instant.civil, precision: precision, offset: date.offset)
  }

  private static var tooLong: Complaint { Complaint("the result is beyond what dates and durations can hold") }
}

extension Value {
  /// Whether two values are the same, to the last bit; values of different kinds are not.
  package func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.nothing, .nothing), (.missing, .missing): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.duration(let a), .duration(let b)): a == b
    case (.date(let a), .date(let b)): a.instant == b.instant
    case (.symbol, .symbol), (.range, .range): literal == other.literal
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.record(let a), .record(let b)):
      a.fields.count == b.fields.count
        && zip(a.fields, b.fields).allSatisfy { Label.areEqual($0.label, $1.label) && $0.value.isSame(as: $1.value) }
    case (.object(let a), .object(let b)): a.isSame(as: b)
    default: false
    }
  }
}

extension ValueRange {
  /// Its elements from first to last: element k is from + k · step.
  package func elements() throws(Complaint) -> [Value] {
    let limit = 10_000_000
    switch (from, to) {
    case (.number(let first), .number(let last)):
      let step = try self.step.map { (value) throws(Complaint) in try Double(value: value) } ?? 1
      guard step != 0 else { throw Complaint("a range cannot go `by 0`") }
      let count = ((last - first) / step).rounded(.down)
      guard count < Double(limit) else { throw Complaint("a range of more than \(limit) elements") }
      guard count >= 0 else { return [] }
      return (0...Int(count)).map { first + Double($0) * step }
        .filter { isInclusive || (step > 0 ? $0 < last : $0 > last) }.map { .number($0) }
    case (.date(let first), .date(let last)):
      guard case .duration(let step)? = step else {
        throw Complaint("a range of dates needs its step", suggestion: "by 1d")
      }
      guard step.months > 0 || step.microseconds > 0, step.months >= 0, step.microseconds >= 0 else {
        throw Complaint("a range of dates goes forward: its step must be positive")
      }
      var dates: [Value] = []
      while dates.count < limit {
        guard let offset = step.multiplied(by: dates.count), let instant = Instant(first.civil).advanced(by: offset),
          isInclusive ? instant <= Instant(last.civil) : instant < Instant(last.civil)
        else { return dates }
        let precision: DateLiteral.Precision =
          first.precision == .time || step.microseconds % 86_400_000_000 != 0 ? .time : first.precision
        dates.append(.date(DateLiteral(civil: instant.civil, precision: precision, offset: first.offset)))
      }
      throw Complaint("a range of more than \(limit) elements")
    default:
      throw Complaint("this range cannot be counted through: it needs numbers or dates at both ends", code: .wrongKind)
    }
  }
}
