/// One or several curves over time or index.
package struct LinePlot: Sendable {
  package var series: [Curve]
  package var positions: Positions
  package var viewport: Viewport
  /// Joined by lines, or points only.
  package var isJoined: Bool

  /// Curves share their positions; a shorter one ends earlier.
  package init(series: [Curve], over positions: Positions = .index(from: 0), viewport: Viewport, isJoined: Bool = true)
  {
    self.series = series
    self.positions = positions
    self.viewport = viewport
    self.isJoined = isJoined
  }

  package func lines() -> [String] {
    var extent = Extent()
    for curve in series { extent.include(curve.values) }
    let count = positions.available(of: series.map(\.values.count).max() ?? 0)
    guard !extent.isEmpty, count > 0 else { return viewport.nothing(because: extent.emptiness) }

    let canvas = viewport.canvas
    let axis = ValueAxis(lower: extent.lower, upper: extent.upper, rows: viewport.height, pinned: viewport.yLimits)
    let columns = max(1, viewport.width - Frame.gutter(of: axis))
    let scale = HorizontalScale(
      from: positions.coordinate(at: 0), through: positions.coordinate(at: count - 1),
      dots: columns * canvas.dotsAcross)

    var grid = CellGrid(columns: columns, rows: viewport.height)
    for (index, curve) in series.enumerated() {
      let runs = Raster.runs(curve.values, at: positions, on: scale)
      let dots = viewport.height * canvas.dotsUp
      let strokes = isJoined ? Raster.line(runs, on: axis, dots: dots) : Raster.points(runs, on: axis, dots: dots)
      // A cell has room for the dots of one curve only: the others are marked by glyphs.
      if isDrawnInDots(index) {
        var drawing = canvas.blank(columns: columns, rows: viewport.height)
        for stroke in strokes { drawing.draw(stroke) }
        grid.lay(drawing)
      } else {
        grid.mark(
          strokes, with: glyph(index), canvas: canvas, over: { $0 != " " }, shared: Marks.shared(canvas))
      }
    }

    var title = viewport.title.isEmpty && series.count == 1 ? series[0].name : viewport.title
    if !axis.factor.isEmpty { title += (title.isEmpty ? "" : " ") + "(\(axis.factor))" }
    let ticks =
      positions.isTime
      ? CalendarTicks.ticks(on: scale, columns: columns, dotsAcross: canvas.dotsAcross, zone: positions.zone)
      : NumberTicks.ticks(on: scale, columns: columns, dotsAcross: canvas.dotsAcross)
    let frame = Frame(
      header: [TextCell.plain(title), AxisCaption.range(of: positions, count: count)], grid: grid, axis: axis,
      columnTicks: ticks, legend: legend(extent))
    return frame.lines(in: viewport)
  }

  private func isDrawnInDots(_ index: Int) -> Bool {
    index == 0 && (series.count == 1 || viewport.canvas != .ascii)
  }

  private func glyph(_ index: Int) -> Character {
    Marks.glyph(viewport.canvas == .ascii ? index : index - 1, canvas: viewport.canvas)
  }

  private func legend(_ extent: Extent) -> [String] {
    var pieces: [String] = []
    if series.count > 1 {
      for (index, curve) in series.enumerated() {
        let sample = isDrawnInDots(index) ? Marks.line(viewport.canvas) : String(glyph(index))
        pieces.append("\(sample) \(TextCell.plain(curve.name))")
      }
      pieces.append("\(Marks.shared(viewport.canvas)) several")
    }
    if let note = extent.note { pieces.append(note) }
    return pieces
  }
}
