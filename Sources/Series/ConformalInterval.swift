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
    // 20 · 0.95 is 19, though the doubles' product is a little more.
    let rank = ((Double(windows) + 1) * level - 1e-9).rounded(.up)
    guard rank <= Double(windows) else {
      throw .tooFewWindows(needs: Int(min((level / (1 - level) - 1e-9).rounded(.up), 1e15)), has: windows, level: level)
    }
    return (0..<steps).map { step in
      // A forecast that is no number is infinitely wrong.
      let residuals = stride(from: step, to: truth.count, by: steps).map { index -> Double in
        let residual = (truth[index] - forecast[index]).magnitude
        return residual.isNaN ? .infinity : residual
      }
      return residuals.sorted()[max(Int(rank), 1) - 1]
    }
  }
}

/// Why no interval can be given.
package enum ConformalError: Explained, Hashable {
  case badLevel(Double)
  case tooFewWindows(needs: Int, has: Int, level: Double)

  package var description: String {
    switch self {
    case .badLevel(let level): "an interval cannot cover \(NumberText.significant(level)) of what comes"
    case .tooFewWindows(let needs, let has, let level):
      "an interval of \(NumberText.significant(level * 100)) % needs \(needs) validation windows, but there are \(has)"
    }
  }

  package var remedy: String {
    switch self {
    case .badLevel: "choose a share between 0 and 1"
    case .tooFewWindows: "make the validation part longer, or the interval narrower"
    }
  }
}
