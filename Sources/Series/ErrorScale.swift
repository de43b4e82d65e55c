/// The scales of the mean absolute scaled error (Hyndman and Koehler 2006): for each segment of windows the mean absolute
/// difference, within its own training rows, of a value and the one a season before.
package struct ErrorScale: Hashable, Sendable {
  /// Rows of a season; 1 where there is none.
  package let period: Int
  /// Segment by segment. An individual without enough training rows has the mean of the others'; nil where no segment
  /// has any, or where values never differ, and of whole individuals.
  private let scales: [Double?]

  package init(_ windows: Windows, target: Int, period: Int) {
    self.period = period
    let own = (0..<windows.segmentCount).map { segment -> Double? in
      if windows.areAnsweredAtTheEnd { return nil }
      let rows = windows.trainRows(ofSegment: segment)
      let column = windows.target(target, ofSegment: segment)
      guard let error = try? SeasonalPeriod.error(of: column, period: period, trainRows: rows), error > 0 else {
        return nil
      }
      return error
    }
    let mean = Summation.mean(own.compactMap(\.self))
    scales = own.map { $0 ?? mean }
  }

  /// The mean over windows and steps of |error| / the scale of the window's segment; nil where that has none. Errors
  /// hold window w, step k at `w · steps + k`; `places` are some of them, ascending.
  package func error(_ errors: [Double], at places: some Sequence<Int>, of windows: Windows) -> Double? {
    var scaled: [Double] = []
    var segment = 0
    for place in places {
      let window = place / windows.steps
      while window >= windows.windows(in: segment).upperBound { segment += 1 }
      guard let scale = scales[segment] else { return nil }
      scaled.append(errors[place].magnitude / scale)
    }
    return Summation.mean(scaled)
  }
}
