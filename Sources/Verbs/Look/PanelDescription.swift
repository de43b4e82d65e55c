internal import Language
internal import Notation
internal import Series

/// What an analyst looks at first in a panel: how many individuals and rows, their times, the columns of all of them
/// together, and who has how much missing.
struct PanelDescription {
  private let panel: Panel

  init(_ panel: Panel) { self.panel = panel }

  func lines(width: Int) -> [String] {
    let pooled = panel.columns.compactMap { panel.pooled($0.name) }
    // Rows are counted anew: only the cells are looked at.
    let all = try? Series(axis: .index(count: panel.count), columns: pooled)
    let columns = all.map { SeriesDescription($0).columnLines(width: width) } ?? []
    return [head] + columns + [""] + individualLines(width: width)
  }

  /// `1095 rows of 3 individuals by shop   2023-01-01 .. 2023-12-31   step 1d   missing 12`
  private var head: String {
    var parts = [
      "\(panel.count) rows of \(panel.individuals.count) individual\(panel.individuals.count == 1 ? "" : "s") by \(panel.key)"
    ]
    if let (first, last) = ends, first.axis.isCalendar { parts.append("\(first.text) .. \(last.text)") }
    let steps = panel.individuals.map(\.series.axis.step)
    if let step = steps[0] {
      parts.append("step \(step)" + (steps.allSatisfy { $0 == step } ? "" : ", not in all of them"))
    }
    parts.append("missing \(panel.individuals.reduce(0) { $0 + Self.missing($1) })")
    return parts.joined(separator: "   ")
  }

  private var ends: (first: RowPlace, last: RowPlace)? {
    var ends: (first: RowPlace, last: RowPlace)?
    for one in panel.individuals where one.series.count > 0 {
      let first = RowPlace(axis: one.series.axis, row: 0)
      let last = RowPlace(axis: one.series.axis, row: one.series.count - 1)
      ends =
        ends.map { ($0.first.isAfter(first) ? first : $0.first, last.isAfter($0.last) ? last : $0.last) }
        ?? (first, last)
    }
    return ends
  }

  private static func missing(_ one: Individual) -> Int {
    one.series.columns.reduce(0) { $0 + $1.missing.setCount }
  }

  /// As many individuals as fit beside the columns on one screen.
  private static let told = 12

  /// All of them where they are few; else those with most missing.
  private func individualLines(width: Int) -> [String] {
    let individuals = panel.individuals
    let missing = individuals.map(Self.missing)
    let isWhole = individuals.count <= Self.told
    let places =
      isWhole
      ? Array(individuals.indices)
      : Array(
        individuals.indices.sorted { missing[$0] != missing[$1] ? missing[$0] > missing[$1] : $0 < $1 }
          .prefix(Self.told - 4))
    let rows = places.map { place in
      let (one, axis) = (individuals[place], individuals[place].series.axis)
      let ends = one.series.count > 0 ? [axis.text(at: 0), "..", axis.text(at: one.series.count - 1)] : ["", "", ""]
      return [one.name, "\(one.series.count)"] + ends + ["\(missing[place])"]
    }
    var lines = TableText.lines(
      labels: [panel.key, "rows", "from", "", "to", "missing"], rows: rows,
      isNumeric: [false, true, false, false, false, true], width: width)
    guard !isWhole else { return lines }
    let counts = individuals.map(\.series.count)
    lines.insert(missing.contains { $0 > 0 } ? "those with most missing:" : "the first of them:", at: 0)
    lines.append(
      "… \(individuals.count - places.count) more individuals, of \(counts.min() ?? 0) to \(counts.max() ?? 0) rows each"
    )
    return lines
  }
}
