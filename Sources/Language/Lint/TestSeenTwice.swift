import Syntax

/// A test part that is evaluated on more than once: what is chosen by it is no longer tested by it.
enum TestSeenTwice: LintRule {
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    var seen = Set<String>()
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        if case .definition = statement.form { continue }
        statement.forEachExpression { expression, loops in
          guard let call = expression.asCall, call.name.text == "evaluate",
            let part = call.arguments.first(where: { $0.label?.text == "on" })?.value,
            case .member(let data, let member) = part.form, member.text == "test"
          else { return }
          let isFirst = seen.insert(data.expressionText).inserted
          guard loops > 0 || !isFirst else { return }
          found.append((place, again(part.range, inLoop: loops > 0)))
        }
      }
    }
    return found
  }

  private static func again(_ range: SourceRange, inLoop: Bool) -> Diagnostic {
    Diagnostic(
      .testSeenTwice,
      inLoop ? "every turn looks at the test part" : "the test part is looked at again", at: range,
      suggestion: "compare on `.valid`, and evaluate the one you choose on `.test`",
      notes: ["the best of several on the test part looks better than it is"])
  }
}
