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
  func figures(_ metrics: [Metric], of forecast: [Double], at places: [Int]? = nil) -> [Double?] {
    let errors = errors(of: forecast, at: places)
    return metrics.map { metric in
      switch metric {
      case .mae: errors.mae
      case .mse: errors.mse
      case .rmse: errors.rmse
      case .smape: errors.smape
      case .r2: errors.r2
      case .mase:
        scale.error(zip(truth, forecast).map { $1 - $0 }, at: places ?? Array(truth.indices), of: windows)
      default: nil
      }
    }
  }
}
