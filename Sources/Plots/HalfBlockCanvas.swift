/// 1 × 2 dots a cell: `▄`, `▀`, `█`.
struct HalfBlockCanvas: Canvas {
  private let columns: Int
  private var dots: [Bool]

  init(columns: Int, rows: Int) {
    self.columns = columns
    dots = Array(repeating: false, count: columns * rows * 2)
  }

  mutating func draw(_ stroke: Stroke) {
    for row in stroke.bottom...stroke.top { dots[row * columns + stroke.column] = true }
  }

  func cell(column: Int, row: Int) -> Character? {
    switch (dots[(2 * row + 1) * columns + column], dots[2 * row * columns + column]) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): nil
    }
  }
}
