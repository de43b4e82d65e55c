/// Cells moved along the rows.
extension Series {
  /// The cell `steps` rows earlier in each row; negative steps look ahead, which the reach remembers. Rows whose
  /// source lies outside the series are missing.
  package func lagged(by steps: Int) -> Series {
    Series(axis: axis, checked: columns.map { $0.lagged(by: steps) })
  }

  /// Each cell less the one `steps` rows earlier.
  package func differenced(by steps: Int = 1) throws(SeriesError) -> Series {
    try Self.arithmetic(.subtract, .series(self), .series(lagged(by: steps)))
  }
}

extension Column {
  package func lagged(by steps: Int) -> Column {
    // No series is longer than 2⁴⁰ rows; a larger lag is as good as that.
    let steps = min(max(steps, -(1 << 40)), 1 << 40)
    let low = min(max(steps, 0), count)
    let high = max(min(count + steps, count), low)
    let sources = (low - steps)..<(high - steps)
    guard !sources.isEmpty, sources.lowerBound >= 0 else {
      return spread(to: [], count: count).with(reach: reach.lagged(by: steps), filled: nil)
    }
    let moved = sliced(sources).spread(to: Array(low..<high), count: count)
    let filled = self.filled.map { filled in
      Mask((0..<count).map { $0 >= low && $0 < high && filled[$0 - steps] })
    }
    return moved.with(reach: reach.lagged(by: steps), filled: filled)
  }

  func with(reach: Reach, filled: Mask?) -> Column {
    Column(name, cells, reach: reach, filled: filled)
  }
}
