internal import Notation

/// Lays out rows of short texts under their labels.
package enum TableText {
  /// Lines of at most `width` columns; columns that do not fit are named in a last line.
  package static func lines(labels: [String], rows: [[String]], isNumeric: [Bool], width: Int) -> [String] {
    // A cell is one line, whatever its text holds.
    let labels = labels.map { TerminalSafeText.escaped($0) }
    let rows = rows.map { row in row.map { TerminalSafeText.escaped($0) } }
    var widths: [Int] = []
    for place in labels.indices {
      widths.append(max(columns(labels[place]), rows.map { columns($0[place]) }.max() ?? 0))
    }
    var shown = 0
    var used = 0
    while shown < labels.count, shown == 0 || used + widths[shown] <= width {
      used += widths[shown] + 2
      shown += 1
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for place in 0..<shown {
        let pad = String(repeating: " ", count: max(0, widths[place] - columns(texts[place])))
        line += (place > 0 ? "  " : "") + (isNumeric[place] ? pad + texts[place] : texts[place] + pad)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [line(labels)] + rows.map(line)
    if shown < labels.count { lines.append("also: " + labels[shown...].joined(separator: ", ")) }
    return lines
  }

  private static func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }
}
