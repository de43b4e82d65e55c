internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Judges predicted numbers: mean absolute, root mean squared and scaled errors, in all and step by step.
struct NumberEvaluation {
  let part: PartOfData
  /// Target by target; window w, step k at `w · steps + k`.
  let forecasts: [[Double]]

  private var windows: Windows { part.windows }

  func report(against asked: [BaselineName]?, metrics: [EvaluateVerb.Metric]?) throws(Complaint) -> Report {
    let metrics = metrics ?? [.mae, .rmse, .mase]
    for metric in metrics where metric == .accuracy || metric == .logLoss {
      throw Complaint(
        "`.\(metric.rawValue)` is for classes, and these targets are numbers", suggestion: "metrics: [.mae, .rmse]",
        blaming: "metrics")
    }
    let yardsticks = try Yardstick.all(asked, for: windows)
    var rows: [Report.Row] = []
    var strongest: (name: String, figures: ForecastErrors.Figures, errors: [Double])?
    var skill: Double?
    var test: DieboldMariano?
    var byStep = Table(labels: [], rows: [])
    for target in forecasts.indices {
      let truth = windows.truths(target: target)
      let model = ForecastErrors(truth: truth, forecast: forecasts[target], steps: windows.steps)
      let prefix = forecasts.count > 1 ? "\(part.data.targets[target].name): " : ""
      let scale = try? SeasonalPeriod.error(
        of: windows.target(target), period: season ?? 1, trainRows: windows.trainRows(ofSegment: 0))
      rows.append(row(prefix + "model", model.overall, metrics, scale))
      var naive: ForecastErrors?
      for yardstick in yardsticks {
        let forecast: [Double]
        do throws(Complaint) {
          forecast = try yardstick.forecast(windows, target: target)
        } catch {
          // A season that nobody asked for is left out where the first windows have none behind them.
          if asked == nil, yardstick.name != "naive" { continue }
          throw error
        }
        let errors = ForecastErrors(truth: truth, forecast: forecast, steps: windows.steps)
        if yardstick.name == "naive" { naive = errors }
        rows.append(row(prefix + yardstick.name, errors.overall, metrics, scale))
        if target == 0, strongest.map({ errors.overall.rmse < $0.figures.rmse }) ?? true {
          strongest = (yardstick.name, errors.overall, zip(truth, forecast).map { $1 - $0 })
        }
      }
      if target == 0, let strongest {
        skill = model.overall.skill(against: strongest.figures)
        test = DieboldMariano(
          zip(truth, forecasts[0]).map { $1 - $0 }, against: strongest.errors, steps: windows.steps,
          horizon: part.data.spec.horizon.upperBound, stride: part.data.spec.stride)
        byStep = table(model, naive)
      }
    }
    return Report(
      subject: subject, rows: rows, metrics: metrics.map(\.rawValue), skill: skill, strongest: strongest?.name ?? "",
      comparison: test, truth: windows.truths(), predicted: forecasts[0], byStep: byStep, known: part.known)
  }

  private var season: Int? {
    SeasonalPeriod.chosen(for: windows.target(), on: windows.axis, trainRows: windows.trainRows(ofSegment: 0))
  }

  private var subject: String {
    let horizon = part.data.spec.horizon
    let steps =
      horizon.count == 1 ? "step \(horizon.lowerBound)" : "steps \(horizon.lowerBound) to \(horizon.upperBound)"
    let names = part.data.targets.map(\.name).joined(separator: ", ")
    return "\(names), \(steps) ahead, \(windows.count) windows of \(windows.part.rawValue), in the data's own units"
  }

  private func row(
    _ name: String, _ figures: ForecastErrors.Figures, _ metrics: [EvaluateVerb.Metric], _ scale: Double?
  ) -> Report.Row {
    Report.Row(
      name: name,
      figures: metrics.map { metric in
        switch metric {
        case .mae: figures.mae
        case .rmse: figures.rmse
        default: scale.flatMap { figures.mase(scale: $0) }
        }
      })
  }

  private func table(_ model: ForecastErrors, _ naive: ForecastErrors?) -> Table {
    Table(
      labels: ["step", "mae", "rmse", "naive-rmse"],
      rows: model.byStep.enumerated().map { step, figures in
        [
          .number(Double(step + 1)), Figure(figures.mae, part.known).value, Figure(figures.rmse, part.known).value,
          naive.map { Figure($0.byStep[step].rmse, part.known).value } ?? .missing,
        ]
      })
  }
}
