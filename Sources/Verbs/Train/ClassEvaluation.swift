internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// Judges predicted probabilities of two classes, beside the share of the training part and the last class seen.
struct ClassEvaluation {
  let part: PartOfData
  let probabilities: [Double]

  func report(against asked: [BaselineName]?, metrics: [EvaluateVerb.Metric]?) throws(Complaint) -> Report {
    guard part.data.classes?.count == 2 else {
      throw Complaint(
        "`evaluate` judges two classes, and these are \(part.data.classes?.count ?? 0)",
        suggestion: "predict … on: data.test",
        blaming: "on")
    }
    let metrics = metrics ?? [.accuracy, .logLoss]
    for metric in metrics where metric != .accuracy && metric != .logLoss {
      throw Complaint(
        "`.\(metric.rawValue)` is for numbers, and this is a class", suggestion: "metrics: [.accuracy, .log-loss]",
        blaming: "metrics")
    }
    if asked?.contains(where: { $0.symbol.name == "drift" }) == true {
      throw Complaint("classes do not drift", suggestion: "against: [.mean, .naive]", blaming: "against")
    }
    if asked?.contains(where: { $0.symbol.name == "linear" }) == true {
      throw Complaint(
        "the linear baseline predicts numbers, and this is a class", suggestion: "against: [.mean, .naive]",
        blaming: "against")
    }
    let windows = part.windows
    let labels = windows.truths()
    let yardsticks = try asked == nil ? [.mean] : Yardstick.all(asked, for: windows)
    var rows = [row("model", probabilities, labels, metrics)]
    let model = logLoss(probabilities, labels)
    var strongest: (name: String, loss: Double)?
    for yardstick in yardsticks {
      let forecast = try yardstick.forecast(windows)
      rows.append(row(yardstick.name, forecast, labels, metrics))
      let loss = logLoss(forecast, labels)
      if strongest.map({ loss < $0.loss }) ?? true { strongest = (yardstick.name, loss) }
    }
    let classes = part.data.classes ?? []
    return Report(
      subject:
        "\(part.data.targets[0].name), \(classes.joined(separator: " or ")), \(windows.count) windows of \(windows.part.rawValue)",
      rows: rows, metrics: metrics.map(\.rawValue),
      skill: strongest.flatMap { $0.loss > 0 ? 1 - model / $0.loss : nil }, strongest: strongest?.name ?? "",
      comparison: nil, truth: labels, predicted: probabilities,
      byStep: Table(labels: ["step", "accuracy"], rows: steps(labels)), known: part.known)
  }

  private func steps(_ labels: [Double]) -> [[Value]] {
    let steps = part.windows.steps
    return (0..<steps).map { step in
      let places = Array(stride(from: step, to: labels.count, by: steps))
      let errors = BinaryErrors(labels: places.map { labels[$0] }, probabilities: places.map { probabilities[$0] })
      return [.number(Double(step + 1)), Figure(errors.accuracy, part.known).value]
    }
  }

  private func row(
    _ name: String, _ forecast: [Double], _ labels: [Double], _ metrics: [EvaluateVerb.Metric]
  ) -> Report.Row {
    let errors = BinaryErrors(labels: labels, probabilities: forecast)
    return Report.Row(
      name: name, figures: metrics.map { $0 == .accuracy ? errors.accuracy : logLoss(forecast, labels) })
  }

  private func logLoss(_ forecast: [Double], _ labels: [Double]) -> Double {
    BinaryErrors(labels: labels, probabilities: forecast).logLoss(log: ExactMath.log)
  }
}
