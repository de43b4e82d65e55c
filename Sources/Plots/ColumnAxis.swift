/// A tick of the x axis: its character column and what stands under it.
struct ColumnTick: Equatable {
  var column: Int
  var label: String
}

/// The x axis as it stands under a drawing: a rule with its ticks, and their labels.
struct ColumnAxis {
  let columns: Int
  let ticks: [ColumnTick]

  init(columns: Int, ticks: [ColumnTick]) {
    self.columns = columns
    self.ticks = ticks
  }

  /// One line, or two where a tick has a label; the drawing begins at column `gutter`.
  func lines(gutter: Int, isASCII: Bool) -> [String] {
    var rule: [Character] = Array(repeating: isASCII ? "-" : "─", count: columns)
    for tick in ticks where rule.indices.contains(tick.column) { rule[tick.column] = isASCII ? "+" : "┴" }
    var labels = ""
    for tick in ticks where !tick.label.isEmpty { labels = TextCell.left(labels, tick.column) + tick.label }
    let lines = [TextCell.blank(gutter - 1) + (isASCII ? "+" : "└") + String(rule)]
    return labels.isEmpty ? lines : lines + [TextCell.blank(gutter) + labels]
  }

  /// As many round numbers as have room under `columns`, and the axis on which they stand.
  static func numbers(
    from lower: Double, through upper: Double, columns: Int, dotsAcross: Int
  ) -> (axis: ValueAxis, columnAxis: ColumnAxis) {
    var wanted = max(2, columns / 6)
    while true {
      let axis = ValueAxis(lower: lower, upper: upper, rows: 0, ticks: wanted)
      let ticks = axis.ticks.map {
        ColumnTick(
          column: Int(axis.position(of: $0.value, dots: columns * dotsAcross).rounded()) / dotsAcross, label: $0.label)
      }
      if wanted == 2 || TickSpacing.isReadable(ticks) {
        let shown = TickSpacing.isReadable(ticks) ? ticks : Array(ticks.prefix(1))
        return (axis, ColumnAxis(columns: columns, ticks: TickSpacing.fitted(shown, columns: columns)))
      }
      wanted -= 1
    }
  }
}
