internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// Judges predicted probabilities of classes, beside the shares of the training part, the last label and a Markov chain.
struct ClassEvaluation {
  let part: PartOfData
  /// Window w, step k, class c at `(w · steps + k) · classes + c`.
  let probabilities: [Double]

  private var windows: Windows { part.windows }
  private var classes: [String] { part.data.classes ?? [] }

  /// - Parameter forecasts: of two classes the probabilities of the second alone, else those of each class in turn;
  ///   window w, step k at `w · steps + k`.
  init(part: PartOfData, forecasts: [[Double]]) {
    self.part = part
    let all = forecasts.count == 1 ? [forecasts[0].map { 1 - $0 }, forecasts[0]] : forecasts
    probabilities = all[0].indices.flatMap { place in all.map { $0[place] } }
  }

  func report(against asked: [BaselineName]?, metrics: [Metric]?) throws(Complaint) -> Report {
    let metrics = try Metric.chosen(metrics, for: .classes)
    let truth = windows.truths().map { Int($0) }
    let model = ClassErrors(truth: truth, probabilities: probabilities, classes: classes.count)
    var rows = [row("model", model, metrics)]
    var strongest: (name: String, loss: Double, errors: ClassErrors)?
    for yardstick in try ClassYardstick.all(asked, for: part) {
      let forecast = yardstick.baseline.forecast(windows, classes: classes.count)
      let errors = ClassErrors(truth: truth, probabilities: forecast, classes: classes.count)
      rows.append(row(yardstick.name, errors, metrics))
      let loss = errors.logLoss(log: ExactMath.log)
      if strongest.map({ loss < $0.loss }) ?? true { strongest = (yardstick.name, loss, errors) }
    }
    return Report(
      subject: subject, rows: rows, metrics: metrics.map(\.rawValue),
      skill: strongest.flatMap { $0.loss > 0 ? 1 - model.logLoss(log: ExactMath.log) / $0.loss : nil },
      strongest: strongest?.name ?? "",
      comparison: strongest.flatMap { strongest in
        EqualAccuracy(part).test(
          model.logLosses(log: ExactMath.log), against: strongest.errors.logLosses(log: ExactMath.log))
      },
      truth: truth.map { Double($0) }, predicted: predicted(model), byStep: steps(model, metrics),
      byIndividual: individuals(model, metrics),
      confusion: Confusion(classes: classes, counts: model.confusion), known: part.known)
  }

  /// `walks, a or b, 120 windows of test`
  private var subject: String {
    let shown = classes.prefix(4).joined(separator: " or ")
    let more = classes.count > 4 ? " or \(classes.count - 4) more" : ""
    return "\(part.data.targets[0].name), \(shown)\(more), \(windows.count) windows of \(windows.part.rawValue)"
  }

  /// Of two classes the probability of the second, of more the number of the likeliest.
  private func predicted(_ errors: ClassErrors) -> [Double] {
    classes.count == 2
      ? errors.truth.indices.map { errors.probabilities[$0 * 2 + 1] } : errors.predicted.map { Double($0) }
  }

  private func row(_ name: String, _ errors: ClassErrors, _ metrics: [Metric]) -> Report.Row {
    Report.Row(name: name, figures: metrics.map { Self.figure($0, errors) })
  }

  private static func figure(_ metric: Metric, _ errors: ClassErrors) -> Double? {
    switch metric {
    case .balancedAccuracy: errors.balancedAccuracy
    case .f1: errors.f1
    case .auc: errors.auc
    case .logLoss: errors.logLoss(log: ExactMath.log)
    default: errors.accuracy
    }
  }

  private func steps(_ errors: ClassErrors, _ metrics: [Metric]) -> Table {
    let steps = windows.steps
    return table(
      "step", metrics,
      (0..<steps).map { step in
        (.number(Double(windows.firstStep + step)), errors.rows(stride(from: step, to: errors.truth.count, by: steps)))
      })
  }

  private func individuals(_ errors: ClassErrors, _ metrics: [Metric]) -> Table {
    let steps = windows.steps
    return table(
      "individual", metrics,
      WindowGroups(windows).groups.map { name, windows in
        (.text(name), errors.rows((windows.lowerBound * steps)..<(windows.upperBound * steps)))
      })
  }

  private func table(_ label: String, _ metrics: [Metric], _ rows: [(Value, ClassErrors)]) -> Table {
    Table(
      labels: [label] + metrics.map(\.rawValue),
      rows: rows.map { name, errors in
        [name] + metrics.map { Self.figure($0, errors).map { Figure($0, part.known).value } ?? .missing }
      })
  }
}
