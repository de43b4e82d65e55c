import Notation

/// Where cells are missing: a row for each column of a series, shaded by the share of its cells that are not there.
package struct MissingPlot: Sendable {
  package struct Row: Sendable {
    package var label: String
    /// One for each row of the series; true where the cell is missing.
    package var isMissing: [Bool]

    package init(_ label: String, _ isMissing: [Bool]) {
      self.label = label
      self.isMissing = isMissing
    }
  }

  package var rows: [Row]
  package var positions: Positions
  package var viewport: Viewport

  /// Rows share their positions and their length.
  package init(rows: [Row], over positions: Positions, viewport: Viewport) {
    self.rows = rows
    self.positions = positions
    self.viewport = viewport
  }

  package func lines() -> [String] {
    let count = positions.available(of: rows.map(\.isMissing.count).max() ?? 0)
    guard !rows.isEmpty, count > 0 else { return viewport.nothing(because: "no rows") }
    let isASCII = viewport.canvas == .ascii
    let labels = rows.map {
      TextCell.clipped(TextCell.plain($0.label), to: max(4, viewport.width / 3), canvas: viewport.canvas)
    }
    let texts = rows.map { "\($0.isMissing.count { $0 })" }
    let labelWidth = labels.map { TextCell.width(of: $0) }.max() ?? 0
    let textWidth = max(texts.map(\.utf8.count).max() ?? 0, "missing".utf8.count)
    let columns = max(1, viewport.width - labelWidth - textWidth - 4)
    let scale = HorizontalScale(
      from: positions.coordinate(at: 0), through: positions.coordinate(at: count - 1), dots: columns)
    let places = (0..<count).map { scale.dot(of: positions.coordinate(at: $0)) }

    let bar = isASCII ? "|" : "│"
    let ramp = Ramp.shades(viewport.canvas)
    var lines = Frame.flowed(
      [TextCell.plain(viewport.title), AxisCaption.range(of: positions, count: count)], width: viewport.width, gap: 3)
    lines.append(
      TextCell.blank(labelWidth + 1) + bar + TextCell.blank(columns) + bar + " " + TextCell.right("missing", textWidth))
    for (index, row) in rows.enumerated() {
      var missing = Array(repeating: 0, count: columns)
      var all = missing
      for (place, isMissing) in zip(places, row.isMissing) {
        all[place] += 1
        if isMissing { missing[place] += 1 }
      }
      var cells = ""
      var before: Character = " "
      for column in 0..<columns {
        // Where there are fewer rows than columns, a cell is as wide as the way to the next.
        if all[column] > 0 {
          before =
            missing[column] == 0
            ? " "
            // Even one that is missing shows.
            : ramp[max(1, Int((Double(missing[column]) / Double(all[column]) * Double(ramp.count - 1)).rounded()))]
        }
        cells.append(before)
      }
      lines.append(
        TextCell.right(labels[index], labelWidth) + " " + bar + cells + bar + " "
          + TextCell.right(texts[index], textWidth))
    }
    let ticks =
      positions.isTime
      ? CalendarTicks.ticks(on: scale, columns: columns, dotsAcross: 1)
      : NumberTicks.ticks(on: scale, columns: columns, dotsAcross: 1)
    lines += ColumnAxis(columns: columns, ticks: ticks).lines(gutter: labelWidth + 2, isASCII: isASCII)
    lines.append(TextCell.blank(labelWidth + 2) + "none [\(String(ramp))] all missing")
    return viewport.finished(lines)
  }
}
