/// The scaled columns that the windows of one segment look into, row by row, each row's features side by side.
struct WindowFrame: Sendable {
  let segment: Segment
  let spec: WindowSpec
  let features: [Column]
  let targets: [Column]
  let isClassified: Bool
  private let targetScales: [Scaler.Entry?]
  /// rows × features.
  private let inputs: [Float]
  /// rows × targets.
  private let outputs: [Float]

  init(
    segment: Segment, at place: Int, spec: WindowSpec, features: [Column], targets: [Column], isClassified: Bool,
    scaler: Scaler?
  ) {
    self.segment = segment
    self.spec = spec
    self.features = features
    self.targets = targets
    self.isClassified = isClassified
    targetScales = targets.map { isClassified ? nil : scaler?[$0.name, place] }
    inputs = Self.interleaved(features, features.map { scaler?[$0.name, place] }, rows: segment.axis.count)
    outputs = Self.interleaved(targets, targetScales, rows: segment.axis.count)
  }

  var axis: TimeAxis { segment.axis }

  /// The origins of a part that might be, and what may rule some of them out.
  enum Candidates {
    /// The segment has no rows in the part.
    case none
    case tooFewRows(needs: Int, has: Int)
    case some(first: Int, last: Int, obstacles: [Obstacle])
  }

  func candidates(of part: Part) -> Candidates {
    guard let rows = segment.rows(of: part) else { return .none }
    let (past, horizon, stride) = (spec.past, spec.horizon, spec.stride)
    // Counted from the part's first scored row, so that which rows are scored does not depend on `past`.
    let anchor = rows.lowerBound - horizon.lowerBound
    let earliest = past - 1 + (spec.strict ? rows.lowerBound : 0)
    let skipped = max(0, (earliest - anchor + stride - 1) / stride)
    let first = anchor + skipped * stride
    let last = rows.upperBound - 1 - horizon.upperBound
    guard first <= last else {
      // Inputs of a later part may lie before it, so that all rows up to its end count.
      let base = spec.strict || anchor >= earliest ? rows.lowerBound : 0
      return .tooFewRows(needs: first + horizon.upperBound + 1 - base, has: rows.upperBound - base)
    }
    return .some(
      first: first, last: last,
      obstacles: features.flatMap { Obstacle.inputs($0, past: past) }
        + targets.flatMap { Obstacle.targets($0, horizon: horizon, lastRow: rows.upperBound - 1) })
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
