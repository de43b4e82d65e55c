import Notation

/// Training and validation loss of a fit, epoch by epoch, with the best epoch marked.
package struct HistoryPlot: Sendable {
  package var training: [Double]
  /// Empty for a fit without validation.
  package var validation: [Double]
  /// Counted from 1; nil where none was chosen.
  package var bestEpoch: Int?
  package var viewport: Viewport

  package init(training: [Double], validation: [Double] = [], bestEpoch: Int? = nil, viewport: Viewport) {
    self.training = training
    self.validation = validation
    self.bestEpoch = bestEpoch
    self.viewport = viewport
  }

  package func lines() -> [String] {
    var extent = Extent()
    extent.include(training)
    extent.include(validation)
    let count = max(training.count, validation.count)
    guard !extent.isEmpty else { return viewport.nothing(because: extent.emptiness) }

    let canvas = viewport.canvas
    // Below a hundredfold fall a linear axis shows the end of training better.
    let isLogarithmic = extent.lower > 0 && extent.upper / extent.lower >= 100
    let axis = ValueAxis(
      lower: extent.lower, upper: extent.upper, rows: viewport.height, pinned: viewport.yLimits,
      isLogarithmic: isLogarithmic)
    let columns = max(1, viewport.width - Frame.gutter(of: axis))
    let positions = Positions.index(from: 1)
    let scale = HorizontalScale(from: 1, through: Int64(count), dots: columns * canvas.dotsAcross)

    var grid = CellGrid(columns: columns, rows: viewport.height)
    if let best = markedEpoch(count) {
      let column = scale.dot(of: Int64(best)) / canvas.dotsAcross
      for row in 0..<viewport.height { grid[column, row] = rule }
    }
    let dots = viewport.height * canvas.dotsUp
    let trainingLine = Raster.line(Raster.runs(training, at: positions, on: scale), on: axis, dots: dots)
    let validationLine = Raster.line(Raster.runs(validation, at: positions, on: scale), on: axis, dots: dots)
    if canvas == .ascii {
      grid.mark(trainingLine, with: ".", canvas: canvas, over: { _ in false }, shared: "@")
    } else {
      var drawing = canvas.blank(columns: columns, rows: viewport.height)
      for stroke in trainingLine { drawing.draw(stroke) }
      grid.lay(drawing)
    }
    grid.mark(
      validationLine, with: glyph, canvas: canvas, over: { $0 != " " && $0 != rule }, shared: Marks.shared(canvas))

    let frame = Frame(
      header: header(count: count, axis: axis), grid: grid, axis: axis,
      columnTicks: NumberTicks.ticks(on: scale, columns: columns, dotsAcross: canvas.dotsAcross),
      legend: legend(extent, count: count))
    return frame.lines(in: viewport)
  }

  private var rule: Character { viewport.canvas == .ascii ? ":" : "┊" }
  private var glyph: Character { viewport.canvas == .ascii ? "o" : "•" }

  private func markedEpoch(_ count: Int) -> Int? {
    guard let bestEpoch, (1...count).contains(bestEpoch) else { return nil }
    return bestEpoch
  }

  private func header(count: Int, axis: ValueAxis) -> [String] {
    var title = viewport.title.isEmpty ? "loss" : TextCell.plain(viewport.title)
    if axis.isLogarithmic { title += " (log scale)" }
    if !axis.factor.isEmpty { title += " (\(axis.factor))" }
    var pieces = [title, count == 1 ? "1 epoch" : "\(count) epochs"]
    if let best = markedEpoch(count) {
      let losses = validation.isEmpty ? training : validation
      let loss = losses.indices.contains(best - 1) ? "\(NumberText.significant(losses[best - 1], digits: 4)) " : ""
      pieces.append("best \(loss)at epoch \(best)")
    }
    return pieces
  }

  private func legend(_ extent: Extent, count: Int) -> [String] {
    var pieces = [(viewport.canvas == .ascii ? "." : Marks.line(viewport.canvas)) + " training"]
    if !validation.isEmpty { pieces += ["\(glyph) validation", "\(Marks.shared(viewport.canvas)) both"] }
    if markedEpoch(count) != nil { pieces.append("\(rule) best epoch") }
    if extent.missing > 0 { pieces.append("\(extent.missing) missing") }
    if let note = extent.note { pieces.append(note) }
    return pieces
  }
}
