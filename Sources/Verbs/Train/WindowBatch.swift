internal import Series
internal import Training

/// The windows of a part as training reads them.
struct WindowBatch: WindowSource {
  let windows: Windows

  var count: Int { windows.count }
  var steps: Int { windows.past }
  var features: Int { windows.featureCount }
  var outputs: Int { windows.steps * windows.targetCount }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    for place in indices.indices {
      windows.copyInputs(of: indices[place], into: &inputs, at: place * steps * features, rowStride: features)
      windows.copyTargets(of: indices[place], into: &targets, at: place * outputs)
    }
  }
}

/// The inputs at one origin, for a forecast whose targets are still to come.
struct OriginWindow: WindowSource {
  let data: WindowedData
  let segment: Int
  let origin: Int

  var count: Int { 1 }
  var steps: Int { data.spec.past }
  var features: Int { data.features.count }
  var outputs: Int { data.outputs }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    data.copyInputs(atOrigin: origin, segment: segment, into: &inputs, rowStride: features)
  }
}
