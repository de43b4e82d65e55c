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
  /// The levels of a model of quantiles, and what it gives for each, step by step; `prediction` is the one nearest to
  /// the median.
  var levels: [Double] = []
  var quantiles: [[Double]] = []
  /// What else it predicts, beside the first target.
  var others: [Other] = []
  /// The model's error on all windows of the part, beside the strongest baseline's.
  let report: Report

  struct Other {
    let target: Column
    let prediction: [Double]
    let quantiles: [[Double]]
  }

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
      Member("pred", .series, "What is predicted; of several targets a column of each name."),
      Member("lower", .series, "The lower end of the interval, of the first target."),
      Member("upper", .series, "The upper end of the interval, of the first target."),
      Member("quantiles", .series, "The quantiles of a model that gives them, `load 10%`, `load 50%` …"),
      Member("truth", .series, "What came, as far as it is known."),
      Member("origin", .text, "The last time that was known."),
      Member("coverage", .number, "The share of the part's truths that their intervals held."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "pred": return .object(try series(all.map { (others.isEmpty ? "pred" : $0.target.name, $0.prediction) }))
    case "truth":
      return .object(try series(all.map { (others.isEmpty ? "truth" : $0.target.name, truth(of: $0.target)) }))
    case "quantiles":
      guard !levels.isEmpty else { return .missing }
      return .object(
        try series(
          all.flatMap { one in zip(levels, one.quantiles).map { ("\(one.target.name) \(Self.percent($0))", $1) } }))
    case "lower", "upper":
      guard let interval else { return .missing }
      return .object(try series([(name, name == "lower" ? interval.lower : interval.upper)]))
    case "origin": return .text(axis.text(at: origin))
    case "coverage": return interval.map { Figure($0.coverage, report.known).value } ?? .missing
    default: return nil
    }
  }

  /// Every target, the first one first.
  private var all: [Other] { [Other(target: target, prediction: prediction, quantiles: quantiles)] + others }

  /// `10%`
  private static func percent(_ level: Double) -> String { NumberText.significant(level * 100) + "%" }

  /// Not a number where it is not known.
  var truth: [Double] { truth(of: target) }

  private func truth(of target: Column) -> [Double] {
    horizon.map { step in
      let row = origin + step
      return row < axis.count ? target.numeric?[row] ?? .nan : .nan
    }
  }

  /// The values up to the origin; not a number where they are missing.
  func history(rows: Int) -> [Double] {
    (max(0, origin + 1 - rows)...origin).map { target.numeric?[$0] ?? .nan }
  }

  private func series(_ columns: [(name: String, values: [Double])]) throws(Complaint) -> Series {
    let (first, count) = (origin + horizon.lowerBound, prediction.count)
    let own: TimeAxis? =
      if let instant = axis.instant(at: first), let step = axis.step {
        TimeAxis(first: instant, step: step, count: count, precision: axis.precision, zone: axis.zone)
      } else {
        .index(count: count, first: axis.place(at: first) ?? first)
      }
    guard let own else { throw Complaint("the forecast leaves the calendar") }
    return try explained { () throws(SeriesError) in
      try Series(
        axis: own, columns: columns.map { Column($0.name, numbers: $0.values.map { $0.isFinite ? $0 : nil }) })
    }
  }

  /// What is predicted, and of a panel whose.
  var title: String {
    let names = all.map(\.target.name).joined(separator: ", ")
    return individual.map { "\(names) of \($0)" } ?? names
  }

  /// What stands over a drawing, which is of one target.
  var plotTitle: String {
    let first = individual.map { "\(target.name) of \($0)" } ?? target.name
    return others.isEmpty ? first : "\(first), the first of \(others.count + 1) targets"
  }

  /// The outer two of the quantiles, where there is no other interval: what a drawing shades.
  var outerQuantiles: Interval? {
    guard let least = levels.indices.min(by: { levels[$0] < levels[$1] }),
      let largest = levels.indices.max(by: { levels[$0] < levels[$1] }), least != largest
    else { return nil }
    return Interval(
      level: levels[largest] - levels[least], name: "interval of the model's quantiles", lower: quantiles[least],
      upper: quantiles[largest], coverage: .nan)
  }

  func shown(width: Int) -> [String] {
    var columns: [(label: String, texts: [String])] = [
      (axis.isCalendar ? "time" : "row", prediction.indices.map { axis.text(at: origin + horizon.lowerBound + $0) })
    ]
    func add(_ label: String, _ values: [Double]) {
      columns.append((label, values.map { $0.isFinite ? NumberText.significant($0) : "missing" }))
    }
    for (place, one) in all.enumerated() {
      let prefix = others.isEmpty ? "" : one.target.name + " "
      add(others.isEmpty ? "forecast" : one.target.name, one.prediction)
      // The forecast itself is one of them, and the ends of an interval may be.
      for (level, values) in zip(levels, one.quantiles) where interval == nil && level != point {
        add(prefix + Self.percent(level), values)
      }
      if place == 0, let interval {
        add(prefix + "lower", interval.lower)
        add(prefix + "upper", interval.upper)
      }
      let truth = truth(of: one.target)
      if truth.contains(where: \.isFinite) { add(prefix + "truth", truth) }
    }
    var lines = [
      "\(title) from \(axis.text(at: origin)), \(prediction.count) step\(prediction.count == 1 ? "" : "s") ahead"
    ]
    if let point {
      lines.append(
        point == 0.5
          ? "the forecast is the median, the 50% quantile" : "the forecast is the \(Self.percent(point)) quantile")
    }
    if let interval {
      lines.append(
        "\(NumberText.significant(interval.level * 100))% \(interval.name), which covers \(NumberText.fixed(interval.coverage * 100, places: 1))% of the part's truths"
          + (others.isEmpty ? "" : ", of `\(target.name)`"))
    }
    return lines.flatMap { TextWrapping.lines($0, width: width, indent: 2) }
      + TableText.lines(
        labels: columns.map(\.label), rows: prediction.indices.map { step in columns.map { $0.texts[step] } },
        isNumeric: columns.indices.map { $0 > 0 }, width: width)
  }

  /// The level of the quantile that is the forecast.
  private var point: Double? { levels.min { ($0 - 0.5).magnitude < ($1 - 0.5).magnitude } }
}
