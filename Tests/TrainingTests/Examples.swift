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

  func gather(
    _ indices: Span<Int>, inputs: inout MutableSpan<Float>, targets: inout MutableSpan<Float>,
    weights: inout MutableSpan<Float>
  ) {
    let (m, n) = (steps * features, outputs * (everyStep ? steps : 1))
    for row in 0..<indices.count {
      let index = indices[row]
      for i in 0..<m { inputs[row * m + i] = self.inputs[index * m + i] }
      for i in 0..<n { targets[row * n + i] = self.targets[index * n + i] }
      if let given = self.weights {
        for i in 0..<n { weights[row * n + i] = given[index * n + i] }
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
