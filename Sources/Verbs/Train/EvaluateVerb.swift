internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// Judges a fitted model beside baselines on the same rows.
struct EvaluateVerb: Verb {
  static let name = "evaluate"
  static let summary = "Errors of a fitted model in the data's own units, beside baselines on the same rows."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 20% test: 20% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nevaluate f on: data.test against: [.naive, .drift]"
  ]
  static let result = Report.kind

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to judge by: data.valid while choosing, data.test at the end.") var on: PartOfData
  @Parameter(
    "Baselines of numbers: .naive, .seasonal-naive(period: 24h), .linear, .drift, .mean; of classes: .majority, .last, .markov.",
    shown: "naive, and seasonal-naive where there is a season; of classes the majority")
  var against: [BaselineName]? = nil
  @Parameter(
    "Figures of numbers: .mae .rmse .mase .mse .smape .r2; of quantiles also .pinball .coverage; of classes: .accuracy .balanced-accuracy .f1 .auc .log-loss.",
    shown: ".mae .rmse .mase, of classes .accuracy .log-loss")
  var metrics: [Metric]? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    let forecasts = try fitted.predictions(for: on.windows, in: context)
    let report =
      try on.data.classes == nil
      ? NumberEvaluation(part: on, forecasts: forecasts.map { NumberForecast(point: $0) }).report(
        against: against, metrics: metrics)
      : ClassEvaluation(part: on, forecasts: forecasts).report(against: against, metrics: metrics)
    return .object(report)
  }
}
