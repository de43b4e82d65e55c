/// Windows to learn from or to predict for: a number of them, all of one length, each with its target.
/// Gathering must give the same numbers for the same index whenever and from whatever thread it is called.
package protocol WindowSource: Sendable {
  /// The number of windows.
  var count: Int { get }
  /// T, the steps of a window.
  var steps: Int { get }
  /// F, the numbers of a step.
  var features: Int { get }
  /// O, the numbers of a target.
  var outputs: Int { get }
  /// Whether there is a target at every step (T × O numbers for a window), not one for each window (O numbers).
  var everyStep: Bool { get }

  /// Writes the windows with these indices one behind the other.
  ///
  /// - Parameters:
  ///   - indices: B indices in 0..<count, in any order.
  ///   - inputs: B × T × F: the window, then the step, then the feature.
  ///   - targets: B × O, or B × T × O.
  ///   - weights: as `targets`; holds 1 everywhere before. 0 leaves a target out.
  func gather(
    _ indices: Span<Int>, inputs: inout MutableSpan<Float>, targets: inout MutableSpan<Float>,
    weights: inout MutableSpan<Float>)
}

extension WindowSource {
  package var everyStep: Bool { false }
}
