/// The scaled columns all windows of one data look into, row by row, each row's features side by side.
struct WindowFrame: Sendable {
  let axis: TimeAxis
  let spec: WindowSpec
  let features: [Column]
  let targets: [Column]
  let trainRows: Range<Int>
  let validRows: Range<Int>?
  private let targetScales: [Scaler.Entry?]
  /// rows × features.
  private let inputs: [Float]
  /// rows × targets.
  private let outputs: [Float]

  init(
    axis: TimeAxis, spec: WindowSpec, features: [Column], targets: [Column], isClassified: Bool, scaler: Scaler?,
    trainRows: Range<Int>, validRows: Range<Int>?
  ) {
    self.axis = axis
    self.spec = spec
    self.features = features
    self.targets = targets
    self.trainRows = trainRows
    self.validRows = validRows
    targetScales = targets.map { isClassified ? nil : scaler?[$0.name] }
    inputs = Self.interleaved(features, features.map { scaler?[$0.name] }, rows: axis.count)
    outputs = Self.interleaved(targets, targetScales, rows: axis.count)
  }

  /// Missing cells become 0; no window shows them.
  private static func interleaved(_ columns: [Column], _ scales: [Scaler.Entry?], rows: Int) -> [Float] {
    var result = [Float](repeating: 0, count: rows * columns.count)
    for (index, column) in columns.enumerated() {
      guard let numbers = column.numeric else { continue }
      for row in 0..<rows where !numbers.missing[row] {
        let value = numbers.values[row]
        result[row * columns.count + index] = Float(scales[index]?.scaled(value) ?? value)
      }
    }
    return result
  }

  func copyInputs(origin: Int, into destination: inout MutableSpan<Float>, at offset: Int, rowStride: Int) {
    let width = features.count
    let source = inputs.span
    var from = (origin - spec.past + 1) * width
    var to = offset
    for _ in 0..<spec.past {
      for feature in 0..<width { destination[to + feature] = source[from + feature] }
      from += width
      to += rowStride
    }
  }

  func copyTargets(origin: Int, into destination: inout MutableSpan<Float>, at offset: Int) {
    let source = outputs.span
    let from = (origin + spec.horizon.lowerBound) * targets.count
    for index in 0..<(spec.steps * targets.count) { destination[offset + index] = source[from + index] }
  }

  func unscaled(_ value: Float, target: Int) -> Double {
    targetScales[target]?.unscaled(Double(value)) ?? Double(value)
  }
}
