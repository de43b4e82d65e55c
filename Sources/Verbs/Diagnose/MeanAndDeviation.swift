internal import Tensors

/// The mean of some figures and how far they lie from it: the deviation of a sample, divided by n − 1.
struct MeanAndDeviation {
  let mean: Double
  /// Nil of a single figure.
  let deviation: Double?

  /// Nil of none.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let mean = PartialSum.of(values) / Double(values.count)
    self.mean = mean
    let squares = PartialSum.of(values.map { ($0 - mean) * ($0 - mean) })
    deviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : nil
  }
}
