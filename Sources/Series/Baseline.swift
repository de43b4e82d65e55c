/// A forecast that needs no training: what a model must beat.
///
/// Only cells known at the origin are used: not missing, and with a reach of at most the origin.
package enum Baseline: Hashable, Sendable {
  /// The last value at or before the origin.
  case naive
  /// The value whole periods of so many rows before the target, the latest at or before the origin.
  case seasonalNaive(period: Int)
  /// The mean of the training part.
  case mean
  /// The line from the first value of the series to the last one known, continued.
  case drift
  /// A ridge autoregression on the target's own past; see `LinearBaseline`.
  case linear

  /// Forecasts of every window in the data's own units: window w, step k at `w · steps + k`.
  package func forecast(_ windows: Windows, target: Int = 0) throws(BaselineError) -> [Double] {
    if case .seasonalNaive(let period) = self, period < 1 { throw .badPeriod(period) }
    if self == .linear {
      do {
        return try LinearBaseline(windows, target: target).forecast(windows, target: target)
      } catch {
        throw .linear(error)
      }
    }
    var values: [Double] = []
    values.reserveCapacity(windows.count * windows.steps)
    let mean = self == .mean ? Summation.mean(windows.observedTraining(target)) : nil
    for segment in 0..<windows.segmentCount {
      let history = History(windows.target(target, ofSegment: segment))
      for window in windows.windows(in: segment) {
        let origin = windows.origin(of: window)
        for row in (origin + windows.firstStep)..<(origin + windows.firstStep + windows.steps) {
          let value: Double? =
            switch self {
            case .naive: history.last(by: origin).map { $0.value }
            case .seasonalNaive(let period): history.season(before: row, by: origin, period: period)
            case .mean: mean
            case .drift: history.drift(to: row, by: origin)
            case .linear: nil
            }
          guard let value else { throw .noValue(self, origin: windows.axis(ofSegment: segment).text(at: origin)) }
          values.append(value)
        }
      }
    }
    return values
  }
}

extension Windows {
  /// The numbers of a target observed in the training parts of all segments, one after the other.
  func observedTraining(_ target: Int) -> [Double] {
    (0..<segmentCount).flatMap { self.target(target, ofSegment: $0).observed(in: trainRows(ofSegment: $0)) }
  }
}

/// The past of one target column as it was known at each origin.
private struct History {
  let numbers: Column.Numbers
  let reach: Reach
  /// The first row that is not missing.
  private let start: Int

  init(_ column: Column) {
    numbers = column.numeric ?? .init([Double]())
    reach = column.reach
    start = numbers.values.indices.first { [numbers] in !numbers.missing[$0] } ?? 0
  }

  func value(_ row: Int, by origin: Int) -> Double? {
    guard row >= 0, row < numbers.values.count, reach.row(at: row) ?? origin <= origin else { return nil }
    return numbers[row]
  }

  func last(by origin: Int) -> (row: Int, value: Double)? {
    var row = origin
    while row >= 0 {
      if let value = value(row, by: origin) { return (row, value) }
      row -= 1
    }
    return nil
  }

  func season(before row: Int, by origin: Int, period: Int) -> Double? {
    guard period <= numbers.values.count else { return nil }
    // At least one period back, and not past the origin.
    var source = row - period * max(1, (row - origin + period - 1) / period)
    while source >= 0 {
      if let value = value(source, by: origin) { return value }
      source -= period
    }
    return nil
  }

  func drift(to row: Int, by origin: Int) -> Double? {
    guard let last = last(by: origin), let first = (start...last.row).first(where: { value($0, by: origin) != nil }),
      let beginning = value(first, by: origin)
    else { return nil }
    guard last.row > first else { return last.value }
    return last.value + (last.value - beginning) / Double(last.row - first) * Double(row - last.row)
  }
}

/// Why a baseline has no forecast.
package enum BaselineError: Explained, Hashable {
  case badPeriod(Int)
  case noValue(Baseline, origin: String)
  /// A series of training rows too short, or too full of holes, for a season of so many rows.
  case noSeason(period: Int, rows: Int)
  case linear(LinearBaselineError)

  package var description: String {
    switch self {
    case .badPeriod(let period): "a season cannot have \(period) rows"
    case .noValue(.seasonalNaive(let period), let origin):
      "at \(origin) no value lies a whole number of seasons of \(period) rows back"
    case .noValue(_, let origin): "at \(origin) no value is known to forecast from"
    case .noSeason(let period, let rows):
      "no two of the \(rows) training rows are \(period) rows apart and both there"
    case .linear(let problem): problem.description
    }
  }

  package var remedy: String {
    switch self {
    case .badPeriod: "choose at least 1"
    case .noValue: "choose another baseline, or leave out the first windows"
    case .noSeason: "choose a shorter season, or a longer training part"
    case .linear(let problem): problem.remedy
    }
  }
}
