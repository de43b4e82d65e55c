/// The errors of forecasts in the data's own units, in all and for each step of the horizon.
///
/// Truth and forecast hold window w, step k at `w · steps + k`, at least one window.
package struct ForecastErrors: Hashable, Sendable {
  package let overall: Figures
  package let byStep: [Figures]

  package struct Figures: Hashable, Sendable {
    /// Mean absolute error.
    package let mae: Double
    /// Root mean squared error.
    package let rmse: Double

    /// Mean absolute scaled error (Hyndman and Koehler 2006): `scale` is the mean absolute error on the training rows
    /// of the value one season before. Nil where that is 0.
    package func mase(scale: Double) -> Double? { scale > 0 ? mae / scale : nil }

    /// 1 − RMSE / RMSE of the strongest baseline: 0 is no better, 1 perfect. Nil where the baseline makes no error.
    package func skill(against strongest: Figures) -> Double? {
      strongest.rmse > 0 ? 1 - rmse / strongest.rmse : nil
    }

    init(_ errors: some Sequence<Double>, count: Int) {
      mae = Summation.sum(errors.lazy.map(\.magnitude)) / Double(count)
      rmse = (Summation.sum(errors.lazy.map { $0 * $0 }) / Double(count)).squareRoot()
    }
  }

  package init(truth: [Double], forecast: [Double], steps: Int) {
    precondition(
      truth.count == forecast.count && steps > 0 && !truth.isEmpty && truth.count % steps == 0,
      "\(truth.count) truths, \(forecast.count) forecasts, \(steps) steps")
    let errors = zip(truth, forecast).map { $1 - $0 }
    overall = Figures(errors, count: errors.count)
    byStep = (0..<steps).map { step in
      Figures(stride(from: step, to: errors.count, by: steps).lazy.map { errors[$0] }, count: errors.count / steps)
    }
  }
}
