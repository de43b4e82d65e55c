/// Segments cut into windows that continue one another without a gap: what a state that runs on reads.
///
/// A step is absent where an input is missing or known only after its own row, and before the first and behind the last
/// row that may be read. Targets weigh 0 where they are not in the part, missing, filled or known too late, or where
/// something is missing that is to be known beforehand of them.
package struct UnbrokenWindows: Sendable {
  /// Steps of a window.
  package let past: Int
  /// Whether there is a target at every step.
  package let everyStep: Bool
  private let frames: [WindowFrame]
  private let runs: [Run]
  /// For each run, what the targets of a row weigh; empty where none are asked for.
  private let weights: [[Float]]
  /// For each run, the row at which the inputs of a row are known.
  private let knownBy: [[Int]]

  /// The windows of one segment.
  private struct Run {
    let segment: Int
    /// The rows that may be read.
    let rows: Range<Int>
    let firstOrigin: Int
    let count: Int
    /// Windows of the runs before.
    let before: Int
  }

  /// The part of some windows, its own rows alone: to train on.
  package init(training windows: Windows) {
    self.init(windows, everyStep: windows.everyStep, asksTargets: true, past: windows.past) { _, frame in
      guard case .some(let first, let last, _) = frame.candidates(of: windows.part) else { return nil }
      // The first window that the part's targets allow, and those that follow on it.
      return (frame.firstInput(of: windows.part)..<(last + 1), first, (last - first) / windows.past + 1)
    }
  }

  /// The part of some windows behind all rows before it, whose targets weigh nothing: to be judged by.
  package init(judging windows: Windows) {
    let past = windows.past
    self.init(windows, everyStep: windows.everyStep, asksTargets: true, past: past) { _, frame in
      guard let rows = frame.segment.rows(of: windows.part) else { return nil }
      let (base, last) = (
        frame.firstInput(of: windows.part), rows.upperBound - 1 - windows.firstStep - windows.steps + 1
      )
      let anchor = max(base, rows.lowerBound - windows.firstStep)
      guard anchor <= last else { return nil }
      // Windows end where the part's own would, so that the same rows are scored.
      let first = anchor - (anchor - base) / past * past
      return (base..<(last + 1), first, (last - first) / past + 1)
    }
  }

  /// All rows up to the last origin of some windows, with a value wanted at every step.
  package init(predicting windows: Windows) {
    self.init(windows, everyStep: true, asksTargets: false, past: Self.stretch) { index, frame in
      guard let last = windows.lastOrigin(ofSegment: index) else { return nil }
      return Self.stretches(frame.firstInput(of: windows.part)..<(last + 1))
    }
  }

  /// All rows of a segment up to an origin, with a value wanted at every step.
  package init(predictingFrom origin: Int, segment: Int, of data: WindowedData) {
    self.init(data.train, everyStep: true, asksTargets: false, past: Self.stretch) { index, _ in
      index == segment ? Self.stretches(0..<(origin + 1)) : nil
    }
  }

  /// Steps at a time where it does not matter how many.
  private static let stretch = 128

  private static func stretches(_ rows: Range<Int>) -> (rows: Range<Int>, firstOrigin: Int, count: Int) {
    (rows, rows.lowerBound + stretch - 1, (rows.count + stretch - 1) / stretch)
  }

  private init(
    _ windows: Windows, everyStep: Bool, asksTargets: Bool, past: Int,
    run: (Int, WindowFrame) -> (rows: Range<Int>, firstOrigin: Int, count: Int)?
  ) {
    self.past = past
    self.everyStep = everyStep
    frames = windows.frames
    var runs: [Run] = []
    for (segment, frame) in frames.enumerated() {
      guard let found = run(segment, frame), found.count > 0 else { continue }
      runs.append(
        Run(
          segment: segment, rows: found.rows, firstOrigin: found.firstOrigin, count: found.count,
          before: runs.last.map { $0.before + $0.count } ?? 0))
    }
    self.runs = runs
    weights = asksTargets ? runs.map { windows.frames[$0.segment].targetWeights(in: windows.part) } : []
    knownBy = runs.map { run in
      let frame = windows.frames[run.segment]
      return WindowFrame.knownBy(frame.features, rows: frame.axis.count)
    }
  }

  package var count: Int { runs.last.map { $0.before + $0.count } ?? 0 }
  package var featureCount: Int { frames[0].features.count }
  /// Numbers of a target.
  package var outputs: Int { frames[0].spec.steps * frames[0].targets.count }
  /// Numbers of the horizon that are known beforehand.
  package var knownCount: Int { frames[0].known.count * frames[0].spec.steps }
  /// The windows of each segment that has any.
  package var sequences: [Range<Int>] { runs.map { $0.before..<($0.before + $0.count) } }

  /// The window and the step of a row of a segment, which must be one that was asked for.
  package func place(ofRow row: Int, segment: Int) -> (window: Int, step: Int) {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].segment <= segment { low = middle } else { high = middle - 1 }
    }
    let run = runs[low]
    precondition(run.segment == segment && run.rows.contains(row), "row \(row) of segment \(segment) is there")
    let ahead = row - (run.firstOrigin - past + 1)
    return (run.before + ahead / past, ahead % past)
  }

  /// past × features, past, and the targets with their weights, each behind those of `place` windows before.
  package func copy(
    _ window: Int, place: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    let (index, origin) = origin(of: window)
    let (run, frame) = (runs[index], frames[runs[index].segment])
    let first = origin - past + 1
    let rows = max(first, run.rows.lowerBound)..<min(origin + 1, run.rows.upperBound)
    let before = rows.lowerBound - first
    frame.copyInputs(rows, into: &inputs, at: (place * past + before) * featureCount, rowStride: featureCount)
    for step in 0..<past {
      let row = first + step
      presence[place * past + step] = rows.contains(row) && knownBy[index][row] <= row ? 1 : 0
    }
    guard !self.weights.isEmpty else { return }
    for (step, row) in (everyStep ? first..<(origin + 1) : origin..<(origin + 1)).enumerated() {
      let start = (everyStep ? place * past + step : place) * outputs
      frame.copyTargets(origin: row, weighing: self.weights[index], into: &targets, &weights, at: start)
      guard !frame.known.isEmpty, frame.missingKnown(origin: row) != nil else { continue }
      for target in start..<(start + outputs) { weights[target] = 0 }
    }
  }

  /// What is known beforehand of a window's horizon, or of the horizon of each of its steps where there is a target at
  /// each, behind those of `place` windows before.
  package func copyKnown(_ window: Int, place: Int, into known: inout MutableSpan<Float>) {
    let (index, origin) = origin(of: window)
    let frame = frames[runs[index].segment]
    guard everyStep else { return frame.copyKnown(origin: origin, into: &known, at: place * knownCount) }
    for step in 0..<past {
      frame.copyKnown(origin: origin - past + 1 + step, into: &known, at: (place * past + step) * knownCount)
    }
  }

  private func origin(of window: Int) -> (run: Int, origin: Int) {
    precondition(window >= 0 && window < count, "window \(window) of \(count)")
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].before <= window { low = middle } else { high = middle - 1 }
    }
    return (low, runs[low].firstOrigin + (window - runs[low].before) * past)
  }
}
