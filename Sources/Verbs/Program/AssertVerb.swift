internal import Language
internal import Syntax

/// Ends the program where something is not so: exit code 1.
struct AssertVerb: Verb {
  static let name = "assert"
  static let isRehearsed = false
  static let summary = "Ends the program where a condition is not true."
  static let examples = ["assert 1 + 1 == 2"]
  static let result = Kind.nothing

  @Bare("What must be true.") var condition: Value

  func run(in context: Context) throws(Complaint) -> Value {
    switch condition.withoutHistory {
    case .boolean(true): return .nothing
    case .boolean(false): throw Complaint("this is not so", blaming: "condition", code: .assertion)
    case .missing:
      throw Complaint(
        "`assert` needs true or false, and this is missing", suggestion: "ask with `is-missing(…)` first",
        blaming: "condition", code: .wrongKind)
    default: throw Complaint.mismatch(expected: .boolean, actual: condition).blaming("condition")
    }
  }
}
