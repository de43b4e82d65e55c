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
    "Baselines of numbers: .naive, .seasonal-naive(period: 24h), .linear, .drift, .mean; of classes: .majority, .last, .markov.",
    shown: "naive, and seasonal-naive where there is a season; of classes the majority")
  var against: [BaselineName]? = nil
  @Parameter(
    "Lengths of windows to judge it at too, each on the same origins, which have the longest behind them: `20..=25` gives `by-length`.",
    shown: "its own") var lengths: Lengths? = nil
  @Parameter(
    "Figures of numbers: .mae .rmse .mase .mse .smape .r2; of quantiles also .pinball .coverage; of classes: .accuracy .balanced-accuracy .f1 .auc .log-loss.",
    shown: ".mae .rmse .mase, of classes .accuracy .log-loss")
  var metrics: [Metric]? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    try fitted.checkUnseen(on)
    guard let lengths else { return .object(try report(of: on, steps: nil, in: context)) }
    let range = try lengths.range(in: on.windows.axis)
    let part = try on.behind(range.upperBound)
    var report = try report(of: part, steps: on.windows.past, in: context)
    let rows = try range.map { length throws(Complaint) in
      [.number(Double(length))] + (try self.report(of: part, steps: length, in: context)).values(ofRow: 0)
    }
    report.byLength = Table(labels: ["length"] + report.metrics, rows: rows)
    return .object(report)
  }

  private func report(of part: PartOfData, steps: Int?, in context: Context) throws(Complaint) -> Report {
    try fitted.report(on: part, steps: steps, against: against, metrics: metrics, in: context)
  }
}

extension PartOfData {
  /// The same windows, but only those with so many steps behind their origins.
  fileprivate func behind(_ steps: Int) throws(Complaint) -> PartOfData {
    guard !data.spec.isWhole else {
      throw Complaint(
        "windows of whole individuals have a length of their own", suggestion: "leave `lengths:` out",
        blaming: "lengths")
    }
    let longer = try explained(blaming: "lengths") { () throws(WindowError) in
      try data.changed { $0.past = max($0.past, steps) }
    }
    guard let windows = longer.windows(of: windows.part) else { throw .withoutPart(windows.part) }
    return PartOfData(data: longer, windows: windows)
  }
}
