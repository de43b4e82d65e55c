/// Dots that become characters; row 0 and column 0 are at the bottom left.
protocol Canvas {
  /// Room for `columns` × `rows` character cells.
  init(columns: Int, rows: Int)

  /// Sets one column of dots. All of them must lie on the canvas.
  mutating func draw(_ stroke: Stroke)

  /// What a cell shows, nil where no dot is set; row 0 is the lowest.
  func cell(column: Int, row: Int) -> Character?
}

/// The piece of a line that falls into one column of dots.
struct Stroke: Equatable {
  var column: Int
  var bottom: Int
  var top: Int
  /// How far the line climbs from the column before to the column after, in dots; nil for a point on its own.
  var rise: Int?
}

/// Which characters a plot is drawn with.
package enum CanvasKind: String, CaseIterable, Sendable {
  /// Printable ASCII only, one dot a cell; files and notebooks.
  case ascii
  /// Block elements, 1 × 2 dots a cell.
  case half = "half-block"
  /// Braille patterns, 2 × 4 dots a cell.
  case braille

  var dotsAcross: Int { self == .braille ? 2 : 1 }

  var dotsUp: Int {
    switch self {
    case .ascii: 1
    case .half: 2
    case .braille: 4
    }
  }

  func blank(columns: Int, rows: Int) -> any Canvas {
    switch self {
    case .ascii: ASCIICanvas(columns: columns, rows: rows)
    case .half: HalfBlockCanvas(columns: columns, rows: rows)
    case .braille: BrailleCanvas(columns: columns, rows: rows)
    }
  }
}
