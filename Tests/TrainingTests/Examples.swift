import Tensors
import Training

/// Windows over a series of numbers, the next number being the target; or over given arrays.
struct ArrayWindows: WindowSource {
  var count: Int
  var steps: Int
  var features: Int
  var outputs: Int
  var everyStep = false
  /// (count, T, F).
  var inputs: [Float]
  /// (count, O) or (count, T, O).
  var targets: [Float]
  var weights: [Float]?
  /// (count, T).
  var presence: [Float]?
  var shown: ClosedRange<Int>?
  /// The steps of each window.
  var windowLengths: [Int]?
  var sequences: [Range<Int>] = []
  /// K.
  var known = 0
  /// (count, K) or (count, T, K).
  var knownValues: [Float] = []

  var isMasked: Bool { presence != nil || windowLengths != nil }
  var lengths: ClosedRange<Int> { shown ?? steps...steps }
  func length(of window: Int) -> Int { windowLengths?[window] ?? steps }

  func gather(
    _ indices: Span<Int>, steps shown: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    for row in 0..<indices.count {
      let index = indices[row]
      let first = max(0, length(of: index) - shown)
      for step in 0..<shown {
        let (from, to) = (index * steps + first + step, row * shown + step)
        let isPadding = first + step >= length(of: index)
        // What stands in the padding must not matter.
        for i in 0..<features { inputs[to * features + i] = isPadding ? .nan : self.inputs[from * features + i] }
        if isMasked { presence[to] = isPadding ? 0 : self.presence?[from] ?? 1 }
        guard everyStep else { continue }
        for i in 0..<outputs {
          targets[to * outputs + i] = isPadding ? 0 : self.targets[from * outputs + i]
          if let given = self.weights { weights[to * outputs + i] = isPadding ? 0 : given[from * outputs + i] }
        }
      }
      guard !everyStep else { continue }
      for i in 0..<outputs {
        targets[row * outputs + i] = self.targets[index * outputs + i]
        if let given = self.weights { weights[row * outputs + i] = given[index * outputs + i] }
      }
    }
  }

  func gatherKnown(_ indices: Span<Int>, steps shown: Int, into known: inout MutableSpan<Float>) {
    for row in 0..<indices.count {
      let index = indices[row]
      guard everyStep else {
        for i in 0..<self.known { known[row * self.known + i] = knownValues[index * self.known + i] }
        continue
      }
      let first = max(0, length(of: index) - shown)
      for step in 0..<shown {
        let (from, to) = ((index * steps + first + step) * self.known, (row * shown + step) * self.known)
        let isPadding = first + step >= length(of: index)
        // What stands in the padding must not matter.
        for i in 0..<self.known { known[to + i] = isPadding ? .nan : knownValues[from + i] }
      }
    }
  }

  /// Every window of a series whose target is the number behind it.
  static func next(in series: [Float], steps: Int) -> ArrayWindows {
    let count = series.count - steps
    return ArrayWindows(
      count: count, steps: steps, features: 1, outputs: 1,
      inputs: (0..<count).flatMap { series[$0..<$0 + steps] }, targets: Array(series[steps...]))
  }

  /// Noise in, noise out: nothing to learn, but every kernel has work.
  static func noise(
    count: Int, steps: Int, features: Int, outputs: Int, everyStep: Bool = false, seed: UInt64 = 1
  ) -> ArrayWindows {
    let generator = Philox(seed: seed, stream: 77)
    let m = count * steps * features
    let n = count * outputs * (everyStep ? steps : 1)
    return ArrayWindows(
      count: count, steps: steps, features: features, outputs: outputs, everyStep: everyStep,
      inputs: (0..<m).map { Float(generator.normal(at: UInt64($0))) },
      targets: (m..<m + n).map { Float(generator.normal(at: UInt64($0))) })
  }
}
