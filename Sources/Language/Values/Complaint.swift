package import Files
package import Syntax

/// What a verb or an operator has against its arguments, as data; the evaluator adds the place.
package struct Complaint: Error, Sendable {
  package var code: Diagnostic.Code
  /// What is wrong, in one line without a full stop.
  package var message: String
  /// What to write or do instead.
  package var suggestion: String?
  /// Further lines, each a sentence.
  package var notes: [String]
  /// The label of the argument to blame; the carets stand below it.
  package var label: String?
  /// The place to blame, where it lies inside an argument: a part of a column expression.
  var place: SourceRange?

  package init(
    _ message: String, suggestion: String? = nil, notes: [String] = [], blaming label: String? = nil,
    code: Diagnostic.Code = .complaint
  ) {
    self.message = message
    self.suggestion = suggestion
    self.notes = notes
    self.label = label
    self.code = code
  }

  /// A value of another kind than what is needed.
  package static func mismatch(expected: Kind, actual: Value) -> Complaint {
    if case .object(let object) = actual, let many = object as? any Population, expected.admits(actual.kind) {
      return Complaint(
        "needs one \(expected.description), and this is \(many.phrase)",
        suggestion: many.names.first.map { "take one by its name, [\"\($0)\"]" }, code: .wrongKind)
    }
    return Complaint(
      "needs \(expected.phrase), and this is \(expected.phrase(for: actual))",
      notes: expected.isTooSmall(for: actual) ? [Kind.largestInt] : [], code: .wrongKind)
  }

  /// A number outside what is allowed: `epochs must be from 1 to 100000, but is 0`.
  package static func outOfRange(_ what: String, _ valid: String, actual: String) -> Complaint {
    Complaint("\(what) must be \(valid), but is \(actual)", blaming: what)
  }

  /// A file that cannot be had.
  package init(_ problem: FileProblem) {
    let code: Diagnostic.Code =
      switch problem {
      case .missing: .missingFile
      case .isFolder, .unreadable: .badData
      case .outsideRoot, .notWritableHere: .forbiddenPath
      case .unwritable, .exists, .claimed: .outputFailed
      }
    self.init(problem.message, notes: [problem.advice], code: code)
  }

  /// The same, blaming an argument where it blames none yet.
  package func blaming(_ label: String) -> Complaint {
    var copy = self
    if copy.label == nil { copy.label = label }
    return copy
  }
}
