/// The windows of one part: views into the columns, segment by segment, and in each in order of time.
package struct Windows: Sendable {
  package let part: Part
  /// Windows that were left out, by reason and column; those whose inputs begin before the series are not windows.
  package let leftOut: [Exclusion]
  /// Segments with rows in this part, but too few for a window.
  package let tooShort: Int
  /// One for each segment.
  private(set) var frames: [WindowFrame]
  private let origins: [Origins]
  /// The windows of the segments before each segment; at the end, all.
  private let starts: [Int]
  /// What the targets of each row of a segment weigh; empty where those of all windows weigh 1.
  private let targetWeights: [[Float]]

  /// - Parameter learnsParts: whether windows that lack some of their targets, not all, are among them, to learn from.
  init(_ frames: [WindowFrame], of part: Part, learnsParts: Bool = false) throws(WindowError) {
    self.part = part
    self.frames = frames
    var candidates = 0
    var leftOut: [Exclusion] = []
    var short: (needs: Int, has: Int)?
    var tooShort = 0
    var origins: [Origins] = []
    var starts = [0]
    for frame in frames {
      switch frame.candidates(of: part, learnsParts: learnsParts) {
      case .none: origins.append(Origins(stride: frame.spec.stride))
      case .tooFewRows(let needs, let has):
        tooShort += 1
        if short.map({ has > $0.has }) ?? true { short = (needs, has) }
        origins.append(Origins(stride: frame.spec.stride))
      case .some(let first, let last, let obstacles):
        let (kept, excluded) = Origins.of(
          first: first, through: last, stride: frame.spec.stride, obstacles: obstacles)
        candidates += (last - first) / frame.spec.stride + 1
        for exclusion in excluded { leftOut.add(exclusion) }
        origins.append(kept)
      }
      starts.append(starts[starts.count - 1] + origins[origins.count - 1].count)
    }
    (self.origins, self.starts, self.leftOut, self.tooShort) = (origins, starts, leftOut, tooShort)
    let spec = frames[0].spec
    targetWeights =
      spec.everyStep || spec.weights != nil || learnsParts ? frames.map { $0.targetWeights(in: part) } : []
    guard candidates > 0 else {
      throw .tooFewRows(part: part, needs: short?.needs ?? frames[0].spec.past, has: short?.has ?? 0)
    }
    guard count > 0 else { throw .nothingLeft(part: part, windows: candidates, leftOut: leftOut) }
    if let weights = spec.weights, !(0..<count).contains(where: weighs) {
      throw .nothingWeighs(column: weights, part: part)
    }
  }

  /// The same windows on another scale.
  package func scaled(with scaler: Scaler?) -> Windows {
    var scaled = self
    scaled.frames = frames.map { $0.scaled(with: scaler) }
    return scaled
  }

  /// At least 1.
  package var count: Int { starts[starts.count - 1] }
  /// Input steps of a window, the longest.
  package var past: Int { frames[0].spec.past }
  /// How many of its last steps a window may show in training.
  package var lengths: ClosedRange<Int> { frames[0].spec.lengths ?? past...past }
  /// Whether there is a target at every step.
  package var everyStep: Bool { frames[0].spec.everyStep }
  /// Whether steps may be absent.
  package var isMasked: Bool { frames[0].spec.isMasked }
  /// Target steps of a window.
  package var steps: Int { frames[0].spec.steps }
  /// The distance of the first target from the origin.
  package var firstStep: Int { frames[0].spec.horizon.lowerBound }
  /// Whether each window is a whole individual with its answer at its end: the column of targets is then the answer in
  /// the making, and no forecast may look at it.
  package var areAnsweredAtTheEnd: Bool { frames[0].spec.isWhole && firstStep == 0 }
  package var featureCount: Int { frames[0].features.count }
  package var targetCount: Int { frames[0].targets.count }

  /// Numbers of the horizon that are known beforehand: steps × known columns.
  package var knownCount: Int { frames[0].known.count * steps }

  package var segmentCount: Int { frames.count }

  /// The segment that a window lies in, in O(log of the segments).
  package func segment(of window: Int) -> Int {
    precondition(window >= 0 && window < count, "window \(window) of \(count)")
    var low = 0
    var high = frames.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= window { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The windows of a segment; empty where it has none in this part.
  package func windows(in segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }

  /// The individual that a segment is; nil for a plain series.
  package func name(ofSegment segment: Int) -> String? { frames[segment].segment.name }

  package func axis(ofSegment segment: Int) -> TimeAxis { frames[segment].axis }

  /// The axis of the first segment: all of them have its steps.
  package var axis: TimeAxis { axis(ofSegment: 0) }

  /// The rows of a segment's training part; empty where it has none.
  package func trainRows(ofSegment segment: Int) -> Range<Int> { frames[segment].segment.parts.train }

  /// The rows of a segment's validation part, where it has one.
  package func validRows(ofSegment segment: Int) -> Range<Int>? { frames[segment].segment.rows(of: .valid) }

  /// The last input row of a window, in its segment.
  package func origin(of window: Int) -> Int {
    let segment = segment(of: window)
    return origins[segment][window - starts[segment]]
  }

  /// The origin of a segment's last window; nil where it has none.
  package func lastOrigin(ofSegment segment: Int) -> Int? {
    let count = origins[segment].count
    return count == 0 ? nil : origins[segment][count - 1]
  }

  /// The row of a window's target step, from 0, in its segment.
  package func row(of window: Int, step: Int) -> Int { origin(of: window) + firstStep + step }

  /// The rows of a segment from the first target of its first window to the last of its last; nil where it has none.
  package func scoredRows(ofSegment segment: Int) -> Range<Int>? {
    let windows = windows(in: segment)
    guard !windows.isEmpty else { return nil }
    return row(of: windows.lowerBound, step: 0)..<(row(of: windows.upperBound - 1, step: steps - 1) + 1)
  }

  /// A row of a segment.
  package struct Place: Sendable {
    package let axis: TimeAxis
    package let row: Int

    package var text: String { axis.text(at: row) }

    fileprivate func isBefore(_ other: Place) -> Bool {
      if let here = axis.instant(at: row), let there = other.axis.instant(at: other.row) { return here < there }
      return axis.place(at: row) ?? row < other.axis.place(at: other.row) ?? other.row
    }
  }

  /// The earliest and the latest of all targets.
  package var scored: (first: Place, last: Place) {
    var ends: (first: Place, last: Place)?
    for segment in frames.indices {
      guard let rows = scoredRows(ofSegment: segment) else { continue }
      let first = Place(axis: frames[segment].axis, row: rows.lowerBound)
      let last = Place(axis: frames[segment].axis, row: rows.upperBound - 1)
      guard let before = ends else {
        ends = (first, last)
        continue
      }
      ends = (first.isBefore(before.first) ? first : before.first, before.last.isBefore(last) ? last : before.last)
    }
    guard let ends else { preconditionFailure("there is at least one window") }
    return ends
  }

  /// A target column of a segment in the data's own units; for a label, its class numbers.
  package func target(_ index: Int = 0, ofSegment segment: Int = 0) -> Column { frames[segment].targets[index] }

  /// The steps of a window: `past`, or the rows of a whole individual.
  package func length(of window: Int) -> Int {
    guard frames[0].spec.isWhole else { return past }
    let (frame, origin) = place(of: window)
    return origin - frame.firstInput(of: part) + 1
  }

  /// past × features, scaled: step t, feature f lands at `offset + t · rowStride + f`.
  ///
  /// - Parameter steps: how many of the last steps are written; nil writes all of them. Behind what a window has,
  ///   nothing is written.
  package func copyInputs(
    of window: Int, steps: Int? = nil, into destination: inout MutableSpan<Float>, at offset: Int = 0, rowStride: Int
  ) {
    let (frame, origin) = place(of: window)
    let rows = frame.inputRows(origin: origin, from: frame.firstInput(of: part), steps: steps ?? past)
    frame.copyInputs(rows, into: &destination, at: offset, rowStride: rowStride)
  }

  /// 0 for each of `steps` steps that is absent: behind what the window has, or where something is missing. Nothing is
  /// written for the others, but where something might be missing 1.
  package func copyPresence(
    of window: Int, steps: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0
  ) {
    let (frame, origin) = place(of: window)
    let rows = frame.inputRows(origin: origin, from: frame.firstInput(of: part), steps: steps)
    frame.copyPresence(rows, origin: origin, steps: steps, into: &destination, at: offset)
  }

  /// What is known beforehand of a window's horizon, scaled: step k, column j lands at `offset + k · columns + j`.
  package func copyKnown(of window: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0) {
    let (frame, origin) = place(of: window)
    frame.copyKnown(origin: origin, into: &destination, at: offset)
  }

  /// The same of each of a window's last steps; behind what a window has, nothing is written.
  package func copyKnownAtEveryStep(
    of window: Int, steps: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0
  ) {
    let (frame, origin) = place(of: window)
    let rows = frame.inputRows(origin: origin, from: frame.firstInput(of: part), steps: steps)
    for (step, row) in rows.enumerated() {
      frame.copyKnown(origin: row, into: &destination, at: offset + step * knownCount)
    }
  }

  /// steps × targets, scaled: step k, target j lands at `offset + k · targetCount + j`.
  package func copyTargets(of window: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0) {
    let (frame, origin) = place(of: window)
    frame.copyTargets(origin: origin, into: &destination, at: offset)
  }

  /// What each target weighs, as `copyTargets` lays them out; where all weigh 1, nothing is written.
  package func copyWeights(of window: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0) {
    guard !targetWeights.isEmpty else { return }
    let source = targetWeights[segment(of: window)]
    let from = row(of: window, step: 0) * targetCount
    for index in 0..<(steps * targetCount) { destination[offset + index] = source[from + index] }
  }

  /// Whether any of a window's targets counts.
  private func weighs(_ window: Int) -> Bool {
    let source = targetWeights[segment(of: window)]
    let last = row(of: window, step: steps - 1)
    let first = everyStep ? max(0, last - steps - length(of: window) + 2) : last - steps + 1
    return (first * targetCount..<(last + 1) * targetCount).contains { source[$0] != 0 }
  }

  /// The targets at each of a window's last steps, and what they weigh, as `copyTargets` lays them out for one of them.
  package func copyTargetsAtEveryStep(
    of window: Int, steps: Int, into destination: inout MutableSpan<Float>, _ weights: inout MutableSpan<Float>,
    at offset: Int = 0
  ) {
    let (frame, origin) = place(of: window)
    let rows = frame.inputRows(origin: origin, from: frame.firstInput(of: part), steps: steps)
    let width = self.steps * targetCount
    for (step, row) in rows.enumerated() {
      frame.copyTargets(
        origin: row, weighing: targetWeights[segment(of: window)], into: &destination, &weights,
        at: offset + step * width)
    }
    for place in (offset + rows.count * width)..<(offset + max(steps, rows.count) * width) {
      destination[place] = 0
      weights[place] = 0
    }
  }

  /// What came true, in the data's own units.
  package func truth(of window: Int, step: Int, target: Int = 0) -> Double {
    let (frame, origin) = place(of: window)
    return frame.targets[target].numbers?.values[origin + firstStep + step] ?? 0
  }

  /// What came true in all windows: window w, step k at `w · steps + k`.
  package func truths(target: Int = 0) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count * steps)
    for segment in frames.indices {
      guard let numbers = frames[segment].targets[target].numbers else { continue }
      for window in 0..<origins[segment].count {
        let first = origins[segment][window] + firstStep
        for row in first..<(first + steps) { values.append(numbers.values[row]) }
      }
    }
    return values
  }

  /// Numbers of the model's for all windows in the units of a target: window w, step k at `w · steps + k`.
  package func unscaled(_ values: [Float], target: Int = 0) -> [Double] {
    precondition(values.count == count * steps, "\(values.count) numbers for \(count) windows of \(steps)")
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for segment in frames.indices {
      for window in 0..<origins[segment].count {
        let start = (starts[segment] + window) * steps
        result += frames[segment].unscaled(
          values[start..<(start + steps)], origin: origins[segment][window], target: target)
      }
    }
    return result
  }

  private func place(of window: Int) -> (frame: WindowFrame, origin: Int) {
    let segment = segment(of: window)
    return (frames[segment], origins[segment][window - starts[segment]])
  }
}

extension [Exclusion] {
  /// Counts windows of another segment to those that were left out for the same reason and column.
  fileprivate mutating func add(_ exclusion: Exclusion) {
    guard
      let place = firstIndex(where: {
        $0.reason == exclusion.reason && $0.column.hasSameBytes(as: exclusion.column)
      })
    else {
      append(exclusion)
      return
    }
    self[place] = Exclusion(
      reason: exclusion.reason, column: exclusion.column, count: self[place].count + exclusion.count)
  }
}
