import Notation

/// Truth against prediction: how often each class came, row by row, and what was said instead, with a shade for the
/// share of its row.
package struct ConfusionPlot: Sendable {
  package var classes: [String]
  /// Truth by prediction, classes × classes.
  package var counts: [[Int]]
  package var viewport: Viewport

  package init(classes: [String], counts: [[Int]], viewport: Viewport) {
    self.classes = classes
    self.counts = counts
    self.viewport = viewport
  }

  /// Classes whose column does not fit are left out, and a last line says how many.
  package func lines() -> [String] {
    guard !classes.isEmpty, counts.count == classes.count else { return viewport.nothing(because: "no classes") }
    let isASCII = viewport.canvas == .ascii
    let ramp = Ramp.shades(viewport.canvas)
    let names = classes.map {
      TextCell.clipped(TextCell.plain($0), to: max(5, viewport.width / 5), canvas: viewport.canvas)
    }
    let labelWidth = max(names.map { TextCell.width(of: $0) }.max() ?? 0, "truth".utf8.count)
    // Blank, count, shade.
    let widths = names.indices.map { column in
      max(
        TextCell.width(of: names[column]), (counts.map { "\($0[column])".utf8.count }.max() ?? 1) + 2)
    }
    let recallWidth = "found".utf8.count
    var shown = 0
    var used = labelWidth + 2
    while shown < names.count, shown == 0 || used + widths[shown] + 2 + recallWidth + 1 <= viewport.width {
      used += widths[shown] + 2
      shown += 1
    }
    let bar = isASCII ? "|" : "│"
    var lines = viewport.title.isEmpty ? [] : [TextCell.plain(viewport.title)]
    lines.append(TextCell.blank(labelWidth + 3) + "predicted")
    lines.append(
      TextCell.right("truth", labelWidth) + " " + bar
        + (0..<shown).map { " " + TextCell.right(names[$0], widths[$0]) + " " }.joined() + bar + " found")
    for (place, row) in counts.enumerated() {
      let came = row.reduce(0, +)
      var line = TextCell.right(names[place], labelWidth) + " " + bar
      for column in 0..<shown {
        let share = came > 0 ? Double(row[column]) / Double(came) : 0
        let shade =
          row[column] == 0 ? " " : ramp[max(1, Int((share * Double(ramp.count - 1)).rounded()))]
        line += " " + TextCell.right("\(row[column]) \(shade)", widths[column]) + " "
      }
      let found = came > 0 ? NumberText.fixed(Double(row[place]) / Double(came) * 100, places: 0) + "%" : "none"
      lines.append(line + bar + " " + TextCell.right(found, recallWidth))
    }
    if shown < names.count { lines.append("\(names.count - shown) classes do not fit") }
    return viewport.finished(lines)
  }
}
