import Notation

/// Correlations at lag 0, 1, 2, … as bars from zero, with the band that noise keeps to.
package struct AutocorrelationPlot: Sendable {
  /// From lag 0 on, −1 to 1; NaN is missing.
  package var correlations: [Double]
  /// Of noise 95 % lie within ± this.
  package var bound: Double
  package var viewport: Viewport

  package init(correlations: [Double], bound: Double, viewport: Viewport) {
    self.correlations = correlations
    self.bound = bound
    self.viewport = viewport
  }

  /// A lag takes one column or more, each as many; lags that do not fit are left out.
  package func lines() -> [String] {
    var extent = Extent()
    extent.include(correlations)
    guard !extent.isEmpty else { return viewport.nothing(because: extent.emptiness) }
    let canvas = viewport.canvas
    let axis = ValueAxis(
      lower: min(0, extent.lower, bound.isFinite ? -bound : 0), upper: max(1, extent.upper), rows: viewport.height,
      pinned: viewport.yLimits)
    let room = max(1, viewport.width - Frame.gutter(of: axis))
    let width = max(1, min(4, room / correlations.count))
    let shown = min(correlations.count, room / width)
    let columns = shown * width
    var grid = CellGrid(columns: columns, rows: viewport.height)

    func row(_ value: Double) -> Int {
      min(max(Int(axis.position(of: value, dots: viewport.height).rounded()), 0), viewport.height - 1)
    }
    let zero = row(0)
    for column in 0..<columns { grid[column, zero] = canvas == .ascii ? "-" : "─" }
    if bound.isFinite {
      for end in [row(bound), row(-bound)] where end != zero {
        for column in stride(from: 0, to: columns, by: 2) { grid[column, end] = canvas == .ascii ? "." : "┄" }
      }
    }
    for lag in 0..<shown where correlations[lag].isFinite {
      let end = row(correlations[lag])
      for place in min(zero, end)...max(zero, end) {
        grid[lag * width, place] = canvas == .ascii ? (place == end ? "o" : "|") : (place == end ? "●" : "│")
      }
    }

    let scale = HorizontalScale(from: 0, through: Int64(shown - 1), dots: (shown - 1) * width + 1)
    let legend = [
      bound.isFinite ? (canvas == .ascii ? "." : "┄") + " 95% of noise lies within" : "",
      shown < correlations.count ? "\(correlations.count - shown) lags do not fit" : "", extent.note ?? "",
    ].filter { !$0.isEmpty }
    let frame = Frame(
      header: [TextCell.plain(viewport.title), "autocorrelation by lag", axis.factor], grid: grid, axis: axis,
      columnTicks: shown > 1 ? NumberTicks.ticks(on: scale, columns: columns, dotsAcross: 1) : [], legend: legend)
    return frame.lines(in: viewport)
  }
}
