/// Points in a plane of two numbers.
package struct ScatterPlot: Sendable {
  /// One coordinate a point each; points beyond the shorter list are not drawn, nor those that lack a coordinate.
  package var x: [Double]
  package var y: [Double]
  package var viewport: Viewport

  package init(x: [Double], y: [Double], viewport: Viewport) {
    self.x = x
    self.y = y
    self.viewport = viewport
  }

  package func lines() -> [String] {
    let pairs = zip(x, y).filter { $0.isFinite && $1.isFinite }
    let leftOut = min(x.count, y.count) - pairs.count
    var (across, up) = (Extent(), Extent())
    across.include(pairs.map(\.0))
    up.include(pairs.map(\.1))
    guard !pairs.isEmpty else {
      return viewport.nothing(
        because: leftOut == 0 ? "no points" : "none of \(leftOut) points has two finite coordinates")
    }

    let canvas = viewport.canvas
    let axis = ValueAxis(lower: up.lower, upper: up.upper, rows: viewport.height, pinned: viewport.yLimits)
    let columns = max(1, viewport.width - Frame.gutter(of: axis))
    let (xAxis, columnAxis) = ColumnAxis.numbers(
      from: across.lower, through: across.upper, columns: columns, dotsAcross: canvas.dotsAcross)

    var drawing = canvas.blank(columns: columns, rows: viewport.height)
    var counts = Array(repeating: 0, count: columns * viewport.height)
    let dots = viewport.height * canvas.dotsUp
    for (x, y) in pairs {
      let column = Int(xAxis.position(of: x, dots: columns * canvas.dotsAcross).rounded())
      let row = Int(axis.position(of: y, dots: dots).rounded())
      guard (0..<dots).contains(row) else { continue }
      drawing.draw(Stroke(column: column, bottom: row, top: row))
      counts[row / canvas.dotsUp * columns + column / canvas.dotsAcross] += 1
    }
    var grid = CellGrid(columns: columns, rows: viewport.height)
    if canvas == .ascii {
      for (cell, count) in counts.enumerated() where count > 0 {
        grid[cell % columns, cell / columns] = count == 1 ? "." : count < 5 ? "o" : "@"
      }
    } else {
      grid.lay(drawing)
    }

    let factors = [
      xAxis.factor.isEmpty ? "" : "across \(xAxis.factor)", axis.factor.isEmpty ? "" : "up \(axis.factor)",
    ]
    var legend = canvas == .ascii && (counts.max() ?? 0) > 1 ? [". one", "o 2 to 4", "@ 5 or more"] : []
    if leftOut > 0 { legend.append("\(leftOut) missing") }
    let frame = Frame(
      header: [TextCell.plain(viewport.title)] + factors, grid: grid, axis: axis, columnTicks: columnAxis.ticks,
      legend: legend)
    return frame.lines(in: viewport)
  }
}
