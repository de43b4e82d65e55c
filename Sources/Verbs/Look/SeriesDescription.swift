internal import Language
internal import Notation
internal import Plots
internal import Series

/// What an analyst looks at first in a series: its time, its columns, what is missing, how the numbers are spread.
struct SeriesDescription {
  private let series: Series
  private let summaries: [ColumnSummary]

  init(_ series: Series) {
    self.series = series
    summaries = series.columns.map(ColumnSummary.init)
  }

  func lines(width: Int) -> [String] {
    [head] + numberLines(width: width)
      + (wordLines(width: width) + gapLines).flatMap { TextWrapping.lines($0, width: width, indent: 4) }
  }

  /// `17520 rows   2023-01-01 00:00 .. 2024-12-30 23:00   step 1h   missing 0`
  private var head: String {
    let axis = series.axis
    var parts = ["\(series.count) rows"]
    if axis.isCalendar, series.count > 0 { parts.append("\(axis.text(at: 0)) .. \(axis.text(at: series.count - 1))") }
    if !axis.zone.isUTC { parts.append(axis.zone.name) }
    if let step = axis.step { parts.append("step \(step)" + (axis.isRegular ? "" : ", not everywhere")) }
    parts.append("missing \(summaries.reduce(0) { $0 + $1.missing })")
    return parts.joined(separator: "   ")
  }

  private func numberLines(width: Int) -> [String] {
    let columns = zip(series.columns, summaries).filter { $1.figures != nil }
    guard !columns.isEmpty else { return [] }
    return [""]
      + TableText.lines(
        labels: ["", "mean", "sd", "min", "median", "max", "missing", "spread"],
        rows: columns.map { column, summary in
          let figures = summary.figures
          func text(_ number: Double?) -> String { number.map { NumberText.significant($0, digits: 5) } ?? "" }
          return [
            summary.name, text(figures?.mean), text(figures?.sd), text(figures?.min), text(figures?.median),
            text(figures?.max), "\(summary.missing)", Self.spread(column, summary),
          ]
        }, isNumeric: [false, true, true, true, true, true, true, false], width: width)
  }

  /// How the numbers are spread between least and largest, in ten characters.
  private static func spread(_ column: Column, _ summary: ColumnSummary) -> String {
    guard let figures = summary.figures, figures.max > figures.min, let numbers = column.numeric else { return "" }
    let bins = 10
    var counts = [Double](repeating: 0, count: bins)
    for row in 0..<column.count {
      guard let number = numbers[row] else { continue }
      let share = (number - figures.min) / (figures.max - figures.min)
      counts[min(bins - 1, Int(share * Double(bins)))] += 1
    }
    return Sparkline(values: counts, viewport: Viewport(width: bins)).lines().first ?? ""
  }

  private func wordLines(width: Int) -> [String] {
    let words = summaries.filter { $0.kind != .number }
    guard !words.isEmpty else { return [] }
    return [""]
      + words.map { summary in
        let shown = summary.values.prefix(5).map { "\($0.value) (\($0.count))" }.joined(separator: ", ")
        let more = summary.values.count > 5 ? ", and \(summary.values.count - 5) more" : ""
        return "\(summary.name)   \(summary.kind.rawValue)   \(shown)\(more)"
          + (summary.missing > 0 ? "   missing \(summary.missing)" : "")
          + (summary.recognition.map { "   \(summary.kind.rawValue), for \($0)" } ?? "")
      }
  }

  /// The longest runs of missing steps.
  private var gapLines: [String] {
    let runs = summaries.flatMap { summary in summary.gaps.map { (summary.name, $0) } }
    guard !runs.isEmpty else { return [] }
    let longest = runs.sorted { $0.1.count != $1.1.count ? $0.1.count > $1.1.count : $0.1.lowerBound < $1.1.lowerBound }
    let axis = series.axis
    let shown = longest.prefix(3).map { name, rows in
      "\(name) \(axis.text(at: rows.lowerBound))"
        + (rows.count > 1 ? " .. \(axis.text(at: rows.upperBound - 1)) (\(rows.count))" : "")
    }
    let title = runs.count == 1 ? "1 gap" : "\(runs.count) gaps" + (runs.count > 3 ? "; the longest three" : "")
    return ["", title] + shown.map { "  " + $0 }
  }
}
