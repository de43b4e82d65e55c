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

  /// Its columns alone: how numbers are spread, and which words there are.
  func columnLines(width: Int) -> [String] {
    numberLines(width: width)
      + (wordLines + reasonLines).flatMap { TextWrapping.lines($0, width: width, indent: 4) }
  }

  func lines(width: Int) -> [String] {
    [head] + numberLines(width: width) + dynamicLines(width: width) + histogramLines(width: width)
      + (wordLines + reasonLines + gapLines).flatMap { TextWrapping.lines($0, width: width, indent: 4) }
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

  /// How each column moves: its autocorrelation, the season it suggests, and whether it keeps to one level.
  private func dynamicLines(width: Int) -> [String] {
    let columns = series.columns.compactMap { column in
      column.numbers.flatMap { Dynamics(column.name, $0, on: series.axis) }
    }
    guard !columns.isEmpty else { return [] }
    return [""]
      + TableText.lines(
        labels: ["", "acf 1", "season", "strength", "KPSS", "level"], rows: columns.map(\.cells),
        isNumeric: [false, true, true, true, true, false], width: width)
      + (columns.contains { $0.test != nil }
        ? ["KPSS above \(KPSSTest.critical[1].value) refutes a stationary level, at 5%"] : [])
  }

  /// The distribution of a single column of numbers.
  private func histogramLines(width: Int) -> [String] {
    let numeric = series.columns.filter { $0.kind == .number }
    guard numeric.count == 1, let numbers = numeric[0].numbers, summaries.count == 1,
      let figures = summaries[0].figures, figures.min < figures.max, numbers.observed.count >= Dynamics.fewest
    else { return [] }
    let viewport = Viewport(width: width, height: 8)
    return [""] + HistogramPlot(values: numbers.observed, viewport: viewport).lines()
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

  private var wordLines: [String] {
    let words = summaries.filter { $0.kind != .number }
    guard !words.isEmpty else { return [] }
    return [""]
      + words.map { summary in
        let kind = summary.dates == nil ? summary.kind.rawValue : "dates"
        let shown: String
        if let dates = summary.dates {
          shown = dates.joined(separator: " .. ") + ", \(summary.values.count) of them"
        } else {
          shown =
            summary.values.prefix(5).map { "\(Self.cut($0.value)) (\($0.count))" }.joined(separator: ", ")
            + (summary.values.count > 5 ? ", and \(summary.values.count - 5) more" : "")
        }
        return "\(summary.name)   \(kind)   \(shown)"
          + (summary.missing > 0 ? "   missing \(summary.missing)" : "")
          + (summary.recognition.map { "   \(kind), for \($0)" } ?? "")
      }
  }

  /// Why columns of a file were taken for numbers, those with one reason together.
  private var reasonLines: [String] {
    var reasons: [(reason: String, names: [String])] = []
    for summary in summaries where summary.kind == .number {
      guard let reason = summary.recognition else { continue }
      if let place = reasons.firstIndex(where: { $0.reason.hasSameBytes(as: reason) }) {
        reasons[place].names.append(summary.name)
      } else {
        reasons.append((reason, [summary.name]))
      }
    }
    guard !reasons.isEmpty else { return [] }
    return [""]
      + reasons.map { reason, names in
        let more = names.count > Self.named ? " and \(names.count - Self.named) more" : ""
        return names.prefix(Self.named).joined(separator: ", ") + more + "   number, for \(reason)"
      }
  }

  /// As many columns as a line names.
  private static let named = 8

  /// A long value's beginning.
  private static func cut(_ value: String) -> String {
    let start = value.prefix(Self.longest + 1)
    return start.count > Self.longest ? start.dropLast() + "…" : value
  }

  /// Characters of a value that are shown.
  private static let longest = 40

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

/// What a column's own past says about it.
private struct Dynamics {
  let test: KPSSTest?
  let cells: [String]

  /// Lags looked at for a season where the step suggests none.
  private static let longestLag = 400
  /// Of a very long series fewer lags, so that it is still described at once.
  private static let mostProducts = 40_000_000

  /// Of fewer numbers little can be said.
  static let fewest = 20

  /// Nil where the column does not vary, or is short.
  init?(_ name: String, _ numbers: Column.Numbers, on axis: TimeAxis) {
    let suggested = axis.isRegular ? SeasonalPeriod.candidates(of: axis) : []
    let autocorrelation = Autocorrelation(
      numbers,
      through: suggested.isEmpty
        ? min(Self.longestLag, numbers.values.count / 3, Self.mostProducts / max(1, numbers.values.count)) : 1)
    guard autocorrelation.values.count > 1, autocorrelation.observed >= Self.fewest else { return nil }
    let candidates = suggested.isEmpty ? autocorrelation.peak.map { [$0] } ?? [] : suggested
    // The shorter of equals.
    var season: SeasonalStrength?
    for period in candidates {
      guard let strength = SeasonalStrength(numbers, period: period) else { continue }
      if season.map({ strength.strength > $0.strength }) ?? true { season = strength }
    }
    test = KPSSTest(numbers)
    let length = season.map { season -> String in
      guard season.isWorthwhile else { return "none" }
      return axis.isRegular
        ? axis.step?.multiplied(by: season.period)?.description ?? "\(season.period)" : "\(season.period)"
    }
    cells = [
      name, autocorrelation.values[1].map { NumberText.fixed($0, places: 2) } ?? "",
      length ?? (candidates.isEmpty ? "none" : "unknown"),
      season.map { NumberText.fixed($0.strength, places: 2) } ?? "",
      test.map { NumberText.fixed($0.statistic, places: 2) } ?? "",
      test.map { $0.refutesStationarity ? "not stationary" : "stationary" } ?? "unknown",
    ]
  }
}
