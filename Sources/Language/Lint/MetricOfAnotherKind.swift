import Syntax

/// A metric of classes for a model that was fitted to numbers, or the other way round.
enum MetricOfAnotherKind: LintRule {
  private static let ofClasses: Set<String> = ["accuracy", "balanced-accuracy", "f1", "auc", "log-loss"]
  private static let ofNumbers: Set<String> = ["mae", "rmse", "mase", "mse", "smape", "r2"]
  private static let classLosses: Set<String> = ["binary-cross-entropy", "cross-entropy"]

  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    /// The loss that each name was fitted with.
    var losses: [String: String] = [:]
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        if case .binding(let names, let value) = statement.form, names.count == 1, let call = value.asCall,
          call.name.text == "fit", case .symbol(let loss, _)? = argument("loss", of: call)?.form
        {
          losses[names[0].text] = loss.text
        }
        statement.forEachExpression { expression, _ in
          guard let call = expression.asCall, call.name.text == "evaluate",
            case .name(let fitted)? = call.arguments.first(where: { $0.label == nil })?.value.form,
            let loss = losses[fitted.text], case .list(let metrics)? = argument("metrics", of: call)?.form
          else { return }
          for metric in metrics {
            guard case .symbol(let name, _) = metric.form else { continue }
            let isOfClasses = classLosses.contains(loss)
            guard (isOfClasses ? ofNumbers : ofClasses).contains(name.text) else { continue }
            found.append(
              (
                place,
                Diagnostic(
                  .metricOfAnotherKind,
                  "`.\(name.text)` judges \(isOfClasses ? "numbers" : "classes"), and `\(fitted.text)` was fitted by `.\(loss)`",
                  at: metric.range,
                  suggestion: isOfClasses ? "`.accuracy`, `.log-loss`" : "`.mae`, `.rmse`, `.mase`")
              ))
          }
        }
      }
    }
    return found
  }

  private static func argument(_ label: String, of call: Call) -> Expression? {
    call.arguments.first { $0.label?.text == label }?.value
  }
}
