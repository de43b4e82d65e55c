internal import Notation

/// One step for all individuals of a panel.
extension Panel {
  /// Individuals with few rows show no step, or a wrong one: two rows, two days apart, of a daily panel. They are laid
  /// onto the step that most rows of the panel have, with missing rows where none was, if they stand on such a grid.
  package func aligned() -> Panel {
    var votes: [(step: TimeSpan, rows: Int)] = []
    for one in individuals {
      guard one.series.axis.isRegular, let step = one.series.axis.step else { continue }
      if let place = votes.firstIndex(where: { $0.step == step }) {
        votes[place].rows += one.series.count
      } else {
        votes.append((step, one.series.count))
      }
    }
    // The first of equals, in the order of the individuals.
    guard let most = votes.map(\.rows).max(), let step = votes.first(where: { $0.rows == most })?.step else {
      return self
    }
    return mapped { $0.onStep(step) }
  }
}

extension Series {
  /// The same rows on a grid of a step, with free rows between; itself where it has that step, or cannot have it.
  fileprivate func onStep(_ step: TimeSpan) -> Series {
    guard axis.isCalendar, axis.step != step || !axis.isRegular, count > 0 else { return self }
    guard let (grid, rows) = axis.laid(onStep: step) else { return self }
    return Series(axis: grid, checked: columns.map { $0.spread(to: rows, count: grid.count) })
  }
}
