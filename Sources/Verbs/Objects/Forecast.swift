internal import Language
internal import Notation
internal import Series

/// A forecast from one origin, with its interval and, where it came, the truth.
struct Forecast: Object {
  let target: Column
  /// Of a panel, whose.
  let individual: String?
  let axis: TimeAxis
  /// The last row that was known.
  let origin: Int
  /// Steps ahead, from the first to the last.
  let horizon: ClosedRange<Int>
  let prediction: [Double]
  /// Nil where none was asked for.
  let interval: Interval?
  /// The model's error on all windows of the part, beside the strongest baseline's.
  let report: Report

  struct Interval {
    let level: Double
    /// What it is called, such as `adaptive interval`.
    let name: String
    /// Its ends, step by step.
    let lower: [Double]
    let upper: [Double]
    /// The share of the part's truths that their intervals held.
    let coverage: Double
  }

  static var kind: Kind { Kind("forecast") }
  static var members: [Member] {
    [
      Member("pred", .series, "What is predicted."), Member("lower", .series, "The lower end of the interval."),
      Member("upper", .series, "The upper end of the interval."),
      Member("truth", .series, "What came, as far as it is known."),
      Member("origin", .text, "The last time that was known."),
      Member("coverage", .number, "The share of the part's truths that their intervals held."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "pred": return .object(try series("pred", prediction))
    case "truth": return .object(try series("truth", truth))
    case "lower", "upper":
      guard let interval else { return .missing }
      return .object(try series(name, name == "lower" ? interval.lower : interval.upper))
    case "origin": return .text(axis.text(at: origin))
    case "coverage": return interval.map { Figure($0.coverage, report.known).value } ?? .missing
    default: return nil
    }
  }

  /// Not a number where it is not known.
  var truth: [Double] {
    horizon.map { step in
      let row = origin + step
      return row < axis.count ? target.numeric?[row] ?? .nan : .nan
    }
  }

  /// The values up to the origin; not a number where they are missing.
  func history(rows: Int) -> [Double] {
    (max(0, origin + 1 - rows)...origin).map { target.numeric?[$0] ?? .nan }
  }

  private func series(_ name: String, _ values: [Double]) throws(Complaint) -> Series {
    let numbers = values.map { $0.isFinite ? $0 : nil }
    let first = origin + horizon.lowerBound
    let own: TimeAxis? =
      if let instant = axis.instant(at: first), let step = axis.step {
        TimeAxis(first: instant, step: step, count: numbers.count, precision: axis.precision, zone: axis.zone)
      } else {
        .index(count: numbers.count, first: axis.place(at: first) ?? first)
      }
    guard let own else { throw Complaint("the forecast leaves the calendar") }
    return try explained { () throws(SeriesError) in try Series(axis: own, columns: [Column(name, numbers: numbers)]) }
  }

  /// What is predicted, and of a panel whose.
  var title: String { individual.map { "\(target.name) of \($0)" } ?? target.name }

  func shown(width: Int) -> [String] {
    let truth = truth
    let hasTruth = truth.contains { $0.isFinite }
    var labels = [axis.isCalendar ? "time" : "row", "forecast"]
    if interval != nil { labels += ["lower", "upper"] }
    if hasTruth { labels.append("truth") }
    let rows = prediction.indices.map { step in
      var row = [axis.text(at: origin + horizon.lowerBound + step), NumberText.significant(prediction[step])]
      if let interval {
        row += [NumberText.significant(interval.lower[step]), NumberText.significant(interval.upper[step])]
      }
      if hasTruth { row.append(truth[step].isFinite ? NumberText.significant(truth[step]) : "missing") }
      return row
    }
    var lines = ["\(title) from \(axis.text(at: origin)), \(prediction.count) steps ahead"]
    if let interval {
      lines.append(
        "\(NumberText.significant(interval.level * 100))% \(interval.name), which covers \(NumberText.fixed(interval.coverage * 100, places: 1))% of the part's truths"
      )
    }
    return lines
      + TableText.lines(labels: labels, rows: rows, isNumeric: labels.indices.map { $0 > 0 }, width: width)
  }
}
