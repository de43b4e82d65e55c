/// A rectangle of characters, row 0 at the bottom, on which layers are put one over the other.
struct CellGrid {
  let columns: Int
  let rows: Int
  private var cells: [Character]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: " ", count: columns * rows)
  }

  subscript(column: Int, row: Int) -> Character {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  /// Lays a drawn canvas of the same size over what is there.
  mutating func lay(_ canvas: any Canvas) {
    for row in 0..<rows {
      for column in 0..<columns {
        if let character = canvas.cell(column: column, row: row) { self[column, row] = character }
      }
    }
  }

  /// Draws strokes, counted in dots of `canvas`, with one glyph a cell;
  /// a cell that already shows something else of `others` takes `shared`.
  mutating func mark(
    _ strokes: [Stroke], with glyph: Character, canvas: CanvasKind, over others: (Character) -> Bool, shared: Character
  ) {
    for stroke in strokes {
      let column = stroke.column / canvas.dotsAcross
      for row in stroke.bottom / canvas.dotsUp...stroke.top / canvas.dotsUp {
        let present = self[column, row]
        self[column, row] = present != glyph && (present == shared || others(present)) ? shared : glyph
      }
    }
  }

  /// The text of a row.
  func text(row: Int) -> String { String(cells[row * columns..<(row + 1) * columns]) }
}
