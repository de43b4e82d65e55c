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
    "Baselines: .naive, .seasonal-naive(period: 24h), .drift, .mean, .linear.",
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

/// A baseline by its symbol.
struct BaselineName: ValueConvertible {
  let symbol: Symbol

  static var kind: Kind { .symbol }
  static var choices: [String] { ["naive", "seasonal-naive", "drift", "mean", "linear"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    guard Self.choices.contains(symbol.name) else {
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
    let takesPeriod = symbol.name == "seasonal-naive"
    guard symbol.arguments.allSatisfy({ takesPeriod && ($0.label ?? "period") == "period" }),
      symbol.arguments.count <= 1
    else {
      throw Complaint(
        takesPeriod ? "`.seasonal-naive` takes only `period:`" : "`.\(symbol.name)` takes nothing",
        suggestion: takesPeriod ? ".seasonal-naive(period: 24h)" : ".\(symbol.name)", code: .unknownLabel)
    }
    self.symbol = symbol
  }

  /// The baseline, and what the report calls it; nil where it needs a season and the data suggest none.
  func baseline(for windows: Windows) throws(Complaint) -> (name: String, baseline: Baseline)? {
    switch symbol.name {
    case "naive": return ("naive", .naive)
    case "drift": return ("drift", .drift)
    case "mean": return ("mean of train", .mean)
    case "linear": return ("linear", .linear)
    default:
      if let given = symbol.arguments.first {
        let period = try Steps(value: given.value).count(in: windows.axis, "against")
        guard period > 0 else {
          throw Complaint("a season lasts at least one step, and this is \(period)", blaming: "against")
        }
        return ("seasonal-naive \(given.value.inline)", .seasonalNaive(period: period))
      }
      return Self.seasonal(windows)
    }
  }

  /// With the period that fits the training rows best.
  static func seasonal(_ windows: Windows) -> (name: String, baseline: Baseline)? {
    guard let period = SeasonalPeriod.chosen(for: windows.target(), on: windows.axis, trainRows: windows.trainRows)
    else {
      return nil
    }
    let length = windows.axis.step?.multiplied(by: period)?.description ?? "\(period)"
    return ("seasonal-naive \(length)", .seasonalNaive(period: period))
  }

  /// Naive first, which is always there; then what was asked for, or where nothing was, the season's.
  static func all(_ asked: [BaselineName]?, for windows: Windows) throws(Complaint) -> [(
    name: String, baseline: Baseline
  )] {
    var found: [(name: String, baseline: Baseline)] = [("naive", .naive)]
    guard let asked else { return found + (seasonal(windows).map { [$0] } ?? []) }
    for name in asked {
      guard let one = try name.baseline(for: windows) else {
        throw Complaint(
          "these data suggest no season", suggestion: ".seasonal-naive(period: 24h)", blaming: "against")
      }
      if !found.contains(where: { $0.name == one.name }) { found.append(one) }
    }
    return found
  }
}
