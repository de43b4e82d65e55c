import Syntax

/// A test part that is looked at more than once: what is chosen by it is no longer tested by it.
enum TestSeenTwice: LintRule {
  /// What tells errors on the part it is given, or what to try next by them.
  private static let judging: Set<String> = ["evaluate", "diagnose", "importance", "gradients"]
  /// What shows one stretch of it, with its error: of the model that was judged it is an illustration.
  private static let showing = "forecast"

  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    /// Of each test part that was looked at, the model it was looked at with.
    var seen: [String: String] = [:]
    /// Names of test parts: `let unseen = data.test`.
    var parts: [String: String] = [:]
    /// Names that are the same in every turn of a loop below.
    var fixed = Set<String>()
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        if case .definition = statement.form { continue }
        statement.forEachExpression { expression, loops in
          guard let call = expression.asCall, judging.contains(call.name.text) || call.name.text == showing,
            let part = call.arguments.first(where: { $0.label?.text == "on" })?.value,
            let data = data(of: part, parts)
          else { return }
          let fitted = call.arguments.first { $0.label == nil }?.value
          let model = fitted?.expressionText ?? ""
          let before = seen[data]
          seen[data] = before ?? model
          var isAgain = before != nil
          var isRepeated = loops > 0
          if call.name.text == showing {
            isAgain = before != nil && before != model
            if case .name(let name)? = fitted?.form, fixed.contains(name.text) { isRepeated = false }
          }
          guard isRepeated || isAgain else { return }
          found.append((place, again(part.range, inLoop: isRepeated)))
        }
        if case .binding(let names, let value) = statement.form, names.count == 1 {
          if let data = data(of: value, parts) { parts[names[0].text] = data }
        }
        fixed.formUnion(FreeNames(of: statement).bound)
      }
    }
    return found
  }

  /// The data of which an expression is the test part, by their text.
  private static func data(of part: Expression, _ parts: [String: String]) -> String? {
    switch part.form {
    case .member(let data, let member) where member.text == "test": data.expressionText
    case .name(let name): parts[name.text]
    default: nil
    }
  }

  private static func again(_ range: SourceRange, inLoop: Bool) -> Diagnostic {
    Diagnostic(
      .testSeenTwice,
      inLoop ? "every turn looks at the test part" : "the test part is looked at again", at: range,
      suggestion: "compare on `.valid`, and evaluate the one you choose on `.test`",
      notes: ["the best of several on the test part looks better than it is"])
  }
}
