internal import Language
internal import Notation
internal import Plots
internal import Series

/// What a forecast hands to its plot.
extension Forecast {
  /// The forecast as a plot: some history, then prediction and truth.
  func plot(history: Steps?, viewport: Viewport) throws(Complaint) -> ForecastPlot {
    // Half again as much history as horizon, and at least a dozen steps.
    let rows = try history?.count(in: axis, "history") ?? max(12, prediction.count * 3 / 2)
    guard rows > 0 else { throw .outOfRange("history", "1 or more", actual: "\(rows)") }
    let past = self.history(rows: min(rows, origin + 1))
    var titled = viewport
    if titled.title.isEmpty { titled.title = plotTitle }
    let mae = report.metrics.firstIndex(of: "mae") ?? 0
    let baseline = report.rows.first { $0.name == report.strongest }
    // A horizon that begins later than the next step leaves the steps between blank.
    let lead = [Double](repeating: .nan, count: max(0, horizon.lowerBound - 1))
    return ForecastPlot(
      history: past, prediction: lead + prediction, truth: truth.contains { $0.isFinite } ? lead + truth : [],
      interval: (interval ?? outerQuantiles).map { interval in
        ForecastPlot.Interval(lower: lead + interval.lower, upper: lead + interval.upper, level: interval.level)
      },
      yardstick: report.rows[0].figures[mae].flatMap { error in
        baseline?.figures[mae].map { other in
          ForecastPlot.Yardstick(
            error: error, baseline: report.strongest, baselineError: other, skill: report.skill ?? 0)
        }
      },
      over: axis.positions(from: origin + 1 - past.count, count: past.count + lead.count + prediction.count),
      viewport: titled)
  }
}

extension TimeAxis {
  /// Where rows stand on an x axis, from a row on; a calendar grid goes on past its end.
  func positions(from row: Int, count: Int) -> Positions {
    switch grid {
    case .index: return .index(from: place(at: row) ?? row)
    case .calendar(let first, let step, _):
      if !zone.isUTC, step.isOfCalendar { break }
      let even = Positions.regular(from: instant(at: row) ?? first, every: step)
      return zone.isUTC ? even : .zoned(even, zone)
    case .instants: break
    }
    // Days of a place are not equally long.
    let instants = Positions.instants((row..<(row + count)).compactMap { instant(at: $0) })
    return zone.isUTC ? instants : .zoned(instants, zone)
  }
}
