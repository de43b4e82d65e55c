internal import Tensors

/// Sums, means and deviations whose bits depend on nothing but the numbers and their order.
package enum Summation {
  package static func sum(_ values: some Sequence<Double>) -> Double {
    // Its own loop: called across modules, a generic sum would pass each element through tables of its sequence.
    var sum = PartialSum()
    for value in values { sum.add(value) }
    return sum.total
  }

  /// The mean; nil of nothing. Numbers whose sum overflows are halved as often as it takes.
  package static func mean(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let total = sum(values)
    if total.isFinite { return total / Double(values.count) }
    return sum(values.lazy.map { $0 / Double(values.count) })
  }

  /// The mean square distance from `mean`, divided by `divisor`, and its root; scaled where squares overflow.
  package static func deviation(of values: [Double], from mean: Double, divisor: Double) -> Double {
    let squares = sum(values.lazy.map { ($0 - mean) * ($0 - mean) })
    if squares.isFinite, squares >= 1e-280 { return (squares / divisor).squareRoot() }
    let largest = values.reduce(0) { max($0, ($1 - mean).magnitude) }
    guard largest > 0, largest.isFinite else { return largest }
    let scaled = sum(
      values.lazy.map {
        let distance = ($0 - mean) / largest
        return distance * distance
      })
    return (scaled / divisor).squareRoot() * largest
  }
}
