package import Syntax

/// A value of the field: a series, a model, a plot. The language knows it by its kind, its members and its text.
package protocol Object: ValueConvertible, Sendable {
  /// The names of its members; the checker offers and demands them where `hasOpenMembers` is false.
  static var members: [Member] { get }
  /// Whether it has further members that are known only when the program runs, such as columns.
  static var hasOpenMembers: Bool { get }
  /// Whether operators work on it elementwise and give a series.
  static var isElementwise: Bool { get }
  /// The value of a member, or nil where there is none of that name.
  func member(_ name: String) throws(Complaint) -> Value?
  /// The names to offer where a member was misspelt.
  var memberNames: [String] { get }
  /// The names of its columns, to offer where a parameter takes one.
  var columnNames: [String] { get }
  /// What lies at a position or a range of it, `s[-1]`, `s[@2024-03]`; nil where it cannot be indexed so.
  func element(at index: Value) throws(Complaint) -> Value?
  /// The result of an operator with another value, or nil where it has none.
  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value?
  /// The opposite, `-s`, or nil where it has none.
  func negated() throws(Complaint) -> Value?
  /// What `show` prints, in lines of at most `width` columns.
  func shown(width: Int) -> [String]
  /// What stands for it in one line, as in a cell of a table.
  var inline: String { get }
  /// Whether it is the same, to the last bit.
  func isSame(as other: any Object) -> Bool
}

/// A member of a kind of object, as `help` tells it.
package struct Member: Sendable {
  package var name: String
  package var kind: Kind
  package var help: String

  package init(_ name: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }
}

/// An object that counts as a plain value wherever one is needed, and knows more than that.
package protocol StandIn: Object {
  var plain: Value { get }
}

extension StandIn {
  package func shown(width: Int) -> [String] { [inline] }
  package var inline: String { plain.inline }
  package func isSame(as other: any Object) -> Bool { (other as? any StandIn)?.plain.isSame(as: plain) ?? false }
}

/// One that counts as a number.
package protocol NumberObject: StandIn {
  var number: Double { get }
}

extension NumberObject {
  package static var kind: Kind { .number }
  package var plain: Value { .number(number) }
}

extension Object {
  package static var members: [Member] { [] }
  package static var hasOpenMembers: Bool { false }
  package static var isElementwise: Bool { false }
  package static var choices: [String] { [] }
  package func member(_ name: String) throws(Complaint) -> Value? { nil }
  package var memberNames: [String] { Self.members.map(\.name) }
  package var columnNames: [String] {
    guard Self.hasOpenMembers else { return [] }
    return memberNames.filter { name in !Self.members.contains { $0.name.utf8.elementsEqual(name.utf8) } }
  }
  package func element(at index: Value) throws(Complaint) -> Value? { nil }
  package func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    nil
  }
  package func negated() throws(Complaint) -> Value? { nil }
  /// All that it shows where that is one line, else what it is.
  package var inline: String {
    let lines = shown(width: 74)
    return lines.count == 1 ? lines[0] : Self.kind.description
  }
  package func isSame(as other: any Object) -> Bool {
    type(of: other).kind == Self.kind && other.shown(width: 1000) == shown(width: 1000)
  }

  package init(value: Value) throws(Complaint) {
    guard case .object(let object) = value, let typed = object as? Self else {
      throw .mismatch(expected: Self.kind, actual: value)
    }
    self = typed
  }
}
