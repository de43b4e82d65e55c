/// Quartiles of labelled groups on one axis, with whiskers and outliers (Tukey 1977).
package struct BoxPlot: Sendable {
  package var groups: [Curve]
  package var viewport: Viewport

  package init(groups: [Curve], viewport: Viewport) {
    self.groups = groups
    self.viewport = viewport
  }

  package func lines() -> [String] {
    var extent = Extent()
    for group in groups { extent.include(group.values) }
    guard !extent.isEmpty else { return viewport.nothing(because: groups.isEmpty ? "no groups" : extent.emptiness) }
    let isASCII = viewport.canvas == .ascii
    let labels = groups.map {
      TextCell.clipped(TextCell.plain($0.name), to: max(6, viewport.width / 3), canvas: viewport.canvas)
    }
    let gutter = (labels.map { TextCell.width(of: $0) }.max() ?? 0) + 2
    let columns = max(1, viewport.width - gutter)
    let (axis, columnAxis) = ColumnAxis.numbers(
      from: extent.lower, through: extent.upper, columns: columns, dotsAcross: 1)

    var title = TextCell.plain(viewport.title)
    if !axis.factor.isEmpty { title += (title.isEmpty ? "" : " ") + "(\(axis.factor))" }
    var lines = title.isEmpty ? [] : [title]
    for (label, group) in zip(labels, groups) {
      lines.append(
        TextCell.right(label, gutter - 2) + (isASCII ? " |" : " │") + row(of: group.values, on: axis, columns: columns))
    }
    lines += columnAxis.lines(gutter: gutter, isASCII: isASCII)
    let quartiles = isASCII ? "[ | ] quartiles" : "├ │ ┤ quartiles"
    let legend = Frame.flowed(
      [quartiles, "o beyond 1.5 of their distance", extent.note ?? ""], width: viewport.width - gutter, gap: 2)
    return viewport.finished(lines + legend.map { TextCell.blank(gutter) + $0 })
  }

  private func row(of values: [Double], on axis: ValueAxis, columns: Int) -> String {
    let sorted = values.filter(\.isFinite).sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return " (no values)" }
    let isASCII = viewport.canvas == .ascii
    func column(_ value: Double) -> Int { Int(axis.position(of: value, dots: columns).rounded()) }
    let (first, median, third) = (quantile(1, of: sorted), quantile(2, of: sorted), quantile(3, of: sorted))
    // Quarters, because a distance may be beyond what a double holds.
    let reach = 1.5 * (third / 4 - first / 4)
    let low = sorted.first { $0 / 4 >= first / 4 - reach } ?? least
    let high = sorted.last { $0 / 4 <= third / 4 + reach } ?? greatest

    var cells: [Character] = Array(repeating: " ", count: columns)
    for value in sorted where value < low || value > high { cells[column(value)] = "o" }
    for place in column(low)...column(high) { cells[place] = isASCII ? "-" : "─" }
    for place in column(first)...column(third) { cells[place] = isASCII ? "=" : "━" }
    cells[column(low)] = isASCII ? "|" : "╶"
    cells[column(high)] = isASCII ? "|" : "╴"
    cells[column(first)] = isASCII ? "[" : "├"
    cells[column(third)] = isASCII ? "]" : "┤"
    cells[column(median)] = isASCII ? "|" : "│"
    return String(cells)
  }

  /// A quarter's quantile, between two values in proportion (Hyndman and Fan 1996, number 7).
  private func quantile(_ quarter: Int, of sorted: [Double]) -> Double {
    let (whole, rest) = ((sorted.count - 1) * quarter).quotientAndRemainder(dividingBy: 4)
    guard rest > 0 else { return sorted[whole] }
    let share = Double(rest) / 4
    return sorted[whole] * (1 - share) + sorted[whole + 1] * share
  }
}
