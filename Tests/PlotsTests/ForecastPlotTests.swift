import Foundation
import Notation
import Testing

@testable import Plots

@Suite struct ForecastPlotTests {
  static let hourly = Positions.regular(
    from: Instant(CivilTime(year: 2024, month: 3, day: 6)), every: TimeSpan(seconds: 3600))
  static let all = (0..<132).map { 63 + 14 * Sample.wave($0, period: 24) + 4 * Sample.uniform(132)[$0] }
  static let history = Array(all[..<72])
  static let truth = Array(all[72...])
  static let prediction = (72..<132).map { 65 + 12 * Sample.wave($0 - 1, period: 24) }
  static let interval = ForecastPlot.Interval(
    lower: prediction.enumerated().map { $1 - 3 - Double($0) / 15 },
    upper: prediction.enumerated().map { $1 + 3 + Double($0) / 15 }, level: 0.9)
  static let losing = ForecastPlot.Yardstick(
    error: 2.744, baseline: "seasonal-naive", baselineError: 1.84, skill: -0.49)

  static func titled(_ viewport: Viewport) -> Viewport {
    var viewport = viewport
    viewport.title = "demand [GW]"
    return viewport
  }

  static let cases: Golden.Cases = [
    (
      "the whole",
      {
        ForecastPlot(
          history: history, prediction: prediction, truth: truth, interval: interval, yardstick: losing, over: hourly,
          viewport: titled($0)
        ).lines()
      }
    ),
    (
      "the future",
      {
        ForecastPlot(history: history, prediction: prediction, interval: interval, over: hourly, viewport: titled($0))
          .lines()
      }
    ),
    (
      "a short horizon that wins",
      {
        ForecastPlot(
          history: Array(history[66...]), prediction: Array(prediction[..<5]), truth: Array(truth[..<5]),
          interval: ForecastPlot.Interval(
            lower: Array(interval.lower[..<5]), upper: Array(interval.upper[..<5]), level: 0.5),
          yardstick: ForecastPlot.Yardstick(metric: "RMSE", error: 1, baseline: "naive", baselineError: 2, skill: 0.5),
          viewport: $0
        ).lines()
      }
    ),
    (
      "one step",
      { ForecastPlot(history: [1, 2, 3], prediction: [4], truth: [3.5], over: hourly, viewport: titled($0)).lines() }
    ),
    (
      "months",
      {
        ForecastPlot(
          history: Array(history[..<20]), prediction: Array(prediction[..<12]), truth: Array(truth[..<6]),
          over: .regular(from: Instant(CivilTime(year: 2020, month: 1, day: 31)), every: TimeSpan(months: 1)),
          viewport: $0
        ).lines()
      }
    ),
    ("no history", { ForecastPlot(history: [], prediction: [1, 2, 3, 2], viewport: $0).lines() }),
    (
      "missing truth and bounds",
      {
        ForecastPlot(
          history: [1, .nan, 2], prediction: [2, 3, .nan, 2], truth: [.nan, 3, 4],
          interval: ForecastPlot.Interval(lower: [1, .nan, 3], upper: [3, 4, 1, 9], level: 0.955), viewport: $0
        ).lines()
      }
    ),
    (
      "perfect",
      {
        ForecastPlot(
          history: [5, 5], prediction: [5, 5], truth: [5, 5],
          yardstick: ForecastPlot.Yardstick(error: 0, baseline: "naive", baselineError: 0, skill: .nan), viewport: $0
        ).lines()
      }
    ),
    ("huge", { ForecastPlot(history: [1e308, -1e308], prediction: [-1e308], truth: [1e308], viewport: $0).lines() }),
    (
      "pinned below the interval",
      {
        var viewport = titled($0)
        viewport.yLimits = (60, 70)
        return ForecastPlot(
          history: history, prediction: prediction, truth: truth, interval: interval, over: hourly, viewport: viewport
        ).lines()
      }
    ),
    ("empty", { ForecastPlot(history: [], prediction: [], viewport: titled($0)).lines() }),
    ("all missing", { ForecastPlot(history: [.nan], prediction: [.nan], viewport: titled($0)).lines() }),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("forecast", canvas: canvas, width: width, cases: Self.cases)
  }

  @Test(arguments: [(-0.49, "the model loses"), (0.0, "no better")])
  func saysWhenTheModelDoesNotWin(skill: Double, verdict: String) {
    var yardstick = Self.losing
    yardstick.skill = skill
    let plot = ForecastPlot(
      history: Self.history, prediction: Self.prediction, truth: Self.truth, yardstick: yardstick, over: Self.hourly,
      viewport: Viewport())
    #expect(plot.lines().joined(separator: "\n").contains(verdict))
  }

  @Test func originStandsOnTheTickOfItsDay() throws {
    let lines = ForecastPlot(
      history: Self.history, prediction: Self.prediction, over: Self.hourly, viewport: Viewport(isPadded: true)
    ).lines()
    let labels = try #require(lines.first { $0.contains("Mar 09") })
    let column = try #require(labels.range(of: "Mar 09")).lowerBound
    let place = labels.distance(from: labels.startIndex, to: column)
    let axis = try #require(lines.first { $0.contains("+-") && !$0.contains("|") })
    #expect(Array(axis)[place] == "+")
    #expect(lines.filter { Array($0)[place] == "|" }.count > 5)
  }
}
