import Notation

/// Half-widths of prediction intervals from residuals on rows that were not trained on: split conformal prediction
/// (Vovk, Gammerman and Shafer 2005; Lei et al. 2018).
///
/// The promise holds for exchangeable residuals, which those of a series are not: measure the coverage.
package enum ConformalInterval {
  /// For each step, the ⌈(n + 1) · level⌉-th smallest absolute residual of n windows. Truth and forecast hold window
  /// w, step k at `w · steps + k`. Fewer than level / (1 − level) windows cannot promise `level`.
  package static func halfWidths(
    truth: [Double], forecast: [Double], steps: Int, level: Double
  ) throws(ConformalError) -> [Double] {
    precondition(truth.count == forecast.count && steps > 0 && truth.count % steps == 0, "unequal lengths")
    guard level > 0, level < 1 else { throw .badLevel(level) }
    let windows = truth.count / steps
    let rank = rank(of: level, windows: windows)
    guard rank <= windows else {
      throw .tooFewWindows(needs: Int(min((level / (1 - level) - 1e-9).rounded(.up), 1e15)), has: windows, level: level)
    }
    return (0..<steps).map { residuals(truth: truth, forecast: forecast, step: $0, of: steps)[max(rank, 1) - 1] }
  }

  /// ⌈(n + 1) · level⌉. 20 · 0.95 is 19, though the doubles' product is a little more.
  static func rank(of level: Double, windows: Int) -> Int {
    Int(((Double(windows) + 1) * min(max(level, -1), 2) - 1e-9).rounded(.up))
  }

  /// The absolute residuals of one step, ascending; a forecast that is no number is infinitely wrong.
  static func residuals(truth: [Double], forecast: [Double], step: Int, of steps: Int) -> [Double] {
    stride(from: step, to: truth.count, by: steps).map { index -> Double in
      let residual = (truth[index] - forecast[index]).magnitude
      return residual.isNaN ? .infinity : residual
    }.sorted()
  }
}

/// Why no interval can be given.
package enum ConformalError: Explained, Hashable {
  case badLevel(Double)
  case badRate(Double)
  case tooFewWindows(needs: Int, has: Int, level: Double)

  package var description: String {
    switch self {
    case .badLevel(let level): "an interval cannot cover \(NumberText.significant(level)) of what comes"
    case .badRate(let rate): "an interval cannot learn at a rate of \(NumberText.significant(rate))"
    case .tooFewWindows(let needs, let has, let level):
      "an interval of \(NumberText.significant(level * 100)) % needs \(needs) validation windows, but there are \(has)"
    }
  }

  package var remedy: String {
    switch self {
    case .badLevel: "choose a share between 0 and 1"
    case .badRate: "choose a number from 0 to 1, such as 0.005"
    case .tooFewWindows: "make the validation part longer, or the interval narrower"
    }
  }
}
