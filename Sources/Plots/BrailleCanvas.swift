/// 2 × 4 dots a cell, by the Braille patterns of Unicode.
struct BrailleCanvas: Canvas {
  private let columns: Int
  private var patterns: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    patterns = Array(repeating: 0, count: columns * rows)
  }

  mutating func draw(_ stroke: Stroke) {
    for row in stroke.bottom...stroke.top {
      patterns[row / 4 * columns + stroke.column / 2] |= bit(across: stroke.column % 2, up: row % 4)
    }
  }

  func cell(column: Int, row: Int) -> Character? {
    let pattern = patterns[row * columns + column]
    return pattern == 0 ? nil : Character(Unicode.Scalar(UInt32(0x2800) + UInt32(pattern)) ?? " ")
  }

  /// Dots 1 to 6 fill the upper three rows column by column; 7 and 8 were added below them.
  private func bit(across: Int, up: Int) -> UInt8 {
    up == 0 ? 0x40 << across : 1 << (3 - up + 3 * across)
  }
}
