import Syntax

/// An `if` that asks for a statistic of a whole series: the choice knows the rows that are to be predicted.
enum ChoiceByStatistic: LintRule {
  private static let statistics: Set<String> = ["mean", "median", "sd", "sum", "min", "max", "quantile", "length"]

  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        statement.forEachExpression { expression, _ in
          guard case .conditional(let conditional) = expression.form, !onlyStops(conditional) else { return }
          statistic(in: conditional.condition, subject).map { found.append((place, warning($0))) }
        }
      }
    }
    return found
  }

  /// A gate, `if … { fail … }`, chooses nothing.
  private static func onlyStops(_ conditional: Conditional) -> Bool {
    let statements = conditional.consequence.statements
    guard conditional.alternative == nil, !statements.isEmpty else { return false }
    return statements.allSatisfy { statement in
      guard case .expression(let value) = statement.form, let call = value.asCall else { return false }
      return ["fail", "assert", "show"].contains(call.name.text)
    }
  }

  private static func statistic(in expression: Expression, _ subject: Lint.Subject) -> Call? {
    if let call = expression.asCall, statistics.contains(call.name.text),
      let value = call.arguments.first?.value, isWholeSeries(value, subject)
    {
      return call
    }
    for part in expression.parts {
      if let call = statistic(in: part, subject) { return call }
    }
    return nil
  }

  /// A series by name, or a column of one.
  private static func isWholeSeries(_ value: Expression, _ subject: Lint.Subject) -> Bool {
    switch value.form {
    case .name(let name): subject.kind(name.text) == Kind("series")
    case .member(let inner, _), .index(let inner, _): isWholeSeries(inner, subject)
    case .binary(_, let left, let right): isWholeSeries(left, subject) || isWholeSeries(right, subject)
    case .call(let call): call.arguments.contains { isWholeSeries($0.value, subject) }
    default: false
    }
  }

  private static func warning(_ call: Call) -> Diagnostic {
    Diagnostic(
      .choiceByStatistic, "this choice knows `\(call.name.text)` of all rows, those to be predicted among them",
      at: call.range, suggestion: "take it of the training part: `parts.train`")
  }
}
