internal import Language
internal import Series
internal import Syntax
internal import Tensors

/// A number computed from the cells of a series, which remembers the last of the rows it rests on: a column made
/// with it is not known before that row.
struct Statistic: NumberObject {
  let number: Double
  let end: KnownAt

  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    if operation == .contained { return isLeft ? try contained(in: other) : nil }
    guard let second = Figure(of: other) else { return nil }
    let (a, b) = isLeft ? (number, second.number) : (second.number, number)
    let known = end.later(second.end)
    let result: Double
    switch operation {
    case .equal: return Verdict.value(a == b, known)
    case .notEqual: return Verdict.value(a != b, known)
    case .less: return Verdict.value(a < b, known)
    case .lessOrEqual: return Verdict.value(a <= b, known)
    case .greater: return Verdict.value(a > b, known)
    case .greaterOrEqual: return Verdict.value(a >= b, known)
    case .and, .or, .contained: return nil
    case .add: result = a + b
    case .subtract: result = a - b
    case .multiply: result = a * b
    case .divide: result = a / b
    case .power: result = ExactMath.pow(a, b)
    }
    return Figure(result, known).value
  }

  private func contained(in container: Value) throws(Complaint) -> Value? {
    switch container {
    case .list(let values):
      let figures = values.compactMap { Figure(of: $0) }
      return Verdict.value(
        figures.contains { $0.number == number }, figures.reduce(end) { $0.later($1.end) })
    case .range(let range):
      let (low, high) = (try Figure(value: range.from), try Figure(value: range.to))
      return Verdict.value(
        number >= low.number && (range.isInclusive ? number <= high.number : number < high.number),
        end.later(low.end).later(high.end))
    default: return nil
    }
  }

  func negated() throws(Complaint) -> Value? { .object(Statistic(number: -number, end: end)) }
}

/// A number as a function takes it that goes on to columns: with what it rests on, where that is more than nothing.
struct Figure: ValueConvertible {
  let number: Double
  let end: KnownAt

  init(_ number: Double, _ end: KnownAt) { (self.number, self.end) = (number, end) }

  /// Nil where the value is no number.
  init?(of value: Value) {
    switch value {
    case .number(let number): self.init(number, .always)
    case .object(let statistic as Statistic): self.init(statistic.number, statistic.end)
    case .object(let object as any NumberObject): self.init(object.number, .always)
    default: return nil
    }
  }

  static var kind: Kind { .number }

  init(value: Value) throws(Complaint) {
    guard let figure = Figure(of: value) else { throw .mismatch(expected: .number, actual: value) }
    self = figure
  }

  /// As a value of the language; missing where it is not finite.
  var value: Value {
    guard number.isFinite else { return .missing }
    return end == .always ? .number(number) : .object(Statistic(number: number, end: end))
  }
}

extension Value {
  /// A function of one number: of a series cell by cell, of missing missing, of a statistic one that is known no sooner.
  func mapped(_ transform: (Double) -> Double) throws(Complaint) -> Value {
    if case .missing = self { return .missing }
    if case .object(let series as Series) = self {
      return .object(try explained { () throws(SeriesError) in try series.mapped(transform) })
    }
    guard let figure = Figure(of: self) else {
      throw Complaint.mismatch(expected: Kind.number.or(.series), actual: self).blaming("value")
    }
    return Figure(transform(figure.number), figure.end).value
  }
}
