import Notation

/// The length of a season in rows.
package enum SeasonalPeriod {
  /// What the step suggests: days and weeks below a day, weeks of days, years of months and quarters.
  package static func candidates(of axis: TimeAxis) -> [Int] {
    guard axis.isRegular, let step = axis.step else { return [] }
    let day = TimeSpan(seconds: 86_400)
    let spans = step.months > 0 ? [TimeSpan(months: 12)] : [day, TimeSpan(seconds: 604_800)]
    return spans.compactMap { $0.steps(of: step) }.filter { $0 > 1 }
  }

  /// The candidate with the least mean absolute error of a value against the one a season before, on the training
  /// rows of all segments alone; the shorter of equals. Nil where none fits at least twice.
  package static func chosen(for windows: Windows, target: Int = 0) -> Int? {
    chosen(
      for: (0..<windows.segmentCount).map { segment in
        (windows.target(target, ofSegment: segment), windows.trainRows(ofSegment: segment))
      }, on: windows.axis)
  }

  /// The same for columns with the training rows of each.
  static func chosen(for columns: [(column: Column, trainRows: Range<Int>)], on axis: TimeAxis) -> Int? {
    var best: (period: Int, error: Double)?
    for period in candidates(of: axis) {
      let errors = columns.filter { $0.trainRows.count >= 2 * period }.flatMap { column, rows in
        differences(of: column, period: period, trainRows: rows)
      }
      guard let error = Summation.mean(errors) else { continue }
      if best.map({ error < $0.error }) ?? true { best = (period, error) }
    }
    return best?.period
  }

  /// The mean absolute difference of values `period` rows apart within the training rows: the scale of MASE
  /// (Hyndman and Koehler 2006); period 1 for series without a season.
  package static func error(of column: Column, period: Int, trainRows: Range<Int>) throws(BaselineError) -> Double {
    guard period >= 1 else { throw .badPeriod(period) }
    guard column.numeric != nil, period < trainRows.count,
      let mean = Summation.mean(differences(of: column, period: period, trainRows: trainRows))
    else { throw .noSeason(period: period, rows: trainRows.count) }
    return mean
  }

  /// Of values that are known by the end of the training rows.
  private static func differences(of column: Column, period: Int, trainRows: Range<Int>) -> [Double] {
    guard let numbers = column.numeric, period < trainRows.count else { return [] }
    func known(_ row: Int) -> Double? {
      column.reach.row(at: row) ?? row < trainRows.upperBound ? numbers[row] : nil
    }
    return (trainRows.lowerBound + period..<trainRows.upperBound).compactMap { row -> Double? in
      guard let now = known(row), let before = known(row - period) else { return nil }
      return (now - before).magnitude
    }
  }
}
