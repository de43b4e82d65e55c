internal import Notation

/// Lays out rows of short texts under their labels.
package enum TableText {
  /// A column of text is cut to no fewer columns than this to make room for others.
  private static let leastText = 12

  /// Lines of at most `width` columns. Long texts are cut to make room; columns that do not fit even so are named in a
  /// last line.
  package static func lines(labels: [String], rows: [[String]], isNumeric: [Bool], width: Int) -> [String] {
    // A cell is one line, whatever its text holds.
    let labels = labels.map { TerminalSafeText.escaped($0) }
    let rows = rows.map { row in row.map { TerminalSafeText.escaped($0) } }
    var widths: [Int] = []
    for place in labels.indices {
      widths.append(max(columns(labels[place]), rows.map { columns($0[place]) }.max() ?? 0))
    }
    makeRoom(
      in: &widths, least: labels.indices.map { isNumeric[$0] ? .max : max(leastText, columns(labels[$0])) }, width)
    var shown = 0
    var used = 0
    while shown < labels.count, shown == 0 || used + widths[shown] <= width {
      used += widths[shown] + 2
      shown += 1
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for place in 0..<shown {
        let text = cut(texts[place], to: widths[place])
        let pad = String(repeating: " ", count: max(0, widths[place] - columns(text)))
        line += (place > 0 ? "  " : "") + (isNumeric[place] ? pad + text : text + pad)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [line(labels)] + rows.map(line)
    if shown < labels.count { lines.append("also: " + labels[shown...].joined(separator: ", ")) }
    return lines
  }

  /// Narrows the widest columns that may be narrower, the last of them first, until all columns fit or none is left.
  private static func makeRoom(in widths: inout [Int], least: [Int], _ width: Int) {
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0 {
      let texts = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = texts.max(by: { widths[$0] <= widths[$1] }) else { return }
      let next = texts.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let taken = min(excess, widths[widest] - max(next, least[widest]))
      widths[widest] -= taken
      excess -= taken
    }
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    var kept = ""
    for character in text where columns(kept) + columns(String(character)) < width { kept.append(character) }
    return kept + "…"
  }

  private static func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }
}
