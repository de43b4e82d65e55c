/// One dot a cell, drawn as the slope of the line: `/`, `\`, `-`, and `|` where it climbs through several rows.
struct ASCIICanvas: Canvas {
  private let columns: Int
  private var cells: [Character?]

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: nil, count: columns * rows)
  }

  mutating func draw(_ stroke: Stroke) {
    for row in stroke.bottom...stroke.top {
      cells[row * columns + stroke.column] = stroke.bottom < stroke.top ? "|" : glyph(of: stroke.rise)
    }
  }

  func cell(column: Int, row: Int) -> Character? { cells[row * columns + column] }

  private func glyph(of rise: Int?) -> Character {
    switch rise {
    case nil: "."
    case .some(1...): "/"
    case .some(0): "-"
    default: "\\"
    }
  }
}
