import Notation

/// Gradients by lag, one curve for each layer, on a logarithmic axis: how far back the loss can be felt.
package struct GradientsPlot: Sendable {
  /// Lag k, from 0, at place k; NaN where there is none.
  package var layers: [Curve]
  package var viewport: Viewport

  package init(layers: [Curve], viewport: Viewport) {
    self.layers = layers
    self.viewport = viewport
  }

  package func lines() -> [String] {
    // What is zero has no logarithm; it is counted, and left blank.
    let zeros = layers.reduce(0) { $0 + $1.values.count { $0 == 0 } }
    let curves = layers.map { Curve($0.name, $0.values.map { $0 > 0 ? $0 : .nan }) }
    var extent = Extent()
    for curve in curves { extent.include(curve.values) }
    let count = curves.map(\.values.count).max() ?? 0
    guard !extent.isEmpty, count > 0 else {
      return viewport.nothing(because: zeros > 0 ? "all gradients are 0" : extent.emptiness)
    }
    let canvas = viewport.canvas
    let axis = ValueAxis(
      lower: extent.lower, upper: extent.upper, rows: viewport.height, pinned: viewport.yLimits,
      isLogarithmic: extent.upper / extent.lower >= 10)
    let columns = max(1, viewport.width - Frame.gutter(of: axis))
    let positions = Positions.index(from: 0)
    let scale = HorizontalScale(from: 0, through: Int64(count - 1), dots: columns * canvas.dotsAcross)
    var grid = CellGrid(columns: columns, rows: viewport.height)
    for (index, curve) in curves.enumerated() {
      let strokes = Raster.line(
        Raster.runs(curve.values, at: positions, on: scale), on: axis, dots: viewport.height * canvas.dotsUp)
      grid.mark(
        strokes, with: Marks.glyph(index, canvas: canvas), canvas: canvas, over: { $0 != " " },
        shared: Marks.shared(canvas))
    }
    let frame = Frame(
      header: header(curves, axis), grid: grid, axis: axis,
      columnTicks: NumberTicks.ticks(on: scale, columns: columns, dotsAcross: canvas.dotsAcross),
      legend: legend(curves, zeros: zeros))
    return frame.lines(in: viewport)
  }

  private func header(_ curves: [Curve], _ axis: ValueAxis) -> [String] {
    var title = viewport.title.isEmpty ? "gradient by lag" : TextCell.plain(viewport.title)
    if axis.isLogarithmic { title += " (log scale)" }
    if !axis.factor.isEmpty { title += " (\(axis.factor))" }
    return [title] + (curves.count == 1 ? [reach(of: curves[0])].compactMap { $0 } : [])
  }

  /// The first lag from which on it stays below a hundredth of what it is at lag 0.
  private func reach(of curve: Curve) -> String? {
    guard let start = curve.values.first, start > 0 else { return nil }
    let last = curve.values.lastIndex { $0 >= start / 100 } ?? 0
    return last + 1 < curve.values.count ? "below 1% from lag \(last + 1)" : "above 1% at all lags"
  }

  private func legend(_ curves: [Curve], zeros: Int) -> [String] {
    var pieces = curves.enumerated().map { index, curve in
      "\(Marks.glyph(index, canvas: viewport.canvas)) \(TextCell.plain(curve.name))"
    }
    if curves.count > 1 { pieces.append("\(Marks.shared(viewport.canvas)) several") }
    if zeros > 0 { pieces.append("\(zeros) are 0") }
    return pieces
  }
}
