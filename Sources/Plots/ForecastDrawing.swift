/// The layers of a forecast plot, from the interval's shade at the back to the prediction in front.
struct ForecastDrawing {
  let plot: ForecastPlot
  let axis: ValueAxis
  let layout: StepColumns

  private var canvas: CanvasKind { plot.viewport.canvas }
  private var isASCII: Bool { canvas == .ascii }
  private var rows: Int { plot.viewport.height }
  private var dots: Int { rows * canvas.dotsUp }
  private var shade: Character { isASCII ? ":" : "░" }
  private var rule: Character { isASCII ? "|" : "┊" }
  private var predicted: Character { isASCII ? "+" : "•" }

  func grid() -> CellGrid {
    var grid = CellGrid(columns: layout.columns, rows: rows)
    if let column = originColumn {
      for row in 0..<rows { grid[column, row] = rule }
    }
    shadeInterval(on: &grid)
    if isASCII {
      grid.mark(
        Raster.points(runs(plot.history, from: 0), on: axis, dots: dots), with: ".", canvas: canvas,
        over: { _ in false }, shared: "@")
      grid.mark(
        Raster.points(runs(plot.truth, from: plot.history.count), on: axis, dots: dots), with: "o", canvas: canvas,
        over: { _ in false }, shared: "@")
    } else {
      // History and truth are one observed line, drawn through the origin.
      var drawing = canvas.blank(columns: layout.columns, rows: rows)
      let observed = runs(plot.history + plot.truth, from: 0)
      for stroke in Raster.line(observed, on: axis, dots: dots) { drawing.draw(stroke) }
      grid.lay(drawing)
    }
    let background: Set<Character> = [" ", shade, rule, isASCII ? "." : " "]
    grid.mark(
      Raster.points(runs(plot.prediction, from: plot.history.count), on: axis, dots: dots), with: predicted,
      canvas: canvas, over: { !background.contains($0) }, shared: Marks.shared(canvas))
    return grid
  }

  /// The greatest absolute error of each column as one character, and the greatest of all.
  func errors() -> (cells: String, greatest: Double?) {
    let errors = zip(plot.truth, plot.prediction).map { abs($0 - $1) }
    let runs = runs(errors, from: plot.history.count)
    let greatest = runs.map(\.high).max()
    var cells: [Character] = Array(repeating: " ", count: layout.columns)
    var perColumn = [Double](repeating: 0, count: layout.columns)
    let ramp = Ramp.errors(canvas)
    for run in runs {
      let column = run.column / canvas.dotsAcross
      perColumn[column] = max(perColumn[column], run.high)
      cells[column] =
        greatest == 0 ? ramp[0] : Ramp.character(for: perColumn[column], from: 0, through: greatest ?? 1, of: ramp)
    }
    return (String(cells), greatest)
  }

  func legend(_ extent: Extent) -> [String] {
    var pieces: [String] = []
    if isASCII {
      if !plot.history.isEmpty { pieces.append(". history") }
      if !plot.truth.isEmpty { pieces.append("o truth") }
    } else {
      let names = [plot.history.isEmpty ? "" : "history", plot.truth.isEmpty ? "" : "truth"].filter { !$0.isEmpty }
      if !names.isEmpty { pieces.append(Marks.line(canvas) + " " + names.joined(separator: ", ")) }
    }
    pieces.append("\(predicted) prediction")
    if !plot.truth.isEmpty { pieces.append("\(Marks.shared(canvas)) both") }
    if let interval = plot.interval { pieces.append("\(shade) \(ForecastHeader.percent(interval.level)) interval") }
    if originColumn != nil { pieces.append("\(rule) origin") }
    if let note = extent.note { pieces.append(note) }
    return pieces
  }

  /// The character column in which the horizon begins.
  private var originColumn: Int? {
    let origin = plot.history.count
    guard origin > 0, origin < plot.positions.available(of: origin + plot.horizon) else { return nil }
    return layout.scale.dot(of: plot.positions.coordinate(at: origin)) / canvas.dotsAcross
  }

  private func runs(_ values: [Double], from start: Int) -> [Raster.Run] {
    let padded = start == 0 ? values : [Double](repeating: .nan, count: start) + values
    return Raster.runs(padded, at: plot.positions, on: layout.scale)
  }

  /// Fills each column from the least lower to the greatest upper bound; columns between two steps follow the line.
  private func shadeInterval(on grid: inout CellGrid) {
    guard let interval = plot.interval else { return }
    let (lower, upper) = (interval.lower, interval.upper)
    let pairs = zip(lower, upper).map { $0.isFinite && $1.isFinite && $0 <= $1 ? ($0, $1) : (.nan, .nan) }
    let bottoms = Raster.line(runs(pairs.map(\.0), from: plot.history.count), on: axis, dots: dots)
    let tops = Raster.line(runs(pairs.map(\.1), from: plot.history.count), on: axis, dots: dots)
    var highest: [Int: Int] = [:]
    for stroke in tops { highest[stroke.column] = stroke.top }
    var lowest: [Int: Int] = [:]
    for stroke in bottoms { lowest[stroke.column] = stroke.bottom }
    for column in 0..<layout.columns * canvas.dotsAcross where lowest[column] != nil || highest[column] != nil {
      // A bound beyond pinned limits ends at the edge.
      let (bottom, top) = (lowest[column] ?? 0, highest[column] ?? dots - 1)
      for row in bottom / canvas.dotsUp...max(bottom, top) / canvas.dotsUp {
        grid[column / canvas.dotsAcross, row] = shade
      }
    }
  }
}
