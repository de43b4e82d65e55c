/// The windows of one part: views into the columns, in order of time.
package struct Windows: Sendable {
  package let part: Part
  /// Windows that were left out, by reason and column; those whose inputs begin before the series are not windows.
  package let leftOut: [Exclusion]
  let frame: WindowFrame
  private let origins: Origins

  init(_ frame: WindowFrame, of part: Part, rows: Range<Int>) throws(WindowError) {
    self.part = part
    self.frame = frame
    let (past, horizon, stride) = (frame.spec.past, frame.spec.horizon, frame.spec.stride)
    // Counted from the part's first scored row, so that which rows are scored does not depend on `past`.
    let anchor = rows.lowerBound - horizon.lowerBound
    let earliest = past - 1 + (frame.spec.strict ? rows.lowerBound : 0)
    let skipped = max(0, (earliest - anchor + stride - 1) / stride)
    let first = anchor + skipped * stride
    let last = rows.upperBound - 1 - horizon.upperBound
    guard first <= last else {
      // Inputs of a later part may lie before it, so that all rows up to its end count.
      let base = frame.spec.strict || anchor >= earliest ? rows.lowerBound : 0
      throw .tooFewRows(part: part, needs: first + horizon.upperBound + 1 - base, has: rows.upperBound - base)
    }
    let obstacles =
      frame.features.flatMap { Obstacle.inputs($0, past: past) }
      + frame.targets.flatMap { Obstacle.targets($0, horizon: horizon, lastRow: rows.upperBound - 1) }
    (origins, leftOut) = Origins.of(first: first, through: last, stride: stride, obstacles: obstacles)
    guard origins.count > 0 else {
      throw .nothingLeft(part: part, windows: (last - first) / stride + 1, leftOut: leftOut)
    }
  }

  /// At least 1.
  package var count: Int { origins.count }
  /// Input steps of a window.
  package var past: Int { frame.spec.past }
  /// Target steps of a window.
  package var steps: Int { frame.spec.steps }
  /// The distance of the first target from the origin.
  package var firstStep: Int { frame.spec.horizon.lowerBound }
  package var featureCount: Int { frame.features.count }
  package var targetCount: Int { frame.targets.count }
  package var axis: TimeAxis { frame.axis }
  /// The rows of the training part.
  package var trainRows: Range<Int> { frame.trainRows }
  /// The rows of the validation part, where there is one.
  package var validRows: Range<Int>? { frame.validRows }

  /// The last input row of a window.
  package func origin(of window: Int) -> Int { origins[window] }

  /// The row of a window's target step, from 0.
  package func row(of window: Int, step: Int) -> Int { origins[window] + firstStep + step }

  /// The rows from the first target of the first window to the last of the last.
  package var scoredRows: Range<Int> {
    row(of: 0, step: 0)..<(row(of: count - 1, step: steps - 1) + 1)
  }

  /// A target column in the data's own units; for a label, its class numbers.
  package func target(_ index: Int = 0) -> Column { frame.targets[index] }

  /// past × features, scaled: step t, feature f lands at `offset + t · rowStride + f`.
  package func copyInputs(
    of window: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0, rowStride: Int
  ) {
    frame.copyInputs(origin: origins[window], into: &destination, at: offset, rowStride: rowStride)
  }

  /// steps × targets, scaled: step k, target j lands at `offset + k · targetCount + j`.
  package func copyTargets(of window: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0) {
    frame.copyTargets(origin: origins[window], into: &destination, at: offset)
  }

  /// What came true, in the data's own units.
  package func truth(of window: Int, step: Int, target: Int = 0) -> Double {
    frame.targets[target].numbers?.values[row(of: window, step: step)] ?? 0
  }

  /// What came true in all windows: window w, step k at `w · steps + k`.
  package func truths(target: Int = 0) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count * steps)
    guard let numbers = frame.targets[target].numbers else { return [] }
    for window in 0..<count {
      let first = row(of: window, step: 0)
      for row in first..<(first + steps) { values.append(numbers.values[row]) }
    }
    return values
  }

  /// A number of the model's in the units of a target.
  package func unscaled(_ value: Float, target: Int = 0) -> Double {
    frame.unscaled(value, target: target)
  }
}
