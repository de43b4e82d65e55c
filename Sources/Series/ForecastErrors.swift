/// The errors of forecasts of numbers in the data's own units; one place for each target, at least one.
package struct ForecastErrors: Hashable, Sendable {
  /// Mean absolute error.
  package let mae: Double
  /// Mean squared error.
  package let mse: Double
  /// Root mean squared error.
  package let rmse: Double
  /// Symmetric mean absolute percentage error: the mean of 100 |error| / ((|truth| + |forecast|) / 2), from 0 to 200
  /// (Makridakis 1993); where both are 0 it is 0.
  package let smape: Double
  /// Coefficient of determination, 1 − Σ error² / Σ (truth − its mean)² on these places; nil where the truth is constant.
  package let r2: Double?

  package init(truth: [Double], forecast: [Double]) {
    precondition(truth.count == forecast.count && !truth.isEmpty, "\(truth.count) truths, \(forecast.count) forecasts")
    let count = Double(truth.count)
    let errors = zip(truth, forecast).map { $1 - $0 }
    mae = Summation.sum(errors.lazy.map(\.magnitude)) / count
    let squares = Summation.sum(errors.lazy.map { $0 * $0 })
    mse = squares / count
    rmse = mse.squareRoot()
    let shares = zip(truth, forecast).lazy.map { y, p in
      y == 0 && p == 0 ? 0 : (p - y).magnitude / ((y.magnitude + p.magnitude) / 2)
    }
    smape = 100 * Summation.sum(shares) / count
    let mean = Summation.mean(truth) ?? 0
    let spread = Summation.sum(truth.lazy.map { ($0 - mean) * ($0 - mean) })
    // Equal truths leave only what rounding does to their mean.
    let isConstant = truth.allSatisfy { $0 == truth[0] }
    r2 = isConstant || spread == 0 ? nil : 1 - squares / spread
  }

  /// 1 − RMSE / RMSE of the strongest baseline: 0 is no better, 1 perfect. Nil where the baseline makes no error.
  package func skill(against strongest: ForecastErrors) -> Double? {
    strongest.rmse > 0 ? 1 - rmse / strongest.rmse : nil
  }
}
