import Syntax

/// An `if`, or an option of what is trained, that asks for a statistic of a whole series: the choice knows the rows that
/// are to be predicted.
enum ChoiceByStatistic: LintRule {
  private static let statistics: Set<String> = ["mean", "median", "sd", "sum", "min", "max", "quantile", "length"]
  /// How many rows there are is known of any series, and says nothing of what is in them.
  private static let harmlessInOptions: Set<String> = ["length"]
  /// What takes part in training: its options shape the model or what it sees.
  private static let shaping: Set<String> = [
    "split", "window", "scale", "fit", "fill-gaps", "regularize", "one-hot", "lstm", "gru", "dense", "conv1d",
    "dropout",
  ]

  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    /// Names of numbers that were computed from a statistic, with its verb.
    var numbers: [String: String] = [:]
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        statement.forEachExpression { expression, _ in
          switch expression.form {
          case .conditional(let conditional) where !onlyStops(conditional):
            if let source = source(in: conditional.condition, subject, numbers) {
              found.append((place, warning(source.verb, source.range)))
            }
          case .call, .pipe:
            guard let call = expression.asCall, shaping.contains(call.name.text) else { return }
            for argument in call.arguments where argument.label != nil {
              guard let source = source(in: argument.value, subject, numbers), !harmlessInOptions.contains(source.verb)
              else { continue }
              found.append((place, warning(source.verb, source.range)))
            }
          default: return
          }
        }
        note(statement, subject, &numbers)
      }
    }
    return found
  }

  /// A name that stands for a number which was computed from a statistic.
  private static func note(_ statement: Statement, _ subject: Lint.Subject, _ numbers: inout [String: String]) {
    guard case .binding(let names, let value) = statement.form, names.count == 1 else { return }
    let kind = subject.kind(names[0].text)
    guard kind == nil || kind == .number || kind == .int else { return }
    if isNumber(value), let source = source(in: value, subject, numbers) { numbers[names[0].text] = source.verb }
  }

  /// Whether an expression is arithmetic on statistics and numbers, and no larger thing that holds one somewhere.
  private static func isNumber(_ value: Expression) -> Bool {
    switch value.form {
    case .number, .percent, .name: true
    case .negation(let inner): isNumber(inner)
    case .binary(_, let left, let right): isNumber(left) && isNumber(right)
    case .call(let call): statistics.contains(call.name.text) || call.arguments.allSatisfy { isNumber($0.value) }
    default: false
    }
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

  /// The first statistic in an expression, or name of one.
  private static func source(
    in expression: Expression, _ subject: Lint.Subject, _ numbers: [String: String]
  ) -> (verb: String, range: SourceRange)? {
    if case .name(let name) = expression.form, let verb = numbers[name.text] { return (verb, name.range) }
    if let call = expression.asCall, statistics.contains(call.name.text),
      let value = call.arguments.first?.value, isWholeSeries(value, subject)
    {
      return (call.name.text, call.range)
    }
    for part in expression.parts {
      if let source = source(in: part, subject, numbers) { return source }
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

  private static func warning(_ verb: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .choiceByStatistic, "this choice knows `\(verb)` of all rows, those to be predicted among them",
      at: range, suggestion: "take it of the training part: `parts.train`")
  }
}
