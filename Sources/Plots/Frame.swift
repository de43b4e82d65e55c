/// A drawing with its axes, header, strips and legend, set into lines of text.
struct Frame {
  /// Pieces of text above the drawing; as many on a line as fit.
  var header: [String] = []
  var grid: CellGrid
  var axis: ValueAxis
  var columnTicks: [ColumnTick] = []
  /// Rows of one character a column under the x axis, with a label each.
  var strips: [(label: String, cells: String)] = []
  /// Pieces of text below everything; as many on a line as fit.
  var legend: [String] = []

  /// Columns to the left of the drawing: labels, a blank, the axis itself.
  static func gutter(of axis: ValueAxis, stripLabels: [String] = []) -> Int {
    let ticks = axis.ticks.map { TextCell.width(of: $0.label) + 1 }
    return max(ticks.max() ?? 0, stripLabels.map { TextCell.width(of: $0) }.max() ?? 0) + 1
  }

  func lines(in viewport: Viewport) -> [String] {
    let isASCII = viewport.canvas == .ascii
    let gutter = Self.gutter(of: axis, stripLabels: strips.map(\.label))
    var lines = Self.flowed(header, width: viewport.width, gap: 3)

    var labels: [Int: String] = [:]
    for tick in axis.ticks {
      if let row = axis.row(of: tick, rows: grid.rows, dotsUp: viewport.canvas.dotsUp) { labels[row] = tick.label }
    }
    for row in stride(from: grid.rows - 1, through: 0, by: -1) {
      let mark = labels[row] == nil ? (isASCII ? "|" : "│") : (isASCII ? "+" : "┤")
      let label = labels[row].map { $0 + " " } ?? ""
      lines.append(TextCell.right(label, gutter - 1) + mark + grid.text(row: row))
    }

    let columnAxis = ColumnAxis(columns: grid.columns, ticks: columnTicks)
    lines += columnAxis.lines(gutter: gutter, isASCII: isASCII)
    for strip in strips {
      lines.append(TextCell.right(strip.label, gutter - 1) + " " + strip.cells)
    }
    lines += Self.flowed(legend, width: viewport.width - gutter, gap: 2).map { TextCell.blank(gutter) + $0 }
    return viewport.finished(lines)
  }

  /// Pieces on as few lines as hold them, `gap` blanks between two.
  static func flowed(_ pieces: [String], width: Int, gap: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces where !piece.isEmpty {
      if let last = lines.last, TextCell.width(of: last) + gap + TextCell.width(of: piece) <= width {
        lines[lines.count - 1] = last + TextCell.blank(gap) + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }
}
