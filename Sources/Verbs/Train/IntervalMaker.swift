internal import Language
internal import Series
internal import Syntax

/// Makes the interval of a forecast, from the model's own quantiles where it has those two and else from errors on the
/// validation part, and measures how much of a part's truths such intervals held.
struct IntervalMaker {
  let fitted: FittedModel
  /// The part that is judged.
  let part: PartOfData
  let name: IntervalName

  /// - Parameters:
  ///   - forecasts: of the part's windows: window w, step k at `w · steps + k`.
  func interval(
    around prediction: [Double], from origin: Int, segment: Int, forecasts: NumberForecast, in context: Context
  ) throws(Complaint) -> Forecast.Interval {
    if let ends = quantiles(forecasts.levels) {
      let own = try fitted.quantiles(from: origin, segment: segment, of: part.data, in: context)[0]
      let pair = [forecasts.quantiles[ends.lower], forecasts.quantiles[ends.upper]]
      return Forecast.Interval(
        level: name.level, name: "interval of the model's quantiles", lower: own[ends.lower], upper: own[ends.upper],
        coverage: QuantileErrors.coverage(truth: part.windows.truths(), forecasts: pair, levels: [0, 1]) ?? 0)
    }
    let forecasts = forecasts.point
    guard let valid = part.data.valid else {
      throw Complaint(
        "an interval rests on errors on the validation part, and the split has none",
        suggestion: "split … valid: 15%", blaming: "interval")
    }
    let (truths, predicted) = (valid.truths(), try fitted.predictions(for: valid, in: context)[0])
    let (level, steps) = (name.level, valid.steps)
    let widths = try explained(blaming: "interval") { () throws(ConformalError) -> AdaptiveInterval.Widths in
      guard let rate = name.rate else {
        let fixed = try ConformalInterval.halfWidths(truth: truths, forecast: predicted, steps: steps, level: level)
        return AdaptiveInterval.Widths(windows: forecasts.indices.map { fixed[$0 % steps] }, origin: fixed)
      }
      let adaptive = try AdaptiveInterval(truth: truths, forecast: predicted, steps: steps, level: level, rate: rate)
      return learned(adaptive, forecasts, from: origin, segment)
    }
    let came = part.windows.truths()
    let held = came.indices.count { (came[$0] - forecasts[$0]).magnitude <= widths.windows[$0] }
    return Forecast.Interval(
      level: level, name: name.rate == nil ? "interval" : "adaptive interval",
      lower: zip(prediction, widths.origin).map { $0 - $1 }, upper: zip(prediction, widths.origin).map { $0 + $1 },
      coverage: Double(held) / Double(came.count))
  }

  /// The places of the two quantiles that leave out as much on either side; nil where the model has no such two, or the
  /// interval is to learn.
  private func quantiles(_ levels: [Double]) -> (lower: Int, upper: Int)? {
    guard name.rate == nil else { return nil }
    func place(_ level: Double) -> Int? { levels.firstIndex { ($0 - level).magnitude < 1e-9 } }
    guard let lower = place((1 - name.level) / 2), let upper = place((1 + name.level) / 2), lower != upper else {
      return nil
    }
    return (lower, upper)
  }

  /// Each individual learns from its own misses; `whose` is the one that the forecast is of.
  private func learned(
    _ adaptive: AdaptiveInterval, _ forecasts: [Double], from origin: Int, _ whose: Int
  ) -> AdaptiveInterval.Widths {
    let (windows, truths) = (part.windows, part.windows.truths())
    var all: [Double] = []
    var own: [Double] = []
    for segment in 0..<windows.segmentCount {
      let group = windows.windows(in: segment)
      let places = (group.lowerBound * windows.steps)..<(group.upperBound * windows.steps)
      let widths = adaptive.halfWidths(
        truth: Array(truths[places]), forecast: Array(forecasts[places]), origins: group.map { windows.origin(of: $0) },
        firstStep: windows.firstStep, through: origin)
      all += widths.windows
      if segment == whose { own = widths.origin }
    }
    return AdaptiveInterval.Widths(windows: all, origin: own)
  }
}
