internal import Language

/// Prints a value, wherever it stands.
struct ShowVerb: Verb {
  static let name = "show"
  static let summary = "Prints a value, also inside blocks and loops."
  static let examples = ["show 1 + 2", "show \"a {2 * 3} b\""]
  static let result = Kind.nothing

  @Bare("What to print.") var value: Value

  func run(in context: Context) throws(Complaint) -> Value {
    context.show(value)
    return .nothing
  }
}
