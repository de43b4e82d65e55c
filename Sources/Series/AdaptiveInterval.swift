/// Prediction intervals that learn from their own misses: adaptive conformal inference (Gibbs and Candès 2021).
///
/// The half-width at a step is the quantile of the residuals of the validation part at 1 − a(t), where a(t) starts at
/// α = 1 − level, and after each truth a(t + 1) = a(t) + γ (α − 1 if it was missed, α if held). So an interval that misses
/// too often widens. At an origin only truths count that came by then; each step ahead has an a of its own.
package struct AdaptiveInterval: Sendable {
  /// γ of the paper's experiments.
  package static let usualRate = 0.005

  private let level: Double
  private let rate: Double
  /// Step by step, ascending.
  private let residuals: [[Double]]

  /// - Parameters:
  ///   - truth: of the validation part, like the forecast: window w, step k at `w · steps + k`.
  package init(truth: [Double], forecast: [Double], steps: Int, level: Double, rate: Double) throws(ConformalError) {
    // With as many windows as the fixed interval needs, for that is where it starts.
    _ = try ConformalInterval.halfWidths(truth: truth, forecast: forecast, steps: steps, level: level)
    guard rate >= 0, rate <= 1 else { throw .badRate(rate) }
    self.level = level
    self.rate = rate
    residuals = (0..<steps).map { step in
      ConformalInterval.residuals(truth: truth, forecast: forecast, step: step, of: steps)
    }
  }

  /// Intervals of windows that follow one another in time, and of one more origin.
  package struct Widths: Sendable {
    /// Window w, step k at `w · steps + k`, as they stood at each window's origin.
    package let windows: [Double]
    /// Step by step at the further origin.
    package let origin: [Double]

    package init(windows: [Double], origin: [Double]) {
      self.windows = windows
      self.origin = origin
    }
  }

  /// - Parameters:
  ///   - truth: window w, step k at `w · steps + k`; not a number where it never came.
  ///   - origins: the row of each window's origin, ascending.
  ///   - firstStep: how far the first target lies ahead of its origin.
  ///   - last: the row from which one more forecast is made.
  package func halfWidths(
    truth: [Double], forecast: [Double], origins: [Int], firstStep: Int, through last: Int
  ) -> Widths {
    let steps = residuals.count
    precondition(truth.count == origins.count * steps && forecast.count == truth.count, "unequal lengths")
    var windows = [Double](repeating: 0, count: truth.count)
    var final: [Double] = []
    for step in 0..<steps {
      var miss = 1 - level
      var known = 0
      /// Learns from the truths that came by a row.
      func learn(by row: Int) {
        while known < origins.count, origins[known] + firstStep + step <= row {
          let place = known * steps + step
          let isHeld = (truth[place] - forecast[place]).magnitude <= windows[place]
          miss += rate * (1 - level - (isHeld ? 0 : 1))
          known += 1
        }
      }
      for window in origins.indices {
        // Its own truth lies ahead of it, unless the horizon begins at the last input step.
        learn(by: min(origins[window], origins[window] + firstStep + step - 1))
        windows[window * steps + step] = halfWidth(step, miss: miss)
        if origins[window] <= last, window + 1 == origins.count || origins[window + 1] > last {
          learn(by: min(last, last + firstStep + step - 1))
          final.append(halfWidth(step, miss: miss))
          guard window + 1 < origins.count else { break }
        }
      }
      if final.count == step { final.append(halfWidth(step, miss: 1 - level)) }
    }
    return Widths(windows: windows, origin: final)
  }

  private func halfWidth(_ step: Int, miss: Double) -> Double {
    let sorted = residuals[step]
    let rank = ConformalInterval.rank(of: 1 - miss, windows: sorted.count)
    return rank > sorted.count ? .infinity : rank < 1 ? 0 : sorted[rank - 1]
  }
}
