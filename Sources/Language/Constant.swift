internal import Notation
package import Syntax

/// What can be known of an expression without running anything: literals, and names that are known already.
package enum Constant {
  /// The value of an expression made of literals, known names, interpolation, lists and records; else nil.
  package static func value(of expression: Expression, names: [String: Value]) -> Value? {
    switch expression.form {
    case .missing: return .missing
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return .number(number)
    case .percent(let percent): return .number(percent / 100)
    case .duration(let span): return .duration(span)
    case .date(let date): return .date(date)
    case .name(let name): return names[name.text]
    case .text(let parts):
      var text = ""
      for part in parts {
        switch part {
        case .literal(let literal): text += literal
        case .interpolation(let inner):
          guard let value = value(of: inner, names: names) else { return nil }
          text += value.inline
        }
      }
      return .text(text)
    case .symbol(let name, let arguments):
      var given: [(label: String?, value: Value)] = []
      for argument in arguments ?? [] {
        guard let value = value(of: argument.value, names: names) else { return nil }
        given.append((argument.label?.text, value))
      }
      return .symbol(Symbol(name.text, arguments: given))
    case .negation(let inner):
      switch value(of: inner, names: names) {
      case .number(let number): return .number(-number)
      case .duration(let span): return span.multiplied(by: -1).map { .duration($0) }
      default: return nil
      }
    case .list(let elements):
      var values: [Value] = []
      for element in elements {
        guard let value = value(of: element, names: names) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .record(let fields):
      var values: [(label: String, value: Value)] = []
      for field in fields {
        guard let value = value(of: field.value, names: names) else { return nil }
        values.append((field.label.text, value))
      }
      return .record(Record(values))
    case .range(let from, let to, let isInclusive, let step):
      guard let from = value(of: from, names: names), let to = value(of: to, names: names) else { return nil }
      var by: Value?
      if let step {
        guard let known = value(of: step, names: names) else { return nil }
        by = known
      }
      guard ValueRange.admits(from.kind, to.kind, step: by?.kind) else { return nil }
      return .range(ValueRange(from: from, to: to, isInclusive: isInclusive, step: by))
    default: return nil
    }
  }
}
