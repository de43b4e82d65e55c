/// How much of what a trend leaves is the same in every season: the strength of seasonality of Wang, Smith and Hyndman
/// (2006), F = max(0, 1 − Var(R) / Var(S + R)).
///
/// The trend is a moving average over one season, of an even one with half weights at its ends; S is the mean of what it
/// leaves at each place of the season, R the rest (classical decomposition). Missing cells are left out of each mean.
package struct SeasonalStrength: Hashable, Sendable {
  /// Rows of a season.
  package let period: Int
  /// From 0, no season, to 1, nothing but the season.
  package let strength: Double
  /// Numbers that the trend could be taken from.
  package let rows: Int

  /// Above what the means of noise reach, which is about period / rows, by this much or more: worth a season.
  package static let worthwhile = 0.3

  package var isWorthwhile: Bool { strength - Double(period) / Double(rows) >= Self.worthwhile }

  /// Nil with fewer than three seasons, or where nothing varies.
  package init?(_ numbers: Column.Numbers, period: Int) {
    let count = numbers.values.count
    guard period >= 2, count / 3 >= period else { return nil }
    let rest = Self.detrended(numbers, period: period)
    var sums = Array(repeating: (total: 0.0, count: 0), count: period)
    for (row, value) in rest.enumerated() {
      guard let value else { continue }
      sums[row % period].total += value
      sums[row % period].count += 1
    }
    let kept = rest.indices.compactMap { row in rest[row].map { (row, $0) } }
    guard kept.count > 2 * period, let mean = Summation.mean(kept.map(\.1)) else { return nil }
    let whole = Summation.sum(kept.lazy.map { ($0.1 - mean) * ($0.1 - mean) })
    let remainders = kept.map { row, value in
      value - sums[row % period].total / Double(sums[row % period].count)
    }
    let left = Summation.sum(remainders.lazy.map { $0 * $0 })
    guard whole > 0, whole.isFinite else { return nil }
    self.period = period
    strength = max(0, 1 - left / whole)
    rows = kept.count
  }

  /// Each number less the mean of the season around it; nil where either is missing. Half of a season's cells must be
  /// there for a mean.
  private static func detrended(_ numbers: Column.Numbers, period: Int) -> [Double?] {
    let half = period / 2
    let count = numbers.values.count
    // Sums up to each row, from the first number, so that a large level takes no digits.
    let base = numbers.observed.first ?? 0
    var totals = [0.0]
    var counts = [0]
    for row in 0..<count {
      totals.append(totals[row] + (numbers[row].map { $0 - base } ?? 0))
      counts.append(counts[row] + (numbers.missing[row] ? 0 : 1))
    }
    return (0..<count).map { row in
      guard let value = numbers[row], row >= half, row + half < count else { return nil }
      let (first, last) = (row - half, row + half)
      var total = totals[last + 1] - totals[first]
      var weight = Double(counts[last + 1] - counts[first])
      if period % 2 == 0 {
        // 2 · half + 1 cells: the ends belong to two seasons and count half.
        for end in [first, last] {
          guard let number = numbers[end] else { continue }
          total -= (number - base) / 2
          weight -= 0.5
        }
      }
      return weight * 2 >= Double(period) ? value - base - total / weight : nil
    }
  }
}
