internal import Notation

/// The times of many individuals together.
extension TimeAxis {
  /// Every time at which some individual has a row, once: an even grid where all stand on one.
  init(commonTo panel: Panel) throws(PanelSplitError) {
    let first = panel.individuals[0]
    for one in panel.individuals where one.series.axis.isCalendar != first.series.axis.isCalendar {
      throw first.series.axis.isCalendar ? .mixedAxes(first.name, one.name) : .mixedAxes(one.name, first.name)
    }
    let filled = panel.individuals.filter { $0.series.count > 0 }
    guard let pattern = filled.first?.series.axis else { throw .split(.noRows, nil) }
    if filled.allSatisfy({ $0.series.axis == pattern }) {
      self = pattern
      return
    }
    guard pattern.isCalendar else {
      self = try Self.counted(filled)
      return
    }
    var runs = filled.map { one in (0..<one.series.count).compactMap { one.series.axis.instant(at: $0) } }
    while runs.count > 1 {
      runs = stride(from: 0, to: runs.count, by: 2).map { place in
        place + 1 < runs.count ? Self.merged(runs[place], runs[place + 1]) : runs[place]
      }
    }
    // Where the ranges leave a hole between them, no row stands in it, and none is counted.
    let precision = filled.reduce(pattern.precision) { finest, one in
      one.series.axis.precision == .time ? .time : finest == .month ? one.series.axis.precision : finest
    }
    self = TimeAxis(ascending: runs[0], precision: precision, zone: pattern.zone)
  }

  /// Counted rows stand on one grid where their steps are alike and their first rows a whole number of them apart.
  private static func counted(_ individuals: [Individual]) throws(PanelSplitError) -> TimeAxis {
    var bounds: (first: Int, last: Int, step: Int)?
    for one in individuals {
      guard case .index(let first, let step) = one.series.axis.grid else { continue }
      let last = first + (one.series.count - 1) * step
      if let known = bounds {
        guard known.step == step, (first - known.first) % step == 0 else {
          throw .unevenCounts(individuals[0].name, one.name)
        }
        bounds = (min(known.first, first), max(known.last, last), step)
      } else {
        bounds = (first, last, step)
      }
    }
    guard let (first, last, step) = bounds else { throw .split(.noRows, nil) }
    return .index(count: (last - first) / step + 1, first: first, step: step)
  }

  /// Two ascending runs as one, without repeats.
  private static func merged(_ one: [Instant], _ other: [Instant]) -> [Instant] {
    if one == other { return one }
    var merged: [Instant] = []
    merged.reserveCapacity(max(one.count, other.count))
    var (i, j) = (0, 0)
    while i < one.count || j < other.count {
      if j == other.count || i < one.count && one[i] <= other[j] {
        if j < other.count, one[i] == other[j] { j += 1 }
        merged.append(one[i])
        i += 1
      } else {
        merged.append(other[j])
        j += 1
      }
    }
    return merged
  }

  /// The rows of this axis that stand where a range of rows of a common axis does.
  func rows(of range: Range<Int>, on common: TimeAxis) -> Range<Int> {
    let (low, high) = (row(from: range.lowerBound, of: common), row(from: range.upperBound, of: common))
    return low..<max(low, high)
  }

  /// The first row at or after a row of another axis, from 0 to `count`.
  private func row(from row: Int, of common: TimeAxis) -> Int {
    if row >= common.count { return count }
    if let instant = common.instant(at: row) { return firstRow(notBefore: instant) ?? count }
    guard let place = common.place(at: row), case .index(let first, let step) = grid else { return count }
    return min(max((place - first + step - 1).flooredQuotient(by: step), 0), count)
  }
}
