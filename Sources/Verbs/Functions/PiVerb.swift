internal import Language

/// The ratio of a circle's circumference to its diameter.
struct PiVerb: Verb {
  static let name = "pi"
  static let summary = "The ratio of a circle's circumference to its diameter."
  static let examples = ["2 * pi"]
  static let result = Kind.number
  static let role = VerbRole.function

  func run(in context: Context) throws(Complaint) -> Value { .number(.pi) }
}
