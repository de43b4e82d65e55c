internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// Judges a fitted model beside baselines on the same rows.
struct EvaluateVerb: Verb {
  static let name = "evaluate"
  static let isRehearsed = false
  static let summary = "Errors of a fitted model in the data's own units, beside baselines on the same rows."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 20% test: 20% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nevaluate f on: data.test against: [.naive, .drift]"
  ]
  static let result = Report.kind

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to judge by: data.valid while choosing, data.test at the end.") var on: PartOfData
  @Parameter(
    "Baselines: .naive, .seasonal-naive(period: 24h), .linear, .drift, .mean.",
    shown: "naive, and seasonal-naive where there is a season")
  var against: [BaselineName]? = nil
  @Parameter("Figures to show.", shown: ".mae .rmse .mase, of classes .accuracy .log-loss") var metrics: [Metric]? = nil

  enum Metric: String, Choice {
    case mae, rmse, mase, accuracy
    case logLoss = "log-loss"
  }

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    let forecasts = try fitted.predictions(for: on.windows, in: context)
    let report =
      try on.data.classes == nil
      ? NumberEvaluation(part: on, forecasts: forecasts).report(against: against, metrics: metrics)
      : ClassEvaluation(part: on, probabilities: forecasts[0]).report(against: against, metrics: metrics)
    return .object(report)
  }
}
