package import Notation

/// Lengths of time on rows that are not evenly apart, as after a filter: there they are no number of rows.
extension TimeAxis {
  /// Whether a length of time means instants here, and not a number of rows.
  package var countsInTime: Bool { isCalendar && !isRegular }

  /// The instant so long before another; months by the calendar of the zone.
  private func instant(_ span: TimeSpan, before instant: Instant) -> Instant? {
    let back = TimeSpan(months: -span.months, microseconds: -span.microseconds)
    return span.months == 0 ? instant.advanced(by: back) : instant.advanced(by: back, in: zone)
  }

  /// The row that stands so long before a row; nil where none does.
  package func row(_ span: TimeSpan, before row: Int) -> Int? {
    instant(at: row).flatMap { instant(span, before: $0) }.flatMap { self.row(at: $0) }
  }

  /// The rows of so long a time up to a row, the row itself among them; nil where the axis begins later than that.
  package func rows(of span: TimeSpan, upTo row: Int) -> Range<Int>? {
    guard let start = instant(at: row).flatMap({ instant(span, before: $0) }), let first = instant(at: 0) else {
      return nil
    }
    // A row stands for the step that ends with it, so that the first one reaches back by a step.
    let reachesBack = start >= first || step.flatMap { instant($0, before: first) }.map { start >= $0 } ?? false
    guard reachesBack, let low = firstRow(notBefore: Instant(microseconds: start.microseconds + 1)) else { return nil }
    return min(low, row)..<(row + 1)
  }
}

extension Series {
  /// The cell that stands so long before each row, at that very time; a negative length looks ahead, which the reach
  /// remembers. Missing where no row stands there.
  package func lagged(by span: TimeSpan) -> Series {
    let sources = (0..<count).map { axis.row(span, before: $0) }
    return Series(
      axis: axis,
      checked: columns.map { column in
        let runs = sources.enumerated().compactMap { row, source -> Reach.Run? in
          guard let source else { return nil }
          let extent = column.reach.row(at: source).map { Reach.Extent.offset($0 - row) } ?? .nothing
          return Reach.Run(rows: row..<(row + 1), extent: extent)
        }
        return Column(
          column.name, column.cells.gathered(sources),
          reach: Reach.own.overlaid(by: runs, rows: 0..<count).from(column.reach.source),
          filled: column.filled.map { filled in Mask(sources.map { $0.map { filled[$0] } ?? false }) })
      })
  }
}
