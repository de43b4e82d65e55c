/// Sums whose bits depend on nothing but the numbers and their order.
///
/// Element i goes to partial i mod 16; then s[j] += s[j+8], +4, +2, +1. Vector units of any width can do the same.
package enum Summation {
  package static func sum(_ values: some Sequence<Double>) -> Double {
    var partials: [16 of Double] = .init(repeating: 0)
    var index = 0
    for value in values {
      partials[index & 15] += value
      index += 1
    }
    var width = 8
    while width > 0 {
      for lane in 0..<width { partials[lane] += partials[lane + width] }
      width /= 2
    }
    return partials[0]
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
