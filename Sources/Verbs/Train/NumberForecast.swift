internal import Language
internal import Series

/// A forecast of one target: a number for each place, and quantiles where the model gives them.
struct NumberForecast {
  /// Window w, step k at `w · steps + k`; of quantiles the one that is nearest to the median.
  let point: [Double]
  /// From 0 to 1, and for each what is forecast.
  var levels: [Double] = []
  var quantiles: [[Double]] = []
}

extension FittedModel {
  /// Target by target. `steps`: how many of a window's last steps are shown; nil shows all of them.
  func numberForecasts(
    for windows: Windows, steps: Int? = nil, in context: Context
  ) throws(Complaint) -> [NumberForecast] {
    let points = try predictions(for: windows, steps: steps, in: context)
    guard let levels else { return points.map { NumberForecast(point: $0) } }
    let quantiles = try quantiles(for: windows, steps: steps, in: context)
    return zip(points, quantiles).map { NumberForecast(point: $0, levels: levels, quantiles: $1) }
  }
}
