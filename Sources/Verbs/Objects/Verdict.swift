internal import Language
internal import Series
internal import Syntax

/// True or false as the cells of a series say, which remembers when they were known: a column made with it is not known
/// before. As a condition of `if` it is a choice, and counts as true or false alone.
struct Verdict: StandIn {
  let truth: Bool
  let end: KnownAt

  static var kind: Kind { .boolean }
  var plain: Value { .boolean(truth) }

  /// As a value of the language.
  static func value(_ truth: Bool, _ end: KnownAt) -> Value {
    end == .always ? .boolean(truth) : .object(Verdict(truth: truth, end: end))
  }

  /// Nil where the value is neither true nor false.
  static func of(_ value: Value) -> Verdict? {
    switch value {
    case .boolean(let truth): Verdict(truth: truth, end: .always)
    case .object(let verdict as Verdict): verdict
    default: nil
    }
  }

  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    guard let second = Verdict.of(other) else { return nil }
    let known = end.later(second.end)
    switch operation {
    case .equal: return Verdict.value(truth == second.truth, known)
    case .notEqual: return Verdict.value(truth != second.truth, known)
    case .and: return Verdict.value(truth && second.truth, known)
    case .or: return Verdict.value(truth || second.truth, known)
    default: return nil
    }
  }
}

extension Value {
  /// A value that is picked by a verdict is known no sooner than that.
  func picked(by verdict: Verdict) -> Value {
    if let truth = Verdict.of(self) { return Verdict.value(truth.truth, truth.end.later(verdict.end)) }
    return Figure(of: self).map { Figure($0.number, $0.end.later(verdict.end)).value } ?? self
  }
}
