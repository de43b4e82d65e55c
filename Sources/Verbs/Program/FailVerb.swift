internal import Language
internal import Syntax

/// Ends the program at a quality gate: exit code 2.
struct FailVerb: Verb {
  static let name = "fail"
  static let isRehearsed = false
  static let summary = "Ends the program with a message and exit code 2: a quality gate."
  static let examples = ["if 1 > 2 { fail \"no better than last week\" }"]
  static let result = Kind.nothing

  @Bare("What fell short.") var message: String

  func run(in context: Context) throws(Complaint) -> Value {
    throw Complaint(message, code: .gate)
  }
}
