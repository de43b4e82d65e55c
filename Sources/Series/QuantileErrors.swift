/// How forecasts of quantiles fare: their mean pinball loss, and how much of what came lies between the outer two.
package enum QuantileErrors {
  /// The mean over rows and levels of max(q · e, (q − 1) · e), e = truth − forecast (Koenker and Bassett 1978): half
  /// the mean absolute error where the only level is one half. `forecasts` holds a list for each level.
  package static func pinball(truth: [Double], forecasts: [[Double]], levels: [Double]) -> Double {
    precondition(
      !truth.isEmpty && forecasts.count == levels.count && forecasts.allSatisfy { $0.count == truth.count },
      "\(levels.count) levels, \(forecasts.count) forecasts")
    let losses = levels.indices.lazy.flatMap { place in
      truth.indices.lazy.map { row in
        let error = truth[row] - forecasts[place][row]
        return max(levels[place] * error, (levels[place] - 1) * error)
      }
    }
    return Summation.sum(losses) / Double(truth.count * levels.count)
  }

  /// The share of truths from the least to the largest forecast of their row; nil of a single level.
  package static func coverage(truth: [Double], forecasts: [[Double]]) -> Double? {
    guard forecasts.count > 1 else { return nil }
    let held = truth.indices.count { row in
      let ends = forecasts.map { $0[row] }
      return ends.contains { $0 <= truth[row] } && ends.contains { $0 >= truth[row] }
    }
    return Double(held) / Double(truth.count)
  }
}
