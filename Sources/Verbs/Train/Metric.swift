internal import Language
internal import Syntax

/// A figure of an evaluation, by its symbol. What each is, and where it comes from, is said in `Report.members`.
enum Metric: String, Choice {
  case mae, rmse, mase, mse, smape, r2
  case accuracy
  case balancedAccuracy = "balanced-accuracy"
  case f1, auc
  case logLoss = "log-loss"
  case pinball, coverage

  /// What a model predicts, which decides the figures that fit it.
  enum Task { case numbers, quantiles, classes }

  static func fitting(_ task: Task) -> [Metric] {
    switch task {
    case .numbers: [.mae, .rmse, .mase, .mse, .smape, .r2]
    case .quantiles: fitting(.numbers) + [.pinball, .coverage]
    case .classes: [.accuracy, .balancedAccuracy, .f1, .auc, .logLoss]
    }
  }

  /// What is shown where nothing is asked for.
  static func usual(_ task: Task) -> [Metric] {
    switch task {
    case .numbers: [.mae, .rmse, .mase]
    case .quantiles: [.mae, .rmse, .pinball, .coverage]
    case .classes: [.accuracy, .logLoss]
    }
  }

  /// The metrics to show: those asked for, each once, if all fit what the model predicts.
  static func chosen(_ asked: [Metric]?, for task: Task) throws(Complaint) -> [Metric] {
    guard let asked else { return usual(task) }
    guard !asked.isEmpty else {
      throw Complaint("which figures?", suggestion: suggestion(task), blaming: "metrics")
    }
    var chosen: [Metric] = []
    for metric in asked where !chosen.contains(metric) {
      guard fitting(task).contains(metric) else {
        throw Complaint(
          "`.\(metric.rawValue)` is \(metric.realm), and \(subject(task))", suggestion: suggestion(task),
          notes: ["what fits: " + fitting(task).map { "." + $0.rawValue }.joined(separator: " ")], blaming: "metrics")
      }
      chosen.append(metric)
    }
    return chosen
  }

  private static func suggestion(_ task: Task) -> String {
    "metrics: [" + usual(task).map { "." + $0.rawValue }.joined(separator: ", ") + "]"
  }

  private static func subject(_ task: Task) -> String {
    switch task {
    case .numbers: "these predictions are single numbers"
    case .quantiles: "these predictions are quantiles of numbers"
    case .classes: "these targets are classes"
    }
  }

  /// What it is a figure of.
  private var realm: String {
    if Self.fitting(.numbers).contains(self) { return "for numbers" }
    return self == .pinball || self == .coverage ? "for quantiles" : "for classes"
  }
}
