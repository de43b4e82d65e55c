/// The scaled columns that the windows of one segment look into, row by row, each row's features side by side.
struct WindowFrame: Sendable {
  let segment: Segment
  /// Its place among the segments, by which it finds a scale of its own.
  private let place: Int
  let spec: WindowSpec
  private let columns: WindowColumns
  let isClassified: Bool
  /// What windows are left out for where the model learns changes.
  let changeObstacles: [Obstacle]
  private let targetScales: [Scaler.Entry?]
  /// rows × features.
  private let inputs: [Float]
  /// rows × targets.
  private let outputs: [Float]
  /// rows × known columns.
  private let beforehand: [Float]
  /// The row at which the inputs of each row are all known, past the end where one is missing; empty where no step of a
  /// window is ever absent for that.
  private let knownBy: [Int]
  /// Of changes: rows × targets, levels as they are added and subtracted.
  private let addends: [Double]
  /// Where each window is scaled by its own past.
  private let ownScales: WindowScales?

  init(
    segment: Segment, at place: Int, spec: WindowSpec, columns: WindowColumns, isClassified: Bool, scaler: Scaler?
  ) {
    self.segment = segment
    self.spec = spec
    self.columns = columns
    self.isClassified = isClassified
    let (features, targets, form) = (columns.features, columns.targets, spec.form)
    changeObstacles = targets.flatMap { form.obstacles($0, horizon: spec.horizon) }
    targetScales = targets.map { isClassified ? nil : scaler?[$0.name, place] }
    ownScales =
      scaler?.scaling == .perWindow
      ? WindowScales(
        features: features, learned: isClassified ? [] : columns.learned, known: columns.known, past: spec.past)
      : nil
    let rows = segment.axis.count
    inputs = ownScales == nil ? Self.interleaved(features, features.map { scaler?[$0.name, place] }, rows: rows) : []
    outputs =
      form == .level && (ownScales == nil || isClassified) ? Self.interleaved(targets, targetScales, rows: rows) : []
    addends = outputs.isEmpty ? Self.addends(targets, form, rows: rows) : []
    beforehand =
      ownScales == nil
      ? Self.interleaved(columns.known, columns.known.map { scaler?[$0.name, place] }, rows: rows) : []
    knownBy = spec.masksMissing ? Self.knownBy(features, rows: rows) : []
    self.place = place
  }

  var axis: TimeAxis { segment.axis }
  var features: [Column] { columns.features }
  var targets: [Column] { columns.targets }
  var known: [Column] { columns.known }
  /// All that a scaler brings to the scale of the weights.
  var scaledColumns: [Column] { columns.features + columns.known + (isClassified ? [] : columns.learned) }
  var weights: Column? { columns.weights }

  /// The same on another scale.
  func scaled(with scaler: Scaler?) -> WindowFrame {
    WindowFrame(
      segment: segment, at: place, spec: spec, columns: columns, isClassified: isClassified, scaler: scaler)
  }

  /// The origins of a part that might be, and what may rule some of them out.
  enum Candidates {
    /// The segment has no rows in the part.
    case none
    case tooFewRows(needs: Int, has: Int)
    case some(first: Int, last: Int, obstacles: [Obstacle])
  }

  /// - Parameter learnsParts: whether a window may lack some of its targets, not all.
  func candidates(of part: Part, learnsParts: Bool = false) -> Candidates {
    guard let rows = segment.rows(of: part) else { return .none }
    let (horizon, stride) = (spec.horizon, spec.stride)
    let last = rows.upperBound - 1 - horizon.upperBound
    // Counted from the part's first scored row, so that which rows are scored does not depend on `past`.
    let anchor = rows.lowerBound - horizon.lowerBound
    let earliest = (spec.isWhole ? 0 : spec.past - 1) + (spec.strict ? rows.lowerBound : 0)
    let skipped = max(0, (earliest - anchor + stride - 1) / stride)
    let first = spec.isWhole ? max(last, max(earliest, anchor)) : anchor + skipped * stride
    guard first <= last else {
      // Inputs of a later part may lie before it, so that all rows up to its end count.
      let base = spec.strict || anchor >= earliest ? rows.lowerBound : 0
      return .tooFewRows(needs: first + horizon.upperBound + 1 - base, has: rows.upperBound - base)
    }
    let past = spec.isWhole ? last - firstInput(of: part) + 1 : spec.past
    return .some(
      first: first, last: last,
      obstacles: (spec.masksMissing
        ? [] : features.flatMap { Obstacle.inputs($0, past: past, everyStep: spec.everyStep) })
        + (ownScales?.others ?? []).flatMap { Obstacle.inputs($0, past: past) } + changeObstacles
        + known.flatMap { Obstacle.known($0, horizon: horizon, past: spec.everyStep ? past : 1) }
        + (learnsParts
          ? [withoutTargets(in: part)].filter { !$0.origins.isEmpty }
          : targets.flatMap {
            Obstacle.targets($0, horizon: horizon, lastRow: rows.upperBound - 1, unseen: columns.unseen)
          }))
  }

  /// The first row that windows of a part may read.
  func firstInput(of part: Part) -> Int { spec.strict ? segment.rows(of: part)?.lowerBound ?? 0 : 0 }

  /// The rows of inputs up to an origin, at most `steps` of them, the last.
  func inputRows(origin: Int, from first: Int, steps: Int) -> Range<Int> {
    let past = spec.isWhole ? origin - first + 1 : spec.past
    return (origin - min(past, steps) + 1)..<(origin + 1)
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

  /// Missing cells become 0; no window shows them.
  private static func addends(_ targets: [Column], _ form: TargetForm, rows: Int) -> [Double] {
    var result = [Double](repeating: 0, count: rows * targets.count)
    for (index, column) in targets.enumerated() {
      guard let numbers = column.numeric else { continue }
      for row in 0..<rows where !numbers.missing[row] {
        result[row * targets.count + index] = form.addend(numbers.values[row])
      }
    }
    return result
  }

  /// The row at which all features of each row are known; `Int.max` where one is missing.
  static func knownBy(_ features: [Column], rows: Int) -> [Int] {
    var known = [Int](repeating: 0, count: rows)
    for column in features {
      for row in 0..<rows {
        known[row] = column.missing[row] ? .max : max(known[row], column.reach.row(at: row) ?? 0)
      }
    }
    return known
  }

  func copyInputs(_ rows: Range<Int>, into destination: inout MutableSpan<Float>, at offset: Int, rowStride: Int) {
    if let ownScales {
      // Its windows all have one length: see `WindowSpec.check`.
      ownScales.copyInputs(origin: rows.upperBound - 1, into: &destination, at: offset, rowStride: rowStride)
      return
    }
    let width = features.count
    let source = inputs.span
    var from = rows.lowerBound * width
    var to = offset
    for _ in rows {
      for feature in 0..<width { destination[to + feature] = source[from + feature] }
      from += width
      to += rowStride
    }
  }

  /// 0 for the steps that something is missing from at an origin, and for the padding behind the rows.
  func copyPresence(
    _ rows: Range<Int>, origin: Int, steps: Int, into destination: inout MutableSpan<Float>, at offset: Int
  ) {
    for (step, row) in rows.enumerated() where !knownBy.isEmpty {
      destination[offset + step] = knownBy[row] <= (spec.everyStep ? row : origin) ? 1 : 0
    }
    for step in rows.count..<max(steps, rows.count) { destination[offset + step] = 0 }
  }

  func copyTargets(origin: Int, into destination: inout MutableSpan<Float>, at offset: Int) {
    if outputs.isEmpty {
      for target in targets.indices {
        let scale = scale(ofTarget: target, origin: origin)
        for (place, step) in spec.horizon.enumerated() {
          let addend = addends[(origin + step) * targets.count + target]
          let change = addend - base(ofStep: step, origin: origin, target: target)
          destination[offset + place * targets.count + target] = Float(scale?.scaled(change) ?? change)
        }
      }
      return
    }
    let source = outputs.span
    let from = (origin + spec.horizon.lowerBound) * targets.count
    for index in 0..<(spec.steps * targets.count) { destination[offset + index] = source[from + index] }
  }

  /// steps × known columns: what is known beforehand of the target steps of an origin; 0 where that is missing, or where
  /// the series has ended.
  func copyKnown(origin: Int, into destination: inout MutableSpan<Float>, at offset: Int) {
    let width = known.count
    for (place, step) in spec.horizon.enumerated() {
      let row = origin + step
      guard row >= 0, row < axis.count else {
        for column in 0..<width { destination[offset + place * width + column] = 0 }
        continue
      }
      for column in 0..<width {
        destination[offset + place * width + column] =
          ownScales?.known(column, row: row, origin: origin) ?? beforehand[row * width + column]
      }
    }
  }

  /// The first known value of the target steps of an origin that is not there: its column and its row, which may lie past
  /// the end of the series.
  func missingKnown(origin: Int) -> (column: String, row: Int)? {
    for step in spec.horizon {
      let row = origin + step
      if let column = known.first(where: { row < 0 || row >= axis.count || $0.missing[row] }) {
        return (column.name, row)
      }
    }
    return nil
  }

  /// The targets of one step with their weights, rows × targets; where the series has ended they are 0.
  func copyTargets(
    origin: Int, weighing source: [Float], into destination: inout MutableSpan<Float>,
    _ weights: inout MutableSpan<Float>, at offset: Int
  ) {
    let first = (origin + spec.horizon.lowerBound) * targets.count
    for index in 0..<(spec.steps * targets.count) {
      let from = first + index
      let isThere = from >= 0 && from < source.count
      destination[offset + index] = isThere ? outputs[from] : 0
      weights[offset + index] = isThere ? source[from] : 0
    }
  }

  /// Numbers of the model's for the steps of one window, in the units of a target.
  func unscaled(_ values: ArraySlice<Float>, origin: Int, target: Int) -> [Double] {
    let scale = scale(ofTarget: target, origin: origin)
    return zip(values, spec.horizon).map { value, step in
      let change = scale?.unscaled(Double(value)) ?? Double(value)
      guard spec.form != .level else { return change }
      return spec.form.level(change + base(ofStep: step, origin: origin, target: target))
    }
  }

  private func scale(ofTarget target: Int, origin: Int) -> Scaler.Entry? {
    ownScales?.scale(ofTarget: target, origin: origin) ?? targetScales[target]
  }

  /// What a step is a change from, as it is added; 0 for levels.
  private func base(ofStep step: Int, origin: Int, target: Int) -> Double {
    spec.form == .level ? 0 : addends[(origin + spec.form.base(ofStep: step)) * targets.count + target]
  }
}
