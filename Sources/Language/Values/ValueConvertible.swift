package import Notation
internal import Syntax

/// A Swift type that a value of the language can become: what parameters of verbs are declared as.
package protocol ValueConvertible {
  static var kind: Kind { get }
  /// The symbols it can be, for checking, completion and help; empty where it is no choice.
  static var choices: [String] { get }
  /// - Throws: a complaint where the value is of another kind, or outside what the type can hold.
  init(value: Value) throws(Complaint)
  /// How its argument is handed over.
  static var form: ArgumentForm { get }
  /// Whether it is one of a population, so that a verb that is given many of them runs for each.
  static var isOneOfMany: Bool { get }
}

/// How an argument reaches its verb.
package enum ArgumentForm: Sendable {
  case value
  /// As written; its symbols are columns of the value at hand.
  case columnExpression
  /// As the word it is, not as a variable or a call: `help fit`.
  case word
  /// Every labelled argument that no other parameter takes, as column expressions.
  case fields
}

extension ValueConvertible {
  package static var choices: [String] { [] }
  package static var form: ArgumentForm { .value }
  package static var isOneOfMany: Bool { false }
}

/// One of a few symbols: `enum Method: String, Choice { case standard, minMax = "min-max" }`.
package protocol Choice: ValueConvertible, CaseIterable, RawRepresentable<String> {}

extension Choice {
  package static var kind: Kind { .symbol }
  package static var choices: [String] { allCases.map(\.rawValue) }

  package init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    guard symbol.arguments.isEmpty else {
      throw Complaint("`.\(symbol.name)` takes no arguments here", code: .unknownChoice)
    }
    guard let choice = Self(rawValue: symbol.name) else {
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
    self = choice
  }
}

extension Value: ValueConvertible {
  package static var kind: Kind { .any }
  package init(value: Value) throws(Complaint) {
    if case .nothing = value { throw .mismatch(expected: .any, actual: value) }
    self = value
  }
}

extension Bool: ValueConvertible {
  package static var kind: Kind { .boolean }
  package init(value: Value) throws(Complaint) {
    guard case .boolean(let boolean) = value.withoutHistory else { throw .mismatch(expected: .boolean, actual: value) }
    self = boolean
  }
}

extension Double: ValueConvertible {
  package static var kind: Kind { .number }
  package init(value: Value) throws(Complaint) {
    switch value {
    case .number(let number): self = number
    case .object(let object as any NumberObject): self = object.number
    default: throw .mismatch(expected: .number, actual: value)
    }
  }
}

extension Int: ValueConvertible {
  package static var kind: Kind { .int }
  package init(value: Value) throws(Complaint) {
    guard let number = try? Double(value: value) else { throw .mismatch(expected: .int, actual: value) }
    guard number.magnitude <= Double(NumberLiteral.largestInt) else { throw .mismatch(expected: .int, actual: value) }
    guard let int = Int(exactly: number) else {
      throw Complaint("needs a whole number, and this is \(NumberText.significant(number))", code: .wrongKind)
    }
    self = int
  }
}

extension String: ValueConvertible {
  package static var kind: Kind { .text }
  package init(value: Value) throws(Complaint) {
    guard case .text(let text) = value else { throw .mismatch(expected: .text, actual: value) }
    self = text
  }
}

extension TimeSpan: ValueConvertible {
  package static var kind: Kind { .duration }
  package init(value: Value) throws(Complaint) {
    guard case .duration(let span) = value else { throw .mismatch(expected: .duration, actual: value) }
    self = span
  }
}

extension DateLiteral: ValueConvertible {
  package static var kind: Kind { .date }
  package init(value: Value) throws(Complaint) {
    guard case .date(let date) = value else { throw .mismatch(expected: .date, actual: value) }
    self = date
  }
}

extension Record: ValueConvertible {
  package static var kind: Kind { .record }
  package init(value: Value) throws(Complaint) {
    guard case .record(let record) = value else { throw .mismatch(expected: .record, actual: value) }
    self = record
  }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  package static var kind: Kind { Wrapped.kind.or(.missing) }
  package static var choices: [String] { Wrapped.choices }
  package static var form: ArgumentForm { Wrapped.form }
  package init(value: Value) throws(Complaint) {
    if case .missing = value { self = .none } else { self = .some(try Wrapped(value: value)) }
  }
}

/// A list; a value alone counts as a list of one.
extension Array: ValueConvertible where Element: ValueConvertible {
  package static var kind: Kind { .list.or(Element.kind) }
  package static var choices: [String] { Element.choices }
  package init(value: Value) throws(Complaint) {
    guard case .list(let values) = value else {
      self = [try Element(value: value)]
      return
    }
    var elements: [Element] = []
    for value in values { elements.append(try Element(value: value)) }
    self = elements
  }
}

/// A file, as a path relative to the program's folder.
package struct FilePath: ValueConvertible, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  package static var kind: Kind { .path }
  package init(value: Value) throws(Complaint) {
    guard case .text(let text) = value else { throw .mismatch(expected: .path, actual: value) }
    self.text = text
  }
}

/// A number of steps, given as a count or as a length of time that the series' step divides.
package enum Steps: ValueConvertible, Sendable {
  case count(Int)
  case span(TimeSpan)

  package static var kind: Kind { .int.or(.duration) }
  package init(value: Value) throws(Complaint) {
    switch value {
    case .duration(let span): self = .span(span)
    case .number, .object(is any NumberObject): self = .count(try Int(value: value))
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}

/// A column, by symbol (`.load`) or by text.
package struct ColumnName: ValueConvertible, Sendable {
  package let text: String

  package static var kind: Kind { .symbol.or(.text) }
  package init(value: Value) throws(Complaint) {
    switch value {
    case .text(let text): self.text = text
    case .symbol(let symbol) where symbol.arguments.isEmpty: text = symbol.name
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
