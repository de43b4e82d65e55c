internal import Training

/// Some windows of a source, as training reads them.
struct ChosenWindows: WindowSource {
  let source: WindowBatch
  /// Indices into the source.
  let chosen: [Int]

  var count: Int { chosen.count }
  var steps: Int { source.steps }
  var features: Int { source.features }
  var outputs: Int { source.outputs }
  var known: Int { source.known }
  var everyStep: Bool { source.everyStep }
  var lengths: ClosedRange<Int> { source.lengths }
  var isMasked: Bool { source.isMasked }

  func length(of window: Int) -> Int { source.length(of: chosen[window]) }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    let meant = indices.indices.map { chosen[indices[$0]] }
    source.gather(
      meant.span, steps: steps, inputs: &inputs, presence: &presence, targets: &targets, weights: &weights)
  }

  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {
    let meant = indices.indices.map { chosen[indices[$0]] }
    source.gatherKnown(meant.span, steps: steps, into: &known)
  }
}
