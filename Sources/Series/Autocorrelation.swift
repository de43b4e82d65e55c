/// How a column resembles itself some rows later: the sample autocorrelation function (Box and Jenkins 1970).
///
/// c(k) = Σ (y(t) − m) (y(t + k) − m) / n, r(k) = c(k) / c(0), m the mean of what is there. Where cells are missing the
/// sum runs over the pairs that are there, and is divided by their number plus k, which is n where nothing is missing.
package struct Autocorrelation: Hashable, Sendable {
  /// r(0) = 1, r(1), …; missing where no pair is so far apart. Empty where the column does not vary.
  package let values: [Double?]
  /// How many numbers there are.
  package let observed: Int

  /// Of white noise 95 % of the values lie within ± this (Bartlett 1946).
  package var bound: Double { 1.96 / Double(observed).squareRoot() }

  /// Up to a lag of so many rows, at most one less than there are rows.
  package init(_ numbers: Column.Numbers, through longest: Int) {
    let present = numbers.observed
    observed = present.count
    let mean = Summation.mean(present) ?? 0
    // Scaled by the largest, so that no square overflows.
    let scale = present.reduce(0) { max($0, ($1 - mean).magnitude) }
    guard scale > 0, scale.isFinite, present.contains(where: { $0 != present[0] }) else {
      values = []
      return
    }
    let centred = numbers.values.indices.map { numbers.missing[$0] ? 0 : (numbers.values[$0] - mean) / scale }
    let isThere = numbers.values.indices.map { !numbers.missing[$0] }
    let isWhole = present.count == centred.count
    func covariance(_ lag: Int) -> Double? {
      let later = lag..<centred.count
      // What is missing adds 0.
      let sum = Summation.sum(later.lazy.map { centred[$0] * centred[$0 - lag] })
      let pairs = isWhole ? later.count : later.count { isThere[$0] && isThere[$0 - lag] }
      return pairs > 0 ? sum / Double(pairs + lag) : nil
    }
    guard let variance = covariance(0), variance > 0 else {
      values = []
      return
    }
    let last = max(0, min(longest, centred.count - 1))
    values = (0...last).map { lag in covariance(lag).map { $0 / variance } }
  }

  /// The lag of the highest peak from 2 on: above its neighbours, and above what noise reaches. Nil where there is none.
  package var peak: Int? {
    var best: (lag: Int, value: Double)?
    for lag in values.indices.dropFirst(2).dropLast() {
      guard let value = values[lag], let before = values[lag - 1], let after = values[lag + 1], value > before,
        value >= after, value > bound, best.map({ value > $0.value }) ?? true
      else { continue }
      best = (lag, value)
    }
    return best?.lag
  }
}
