/// How forecasts of quantiles fare: their mean pinball loss, how much of what came lies between the outer two, and how
/// often they cross.
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

  /// The share of truths between the forecasts of the least and of the largest level; nil of a single level. Where the
  /// two have crossed, nothing lies between them.
  package static func coverage(truth: [Double], forecasts: [[Double]], levels: [Double]) -> Double? {
    guard levels.count > 1, let ends = ends(levels) else { return nil }
    let held = truth.indices.count { row in
      forecasts[ends.least][row] <= truth[row] && truth[row] <= forecasts[ends.largest][row]
    }
    return Double(held) / Double(truth.count)
  }

  /// The share of rows in which some quantile lies below one of a lower level.
  package static func crossing(forecasts: [[Double]], levels: [Double]) -> Double {
    guard let rows = forecasts.first?.count, rows > 0 else { return 0 }
    let ascending = levels.indices.sorted { levels[$0] < levels[$1] }
    let crossed = (0..<rows).count { row in
      zip(ascending, ascending.dropFirst()).contains { forecasts[$0][row] > forecasts[$1][row] }
    }
    return Double(crossed) / Double(rows)
  }

  private static func ends(_ levels: [Double]) -> (least: Int, largest: Int)? {
    guard let least = levels.indices.min(by: { levels[$0] < levels[$1] }),
      let largest = levels.indices.max(by: { levels[$0] < levels[$1] })
    else { return nil }
    return (least, largest)
  }
}
