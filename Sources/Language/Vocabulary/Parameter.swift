/// A bare argument of a verb, in order of declaration: `@Bare("The model to train.") var model: Model`.
///
/// It has no label and, unless its type is optional and a default is given, no default.
@propertyWrapper
package struct Bare<Content: ValueConvertible>: DeclaredParameter {
  private let box: Box<Content>
  package let help: String
  package let defaultText: String?

  /// One that must be given.
  package init(_ help: String) {
    self.help = help
    box = Box()
    defaultText = nil
  }

  /// One that may be left out; `shown` is what `help` calls its default.
  package init(wrappedValue: Content, _ help: String, shown: String = "") {
    self.help = help
    box = Box(wrappedValue)
    defaultText = shown
  }

  package var wrappedValue: Content { box.content }
  package var isBare: Bool { true }
  package var type: any ValueConvertible.Type { Content.self }
  package func bind(_ value: Value) throws(Complaint) { box.value = try Content(value: value) }
}

/// A labelled argument of a verb: `@Parameter("How often to see every window.") var epochs = 10`.
///
/// Its label is the property's name in kebab-case; without a default it must be given.
@propertyWrapper
package struct Parameter<Content: ValueConvertible>: DeclaredParameter {
  private let box: Box<Content>
  package let help: String
  package let defaultText: String?

  /// One that must be given.
  package init(_ help: String) {
    self.help = help
    box = Box()
    defaultText = nil
  }

  /// One with a default, which `help` shows as `shown` or as the value prints.
  package init(wrappedValue: Content, _ help: String, shown: String? = nil) {
    self.help = help
    box = Box(wrappedValue)
    defaultText = shown ?? Self.text(of: wrappedValue)
  }

  package var wrappedValue: Content { box.content }
  package var isBare: Bool { false }
  package var type: any ValueConvertible.Type { Content.self }
  package func bind(_ value: Value) throws(Complaint) { box.value = try Content(value: value) }

  private static func text(of content: Content) -> String {
    switch content {
    case let choice as any Choice: "." + choice.rawValue
    case let number as Double: Value.number(number).literal
    case let int as Int: "\(int)"
    case let other as any CustomStringConvertible: other.description == "nil" ? "" : other.description
    default: ""
    }
  }
}

/// What binding and description need of a parameter, whatever its type.
package protocol DeclaredParameter {
  var help: String { get }
  /// Nil where it must be given.
  var defaultText: String? { get }
  var isBare: Bool { get }
  var type: any ValueConvertible.Type { get }
  func bind(_ value: Value) throws(Complaint)
}

/// Where a bound value lies between binding and running; each call of a verb has boxes of its own.
private final class Box<Content> {
  var value: Content?

  init(_ value: Content? = nil) { self.value = value }

  var content: Content {
    guard let value else { preconditionFailure("a parameter was read before it was bound") }
    return value
  }
}
