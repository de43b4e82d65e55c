/// Brings the columns of one series to the times of another.
extension Series {
  /// The columns of this series, and beside them those of another at the same times; where it has no such row they
  /// are missing. As of: the other's last row that was known when this row is.
  ///
  /// A joined cell is known with the first row that closes no earlier than the cell it came from: a day's mean at the
  /// end of the day.
  package func joined(with other: Series, asOf: Bool) throws(SeriesError) -> Series {
    guard axis.isCalendar == other.axis.isCalendar else { throw .noCalendar }
    let sources = (0..<count).map { asOf ? latest(of: other.axis, by: $0) : other.axis.row(standingAt: $0, of: axis) }
    let joined = other.columns.map { column in
      let cells = column.cells.gathered(sources)
      let filled = column.filled.map { filled in Mask(sources.map { $0.map { filled[$0] } ?? false }) }
      return Column(column.name, cells, reach: reach(of: column, sources, other.axis, asOf), filled: filled)
    }
    return try Series(axis: axis, columns: columns + joined)
  }

  private func latest(of other: TimeAxis, by row: Int) -> Int? {
    if let close = axis.close(of: row) {
      guard let next = other.firstRow(closingNotBefore: close) else { return nil }
      let isKnown = next < other.count && other.close(of: next) == close
      return isKnown ? next : next > 0 ? next - 1 : nil
    }
    return axis.place(at: row).flatMap { other.row(atPlace: $0) }?.row
  }

  private func reach(of column: Column, _ sources: [Int?], _ other: TimeAxis, _ asOf: Bool) -> Reach {
    var runs: [Reach.Run] = []
    for (row, source) in sources.enumerated() {
      guard let source else { continue }
      let extent: Reach.Extent
      if let end = column.reach.row(at: source) {
        let known = end < 0 ? 0 : firstRow(knowing: end, of: other)
        // The same row for as long as it is the latest; else one step further in every row.
        extent = asOf ? .row(known) : .offset(known - row)
      } else {
        extent = .nothing
      }
      runs.append(Reach.Run(rows: row..<(row + 1), extent: extent))
    }
    return Reach.own.overlaid(by: runs, rows: 0..<count).from(column.reach.source)
  }

  /// The first row that closes no earlier than a row of another axis; past the end where none does.
  private func firstRow(knowing end: Int, of other: TimeAxis) -> Int {
    guard end < other.count else { return count }
    if let close = other.close(of: end) { return axis.firstRow(closingNotBefore: close) ?? count }
    guard let place = other.place(at: end) else { return count }
    guard let (row, isExact) = axis.row(atPlace: place) else {
      return axis.place(at: 0).map { $0 >= place } ?? false ? 0 : count
    }
    return isExact ? row : row + 1
  }
}

extension TimeAxis {
  /// The row that stands where one of another axis does.
  func row(standingAt row: Int, of other: TimeAxis) -> Int? {
    if let instant = other.instant(at: row) { return self.row(at: instant) }
    return other.place(at: row).flatMap { self.row(atPlace: $0) }.flatMap { $0.isExact ? $0.row : nil }
  }

  /// The last row at or before a place of an axis without a calendar, and whether it stands there.
  fileprivate func row(atPlace place: Int) -> (row: Int, isExact: Bool)? {
    guard case .index(let first, let step) = grid, count > 0, place >= first else { return nil }
    let row = (place - first) / step
    return (min(row, count - 1), row < count && (place - first) % step == 0)
  }
}

extension Column.Cells {
  /// The cells of some rows in any order; nil is missing.
  func gathered(_ rows: [Int?]) -> Self {
    switch self {
    case .numbers(let numbers): .numbers(.init(rows.map { $0.flatMap { numbers[$0] } }))
    case .texts(let texts):
      .texts(.init(categories: texts.categories, codes: rows.map { $0.map { texts.codes[$0] } ?? -1 }))
    case .booleans(let booleans): .booleans(.init(rows.map { $0.flatMap { booleans[$0] } }))
    }
  }
}
