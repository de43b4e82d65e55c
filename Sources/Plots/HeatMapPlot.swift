import Notation

/// A table of numbers as shades: hours against weekdays, truth against prediction.
package struct HeatMapPlot: Sendable {
  /// Rows from top to bottom, each with one value a column; NaN is missing, and so is what a short row lacks.
  package var rows: [[Double]]
  package var rowLabels: [String]
  package var columnLabels: [String]
  package var viewport: Viewport

  package init(rows: [[Double]], rowLabels: [String] = [], columnLabels: [String] = [], viewport: Viewport) {
    self.rows = rows
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.viewport = viewport
  }

  /// Columns that do not fit are left out, and the legend says how many.
  package func lines() -> [String] {
    var extent = Extent()
    for row in rows { extent.include(row) }
    guard !extent.isEmpty else { return viewport.nothing(because: extent.emptiness) }
    let isASCII = viewport.canvas == .ascii
    let labels = rows.indices.map { index in
      let label = rowLabels.indices.contains(index) ? TextCell.plain(rowLabels[index]) : "\(index)"
      return TextCell.clipped(label, to: max(4, viewport.width / 3), canvas: viewport.canvas)
    }
    let labelWidth = labels.map { TextCell.width(of: $0) }.max() ?? 0
    let count = rows.map(\.count).max() ?? 0
    let room = max(1, viewport.width - labelWidth - 2)
    let cellWidth = max(1, min(4, room / max(1, count)))
    let shown = min(count, room / cellWidth)

    let ramp = Ramp.shades(viewport.canvas)
    var lines = viewport.title.isEmpty ? [] : [TextCell.plain(viewport.title)]
    for (index, row) in rows.enumerated() {
      var line = TextCell.right(labels[index], labelWidth) + (isASCII ? " |" : " │")
      for column in 0..<shown {
        let value = column < row.count ? row[column] : .nan
        let cell =
          value.isFinite
          ? Ramp.character(for: value, from: extent.lower, through: extent.upper, of: ramp) : "?"
        line += String(repeating: cell, count: cellWidth)
      }
      lines.append(line)
    }
    lines.append(
      TextCell.blank(labelWidth + 1) + (isASCII ? "+" : "└")
        + String(repeating: isASCII ? "-" : "─", count: shown * cellWidth))
    if !columnLabels.isEmpty { lines.append(TextCell.blank(labelWidth + 2) + columnLabelRow(shown, cellWidth)) }
    lines += Frame.flowed(
      legend(extent, ramp: ramp, leftOut: count - shown), width: viewport.width - labelWidth - 2, gap: 2
    ).map { TextCell.blank(labelWidth + 2) + $0 }
    return viewport.finished(lines)
  }

  /// Each label over the first character of its column; those that would run into the one before are left out.
  private func columnLabelRow(_ shown: Int, _ cellWidth: Int) -> String {
    var text = ""
    for (index, label) in columnLabels.prefix(shown).enumerated() {
      let start = index * cellWidth
      let plain = TextCell.plain(label)
      let isFree = text.isEmpty || TextCell.width(of: text) < start
      guard isFree, start + TextCell.width(of: plain) <= shown * cellWidth else { continue }
      text = TextCell.left(text, start) + plain
    }
    return text
  }

  private func legend(_ extent: Extent, ramp: [Character], leftOut: Int) -> [String] {
    let (low, high) = (NumberText.significant(extent.lower, digits: 4), NumberText.significant(extent.upper, digits: 4))
    var pieces = ["\(low) [\(String(ramp))] \(high)"]
    if extent.missing + extent.infinite > 0 { pieces.append("? missing") }
    if let note = extent.note { pieces.append(note) }
    if leftOut > 0 { pieces.append("\(leftOut) columns do not fit") }
    return pieces
  }
}
