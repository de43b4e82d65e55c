internal import Language

/// A value as text.
struct TextVerb: Verb {
  static let name = "text"
  static let summary = "A value as text, as `\"{…}\"` writes it."
  static let examples = ["text(2.5)", "text(24h)"]
  static let result = Kind.text
  static let role = VerbRole.function

  @Bare("Any value of one line: a number, a duration, a date, a symbol, a list.") var value: Value

  func run(in context: Context) throws(Complaint) -> Value { .text(value.inline) }
}
