internal import Series
internal import Training

/// The windows of a part as training reads them.
struct WindowBatch: WindowSource {
  let windows: Windows
  /// Whether there is a value at every step; where it is to be predicted, that is for the model to say.
  let everyStep: Bool
  private let givesTargets: Bool

  /// To learn from.
  init(windows: Windows) {
    self.windows = windows
    everyStep = windows.everyStep
    givesTargets = true
  }

  /// To predict, by a model with or without a value at every step.
  init(predicting windows: Windows, everyStep: Bool) {
    self.windows = windows
    self.everyStep = everyStep
    givesTargets = false
  }

  var count: Int { windows.count }
  var steps: Int { windows.past }
  var features: Int { windows.featureCount }
  var outputs: Int { windows.steps * windows.targetCount }
  var known: Int { windows.knownCount }
  var lengths: ClosedRange<Int> { windows.lengths }
  var isMasked: Bool { windows.isMasked }

  func length(of window: Int) -> Int { windows.length(of: window) }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    for place in indices.indices {
      let window = indices[place]
      windows.copyInputs(
        of: window, steps: steps, into: &inputs, at: place * steps * features, rowStride: features)
      if isMasked { windows.copyPresence(of: window, steps: steps, into: &presence, at: place * steps) }
      guard givesTargets else { continue }
      if everyStep {
        windows.copyTargetsAtEveryStep(
          of: window, steps: steps, into: &targets, &weights, at: place * steps * outputs)
      } else {
        windows.copyTargets(of: window, into: &targets, at: place * outputs)
        windows.copyWeights(of: window, into: &weights, at: place * outputs)
      }
    }
  }
}

extension WindowBatch {
  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {
    for place in indices.indices {
      if everyStep {
        windows.copyKnownAtEveryStep(of: indices[place], steps: steps, into: &known, at: place * steps * self.known)
      } else {
        windows.copyKnown(of: indices[place], into: &known, at: place * self.known)
      }
    }
  }
}

/// Windows that continue one another, as training and predictions with a state that runs on read them.
struct UnbrokenBatch: WindowSource {
  let windows: UnbrokenWindows

  var count: Int { windows.count }
  var steps: Int { windows.past }
  var features: Int { windows.featureCount }
  var outputs: Int { windows.outputs }
  var known: Int { windows.knownCount }
  var everyStep: Bool { windows.everyStep }
  var isMasked: Bool { true }
  var sequences: [Range<Int>] { windows.sequences }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    for place in indices.indices {
      windows.copy(
        indices[place], place: place, inputs: &inputs, presence: &presence, targets: &targets, weights: &weights)
    }
  }
}

extension UnbrokenBatch {
  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {
    for place in indices.indices { windows.copyKnown(indices[place], place: place, into: &known) }
  }
}

/// The inputs at one origin, for a forecast whose targets are still to come.
struct OriginWindow: WindowSource {
  let data: WindowedData
  let origin: Int
  let segment: Int
  let everyStep: Bool

  var count: Int { 1 }
  var steps: Int { data.length(atOrigin: origin, segment: segment) }
  var features: Int { data.features.count }
  var outputs: Int { data.outputs }
  var known: Int { data.train.knownCount }
  var isMasked: Bool { data.spec.isMasked }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    data.copyInputs(atOrigin: origin, segment: segment, into: &inputs, presence: &presence, rowStride: features)
  }
}

extension OriginWindow {
  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {
    data.copyKnown(atOrigin: origin, segment: segment, everyStep: everyStep, into: &known)
  }
}
