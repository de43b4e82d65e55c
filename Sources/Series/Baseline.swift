/// A forecast that needs no training: what a model must beat.
///
/// Only cells known at the origin are used: not missing, and with a reach of at most the origin.
package enum Baseline: Hashable, Sendable {
  /// The last value at or before the origin; at horizon 0 the one before it.
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
    if windows.areAnsweredAtTheEnd, self != .mean { throw .noAnswerBefore }
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
      let history = TargetHistory(windows.target(target, ofSegment: segment))
      for window in windows.windows(in: segment) {
        let origin = windows.origin(of: window)
        for row in (origin + windows.firstStep)..<(origin + windows.firstStep + windows.steps) {
          let value: Double? =
            switch self {
            case .naive: history.last(before: row, by: origin)?.value
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
  /// The numbers of a target observed in the training parts of all segments, one after the other; of whole individuals
  /// their answers alone.
  func observedTraining(_ target: Int) -> [Double] {
    let observed = (0..<segmentCount).map { self.target(target, ofSegment: $0).observed(in: trainRows(ofSegment: $0)) }
    return areAnsweredAtTheEnd ? observed.compactMap(\.last) : observed.flatMap { $0 }
  }
}

/// Why a baseline has no forecast.
package enum BaselineError: Explained, Hashable {
  case badPeriod(Int)
  case noValue(Baseline, origin: String)
  /// A series of training rows too short, or too full of holes, for a season of so many rows.
  case noSeason(period: Int, rows: Int)
  case linear(LinearBaselineError)
  /// Of whole individuals, whose answers lie at their ends.
  case noAnswerBefore

  package var description: String {
    switch self {
    case .badPeriod(let period): "a season cannot have \(period) rows"
    case .noValue(.seasonalNaive(let period), let origin):
      "at \(origin) no value lies a whole number of seasons of \(period) rows back"
    case .noValue(_, let origin): "at \(origin) no value is known to forecast from"
    case .noSeason(let period, let rows):
      "no two of the \(rows) training rows are \(period) rows apart and both there"
    case .linear(let problem): problem.description
    case .noAnswerBefore: "a whole individual has no answer before its own that could be repeated"
    }
  }

  package var remedy: String {
    switch self {
    case .badPeriod: "choose at least 1"
    case .noValue: "choose another baseline, or leave out the first windows"
    case .noSeason: "choose a shorter season, or a longer training part"
    case .linear(let problem): problem.remedy
    case .noAnswerBefore: "compare with the mean of the training part: against: .mean"
    }
  }
}
