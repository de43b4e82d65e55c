/// Windows to learn from or to predict for: a number of them, each with its target.
/// Gathering must give the same numbers for the same index whenever and from whatever thread it is called.
package protocol WindowSource: Sendable {
  /// The number of windows.
  var count: Int { get }
  /// T, the steps of the longest window.
  var steps: Int { get }
  /// F, the numbers of a step.
  var features: Int { get }
  /// O, the numbers of a target.
  var outputs: Int { get }
  /// K, the numbers of a window's horizon that are known beforehand; of each step's horizon, where there is a target at
  /// every step.
  var known: Int { get }
  /// Whether there is a target at every step (T × O numbers for a window), not one for each window (O numbers).
  var everyStep: Bool { get }
  /// How many of a window's last steps a batch of training shows: one number is drawn for each batch. `steps` alone
  /// where a window is always shown whole.
  var lengths: ClosedRange<Int> { get }
  /// Whether steps may be absent. They are padding behind a window's `length`, or steps with something missing.
  var isMasked: Bool { get }
  /// Windows that continue one another without a gap, for training that carries states on: the indices of one run after
  /// the other. Empty where windows do not.
  var sequences: [Range<Int>] { get }

  /// The steps behind which a window has none, 1 to `steps`; less than that only where `isMasked`.
  func length(of window: Int) -> Int

  /// Writes the windows with these indices one behind the other.
  ///
  /// - Parameters:
  ///   - indices: B indices in 0..<count, in any order.
  ///   - steps: T of this batch, at most the source's: of each window its last steps, or all it has with padding behind.
  ///   - inputs: B × T × F: the window, then the step, then the feature.
  ///   - presence: B × T; holds 1 everywhere before. 0 says that a step is absent; what stands in the inputs and the
  ///     targets there does not count. Empty where the source is not masked.
  ///   - targets: B × O, or B × T × O.
  ///   - weights: as `targets`; holds 1 everywhere before. 0 leaves a target out.
  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>)

  /// Writes what is known beforehand of the horizons of the same windows: B × K, or B × T × K where there is a target at
  /// every step. Asked only where `known` is not 0; what stands at absent steps does not count.
  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>)
}

extension WindowSource {
  package var everyStep: Bool { false }
  package var known: Int { 0 }
  package func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {}
  package var lengths: ClosedRange<Int> { steps...steps }
  package var isMasked: Bool { false }
  package var sequences: [Range<Int>] { [] }
  package func length(of window: Int) -> Int { steps }

  /// The steps that a batch of these windows needs.
  func steps(of indices: Span<Int>) -> Int {
    guard isMasked else { return steps }
    var most = 1
    for place in indices.indices { most = max(most, length(of: indices[place])) }
    return most
  }
}
