/// A part of a split series.
package enum Part: String, CaseIterable, Hashable, Sendable { case train, valid, test }

/// A series cut by time: training rows, then validation, then test, with a gap of unused rows before the later ones.
package struct Parts: Hashable, Sendable {
  package let series: Series
  package let train: Range<Int>
  package let valid: Range<Int>?
  package let test: Range<Int>?
  /// Rows left out before validation and test.
  package let gap: Int

  init(series: Series, train: Range<Int>, valid: Range<Int>?, test: Range<Int>?, gap: Int) {
    self.series = series
    self.train = train
    self.valid = valid
    self.test = test
    self.gap = gap
  }

  /// The same cuts of other cells on the same rows.
  func with(_ series: Series) -> Parts {
    Parts(series: series, train: train, valid: valid, test: test, gap: gap)
  }

  /// The rows of a part; nil where the split has none.
  package func rows(of part: Part) -> Range<Int>? {
    switch part {
    case .train: train
    case .valid: valid
    case .test: test
    }
  }

  /// The cells of a part alone. What looks past its last row is missing.
  package func series(of part: Part) -> Series? {
    guard let rows = rows(of: part) else { return nil }
    let columns = series.columns.map { column in
      let cut = column.sliced(rows)
      let ahead = (0..<rows.count).map { cut.reach.row(at: $0) ?? 0 >= rows.count }
      return Column(cut.name, cut.cells.hiding(ahead), reach: cut.reach, filled: cut.filled)
    }
    return Series(axis: series.axis.sliced(rows), checked: columns)
  }
}
