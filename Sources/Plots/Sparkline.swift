/// A series in a single line of characters, for tables and progress.
package struct Sparkline: Sendable {
  package var values: [Double]
  package var viewport: Viewport

  package init(values: [Double], viewport: Viewport) {
    self.values = values
    self.viewport = viewport
  }

  /// One character a value; where there are more values than columns, the extreme of each column.
  /// Missing values are blanks; nothing at all is an empty line.
  package func lines() -> [String] {
    var extent = Extent()
    extent.include(values)
    let title = viewport.title.isEmpty ? "" : TextCell.plain(viewport.title) + " "
    let columns = min(values.count, max(1, viewport.width - TextCell.width(of: title)))
    guard columns > 0 else { return viewport.finished([title]) }
    let scale = HorizontalScale(from: 0, through: Int64(values.count - 1), dots: columns)
    var cells: [Character] = Array(repeating: " ", count: columns)
    let ramp = Ramp.heights(viewport.canvas)
    for run in Raster.runs(values, at: .index(from: 0), on: scale) {
      // The extreme farther from the middle of all is the one that would be missed.
      let middle = extent.lower / 2 + extent.upper / 2
      let value = run.high / 2 - middle / 2 >= middle / 2 - run.low / 2 ? run.high : run.low
      cells[run.column] = Ramp.character(for: value, from: extent.lower, through: extent.upper, of: ramp)
    }
    return viewport.finished([title + String(cells)])
  }
}
