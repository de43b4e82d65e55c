internal import Tensors

/// Means and deviations, summed in the order that is the same on every machine.
struct Moments {
  let mean: Double
  /// Divided by n.
  let deviation: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = PartialSum.of(values) / count
    self.mean = mean
    deviation = (PartialSum.of(values.map { ($0 - mean) * ($0 - mean) }) / count).squareRoot()
  }

  /// The root of the mean squared difference.
  static func rootMeanSquare(_ left: [Double], _ right: [Double]) -> Double {
    (PartialSum.of(zip(left, right).map { ($0 - $1) * ($0 - $1) }) / Double(left.count)).squareRoot()
  }

  /// Pearson's correlation; 0 where one of them does not move.
  static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let (a, b) = (Moments(left), Moments(right))
    guard a.deviation > 0, b.deviation > 0 else { return 0 }
    let products = zip(left, right).map { ($0 - a.mean) * ($1 - b.mean) }
    return PartialSum.of(products) / Double(left.count) / (a.deviation * b.deviation)
  }
}
