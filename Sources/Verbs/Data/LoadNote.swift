internal import Language
internal import Notation
internal import Series

/// What was recognised in a file, in one line or two.
struct LoadNote {
  let text: String

  init(path: String, reading: CSVReading, options: CSVOptions) {
    let (series, report) = (reading.series, reading.report)
    var parts = ["\(path)", "rows \(series.count)"]
    if series.axis.isCalendar, series.count > 0 {
      parts.append("\(series.axis.text(at: 0)) .. \(series.axis.text(at: series.count - 1))")
    }
    if let step = series.axis.step { parts.append("step \(step)") }
    let missing = series.columns.reduce(0) { $0 + $1.missing.setCount }
    parts.append("missing \(missing)")
    var lines = [parts.joined(separator: "   ")]
    if report.delimiter != 0, options.delimiter == nil, let name = Self.delimiters[report.delimiter] {
      lines.append("  fields are separated by \(name)")
    }
    if report.leftOutCount > 0 {
      let isOne = report.leftOutCount == 1
      lines.append(
        "  \(report.leftOutCount) row\(isOne ? "" : "s") that the file leaves out \(isOne ? "stands" : "stand") in the series as missing"
      )
    }
    if series.axis.isCalendar, series.count == 1 {
      lines.append("  one row tells no step: windows need more of them")
    } else if !series.axis.isRegular {
      lines.append("  the times are not evenly apart: windows need an even grid")
    }
    if let name = report.timeColumns.first, let (unit, start) = Self.epoch(series.axis) {
      lines.append(
        "  `\(name)` is taken as the numbers of rows; counted since 1970 it begins \(start): load … format: .\(unit)")
    }
    if report.timeColumns.isEmpty, let candidate = report.timeCandidates.first {
      lines.append("  rows are counted; `\(candidate)` looks like a time: load … time: \"\(candidate)\"")
    }
    if report.doubled > 0 {
      lines.append(
        "  \(report.doubled) rows stand in hours that clocks in \(series.axis.zone.name) show twice; their order tells them apart"
      )
    }
    for column in report.columns where column.percentages > 0 {
      let name = column.name
      let count = (series[name]?.count ?? 0) - (series[name]?.missing.setCount ?? 0)
      lines.append(
        column.percentages == count
          ? "  `\(name)` holds percentages, read as fractions: 12.5% is 0.125"
          : "  `\(name)` mixes \(column.percentages) percentage\(column.percentages == 1 ? "" : "s"), read as \(column.percentages == 1 ? "a fraction" : "fractions"), with \(count - column.percentages) plain number\(count - column.percentages == 1 ? "" : "s")"
      )
    }
    if let name = (report.columns.map(\.name) + report.timeColumns).first(where: { $0.hasPrefix("#") }),
      options.comment == nil
    {
      lines.append("  `\(name)` begins with #: where that marks lines to leave out, load … comment: \"#\"")
    }
    for column in series.columns {
      guard let texts = column.texts else { continue }
      if !report.timeCandidates.contains(where: { $0.hasSameBytes(as: column.name) }), let dates = texts.dates {
        lines.append(
          "  `\(column.name)` holds dates: month(.\(column.name)), .\(column.name) >= @\(dates[0].description)")
      } else if let spelling = NumberSpelling(texts, readWith: options, delimiter: report.delimiter) {
        lines.append(
          "  `\(column.name)` is read as text, but its fields are numbers: load … \(spelling.advice)")
      } else if let words = Self.strays(in: texts) {
        let all =
          options.missing + words.prefix(3).filter { word in !options.missing.contains { $0.hasSameBytes(as: word) } }
        lines.append(
          "  `\(column.name)` is read as text, for \(Value.text(words[0]).literal) is no number: load … missing: \(Value.list(all.map { .text($0) }).literal)"
        )
      }
    }
    text = lines.joined(separator: "\n")
  }

  /// What is worth saying of how fields were told apart; a comma is what everybody expects.
  private static let delimiters: [UInt8: String] = [
    UInt8(ascii: ";"): "\";\"", UInt8(ascii: "\t"): "tabs", UInt8(ascii: "|"): "\"|\"",
  ]

  /// The words that made a column of numbers one of text; nil where most of it is words.
  private static func strays(in texts: Column.Texts) -> [String]? {
    guard texts.categories.count > 1 else { return nil }
    let words = texts.categories.filter { Double($0) == nil && !$0.isEmpty }
    return !words.isEmpty && words.count * 2 <= texts.categories.count ? words : nil
  }

  /// What counted rows would be as times since 1970, where that is between 2000 and 2100.
  private static func epoch(_ axis: TimeAxis) -> (unit: String, start: String)? {
    guard !axis.isCalendar, axis.count > 0, let first = axis.place(at: 0) else { return nil }
    for (unit, seconds) in [("epoch", first), ("epoch-ms", first / 1000), ("epoch-us", first / 1_000_000)]
    where (946_684_800...4_102_444_800).contains(seconds) {
      let start = Instant(microseconds: Int64(seconds) * 1_000_000)
      return (unit, DateText.text(start.civil, withTime: false))
    }
    return nil
  }
}
