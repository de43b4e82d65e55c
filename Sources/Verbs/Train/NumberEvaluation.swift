internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Judges predicted numbers: their errors, in all, step by step and individual by individual, beside those of baselines.
struct NumberEvaluation {
  let part: PartOfData
  /// Target by target.
  let forecasts: [NumberForecast]

  private var windows: Windows { part.windows }

  func report(against asked: [BaselineName]?, metrics: [Metric]?) throws(Complaint) -> Report {
    let metrics = try Metric.chosen(metrics, for: levels.isEmpty ? .numbers : .quantiles)
    let yardsticks = try Yardstick.all(asked, for: windows)
    var rows: [Report.Row] = []
    var judged: Judged?
    for target in forecasts.indices {
      let scores = NumberScores(windows, target: target, period: season ?? 1)
      let prefix = forecasts.count > 1 ? "\(part.data.targets[target].name): " : ""
      rows.append(
        Report.Row(name: prefix + "model", figures: scores.figures(metrics, of: forecasts[target], levels: levels)))
      var others: [(name: String, forecast: [Double])] = []
      for yardstick in yardsticks {
        do throws(Complaint) {
          others.append((yardstick.name, try yardstick.forecast(windows, target: target)))
        } catch {
          // A season that nobody asked for is left out where the first windows have none behind them.
          if asked == nil, yardstick.name != Yardstick.naive.name { continue }
          throw error
        }
      }
      for (name, forecast) in others {
        let figures = scores.figures(metrics, of: NumberForecast(point: forecast), levels: levels)
        rows.append(Report.Row(name: prefix + name, figures: figures))
      }
      // Skill, test and details are of the first target.
      if target == 0 { judged = Judged(forecasts[target], scores, others, part) }
    }
    return Report(
      subject: subject, rows: rows, metrics: metrics.map(\.rawValue), skill: judged?.skill,
      strongest: judged?.strongest ?? "", comparison: judged?.test, truth: windows.truths(),
      predicted: forecasts[0].point,
      byStep: byStep(metrics, judged), byIndividual: byIndividual(metrics, judged), confusion: nil, known: part.known)
  }

  /// How the model fares against the strongest of the baselines, on one target.
  private struct Judged {
    let model: NumberForecast
    let scores: NumberScores
    let naive: [Double]?
    let strongest: String
    /// What the strongest predicts.
    private let rival: [Double]
    let skill: Double?
    let test: DieboldMariano?

    init?(
      _ model: NumberForecast, _ scores: NumberScores, _ others: [(name: String, forecast: [Double])],
      _ part: PartOfData
    ) {
      self.model = model
      self.scores = scores
      naive = others.first { $0.name == Yardstick.naive.name }?.forecast
      let errors = others.map { scores.errors(of: $0.forecast) }
      // The first of equals.
      guard let place = errors.indices.min(by: { errors[$0].rmse < errors[$1].rmse }) else { return nil }
      (strongest, rival) = (others[place].name, others[place].forecast)
      skill = scores.errors(of: model.point).skill(against: errors[place])
      test = EqualAccuracy(part).test(
        scores.squares(of: model.point), against: scores.squares(of: others[place].forecast))
    }

    /// Against the baseline that is the strongest of all places together, at some of them.
    func skill(at places: [Int]) -> Double? {
      scores.errors(of: model.point, at: places).skill(against: scores.errors(of: rival, at: places))
    }
  }

  /// Of the quantiles that the model gives.
  private var levels: [Double] { forecasts[0].levels }

  private var season: Int? { SeasonalPeriod.chosen(for: windows) }

  private var subject: String {
    let horizon = part.data.spec.horizon
    let steps =
      horizon.count == 1 ? "step \(horizon.lowerBound)" : "steps \(horizon.lowerBound) to \(horizon.upperBound)"
    let names = part.data.targets.map(\.name).joined(separator: ", ")
    let shares = levels.map { NumberText.significant($0 * 100) + "%" }.joined(separator: " ")
    let quantiles = levels.isEmpty ? "" : "quantiles \(shares)\(crossing), "
    return
      "\(names), \(steps) ahead, \(quantiles)\(windows.count) windows of \(windows.part.rawValue), in the data's own units"
  }

  /// How often quantiles stand in the wrong order, of all targets together.
  private var crossing: String {
    let shares = forecasts.map { QuantileErrors.crossing(forecasts: $0.quantiles, levels: levels) }
    let share = (shares.max() ?? 0) * 100
    guard share > 0 else { return "" }
    let figure = share < 0.1 ? "below 0.1" : NumberText.fixed(share, places: 1)
    return " that cross in \(figure)% of the rows" + (shares.count > 1 ? " of a target" : "")
  }

  private func byStep(_ metrics: [Metric], _ judged: Judged?) -> Table {
    let places = (0..<windows.steps).map { step in
      (
        Value.number(Double(windows.firstStep + step)),
        Array(stride(from: step, to: windows.count * windows.steps, by: windows.steps))
      )
    }
    return table("step", metrics, judged, places)
  }

  private func byIndividual(_ metrics: [Metric], _ judged: Judged?) -> Table {
    let places = WindowGroups(windows).groups.map { name, group in
      (Value.text(name), Array((group.lowerBound * windows.steps)..<(group.upperBound * windows.steps)))
    }
    return table("individual", metrics, judged, places)
  }

  /// The model's figures at some places in each row, the naive error there, and the skill against the strongest baseline.
  private func table(_ label: String, _ metrics: [Metric], _ judged: Judged?, _ rows: [(Value, [Int])]) -> Table {
    func value(_ figure: Double?) -> Value { figure.map { Figure($0, part.known).value } ?? .missing }
    guard let judged else { return Table(labels: [], rows: []) }
    return Table(
      labels: [label] + metrics.map(\.rawValue) + ["naive-rmse", "skill"],
      rows: rows.map { name, places in
        [name] + judged.scores.figures(metrics, of: judged.model, levels: levels, at: places).map(value)
          + [
            value(judged.naive.map { judged.scores.errors(of: $0, at: places).rmse }), value(judged.skill(at: places)),
          ]
      })
  }
}
