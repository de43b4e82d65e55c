internal import Series

/// What came of one target in the windows of a part, and the figures of any forecast of it.
struct NumberScores {
  /// Window w, step k at `w · steps + k`.
  let truth: [Double]
  private let windows: Windows
  private let scale: ErrorScale

  /// - Parameter period: the season of the scaled error in rows, 1 without one.
  init(_ windows: Windows, target: Int, period: Int) {
    self.windows = windows
    truth = windows.truths(target: target)
    scale = ErrorScale(windows, target: target, period: period)
  }

  /// At some places of the truth, or all.
  func errors(of forecast: [Double], at places: [Int]? = nil) -> ForecastErrors {
    guard let places else { return ForecastErrors(truth: truth, forecast: forecast) }
    return ForecastErrors(truth: places.map { truth[$0] }, forecast: places.map { forecast[$0] })
  }

  func squares(of forecast: [Double]) -> [Double] { zip(truth, forecast).map { ($1 - $0) * ($1 - $0) } }

  /// In the order of the metrics; nil where one has no value.
  /// - Parameter levels: of the quantiles that are judged; a forecast without any has its number for all of them.
  func figures(
    _ metrics: [Metric], of forecast: NumberForecast, levels: [Double] = [], at places: [Int]? = nil
  ) -> [Double?] {
    let (point, all) = (forecast.point, places ?? Array(truth.indices))
    let errors = errors(of: point, at: places)
    let came = all.map { truth[$0] }
    func quantiles() -> [[Double]] {
      let found = forecast.quantiles.isEmpty ? levels.map { _ in point } : forecast.quantiles
      return found.map { quantile in all.map { quantile[$0] } }
    }
    return metrics.map { metric in
      switch metric {
      case .mae: errors.mae
      case .mse: errors.mse
      case .rmse: errors.rmse
      case .smape: errors.smape
      case .r2: errors.r2
      case .mase:
        scale.error(zip(truth, point).map { $1 - $0 }, at: all, of: windows)
      case .pinball where !levels.isEmpty:
        QuantileErrors.pinball(truth: came, forecasts: quantiles(), levels: levels)
      case .coverage where !forecast.quantiles.isEmpty:
        QuantileErrors.coverage(truth: came, forecasts: quantiles(), levels: levels)
      default: nil
      }
    }
  }
}
