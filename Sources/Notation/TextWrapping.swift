/// Breaks lines at blanks, so that none is wider than it may be; a word that is wider stays whole.
package enum TextWrapping {
  /// The text in lines of at most `width` columns; lines after the first of a paragraph are indented.
  ///
  /// Three blanks or more part what belongs together: such a part goes to the next line whole, if it fits there.
  /// Blanks inside a line stay as they are; those at a break are dropped.
  package static func lines(_ text: some StringProtocol, width: Int, indent: Int = 0) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped($0, width: width, indent: indent)
    }
  }

  private static func wrapped(_ paragraph: some StringProtocol, width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var blanks = ""
    var isStart = true
    let pieces = pieces(paragraph)
    for (place, piece) in pieces.enumerated() {
      if piece.first == " " {
        blanks = piece
        continue
      }
      let used = DisplayWidth.columns(of: line) + blanks.utf8.count
      let part = blanks.utf8.count >= 3 ? partWidth(pieces[place...]) : 0
      let isTooWide = used + DisplayWidth.columns(of: piece) > width
      if !isStart, isTooWide || (used + part > width && indent + part <= width) {
        lines.append(line)
        line = String(repeating: " ", count: indent) + piece
      } else {
        line += blanks + piece
      }
      blanks = ""
      isStart = false
    }
    return lines + [line]
  }

  /// Columns up to the next run of three blanks.
  private static func partWidth(_ pieces: ArraySlice<String>) -> Int {
    pieces.prefix { $0.first != " " || $0.utf8.count < 3 }.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// Runs of blanks and runs of anything else, in turn.
  private static func pieces(_ text: some StringProtocol) -> [String] {
    var pieces: [String] = []
    for character in text {
      if let last = pieces.last?.last, (last == " ") == (character == " ") {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
