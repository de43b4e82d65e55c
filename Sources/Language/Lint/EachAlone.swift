import Syntax

/// A split that cuts every individual at dates of its own: what is trained on in one may come after what is judged in
/// another.
enum EachAlone: LintRule {
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        statement.forEachExpression { expression, _ in
          guard let call = expression.asCall, call.name.text == "split",
            let each = call.arguments.first(where: { $0.label?.text == "each" })?.value,
            case .boolean(true) = each.form
          else { return }
          found.append((place, warning(each.range)))
        }
      }
    }
    return found
  }

  private static func warning(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .eachAlone,
      "each individual is cut at dates of its own, so training rows of one may come after test rows of another",
      at: range, suggestion: "leave `each:` out, and all are cut at the same dates",
      notes: ["what happens to all of them at once, weather or a crisis, is then known from the others"])
  }
}
