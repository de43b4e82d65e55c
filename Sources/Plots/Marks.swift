/// Characters that tell several curves of one plot apart, without colour.
enum Marks {
  /// The glyph of each curve but a single one; they repeat after the last.
  static func glyph(_ index: Int, canvas: CanvasKind) -> Character {
    let glyphs: [Character] = canvas == .ascii ? ["*", "o", "+", "x", "#", "%"] : ["•", "+", "×", "○", "▪", "◆"]
    return glyphs[index % glyphs.count]
  }

  /// Where curves meet in one cell.
  static func shared(_ canvas: CanvasKind) -> Character { canvas == .ascii ? "@" : "◉" }

  /// How a line drawn in dots looks in the legend.
  static func line(_ canvas: CanvasKind) -> String {
    switch canvas {
    case .ascii: "/\\"
    case .half: "▄▀"
    case .braille: "⡠⠊"
    }
  }
}
