internal import Layers
internal import Training

/// A model and windows of the sizes people train on one machine, with synthetic numbers in them.
struct Workload: WindowSource {
  let name: String
  let architecture: Architecture
  let loss: Loss
  let batch: Int
  let count: Int
  let steps: Int
  let features: Int
  let outputs = 1

  static let all = [
    Workload(
      name: "W1", architecture: Architecture([LSTM(units: 4), Dense(units: 1, activation: .sigmoid)]),
      loss: .binaryCrossEntropy, batch: 32, count: 1995, steps: 5, features: 1),
    Workload(
      name: "W2", architecture: Architecture([LSTM(units: 24), Dense(units: 1)]), loss: .meanSquaredError, batch: 32,
      count: 20_000, steps: 24, features: 8),
    Workload(
      name: "W3", architecture: Architecture([LSTM(units: 64), LSTM(units: 32), Dense(units: 1)]),
      loss: .meanSquaredError, batch: 32, count: 8000, steps: 48, features: 8),
    Workload(
      name: "W4", architecture: Architecture([LSTM(units: 128), LSTM(units: 128), Dense(units: 1)]),
      loss: .meanSquaredError, batch: 64, count: 4000, steps: 96, features: 16),
    Workload(
      name: "W5", architecture: Architecture([LSTM(units: 512), Dense(units: 1)]), loss: .meanSquaredError, batch: 64,
      count: 1024, steps: 128, features: 64),
  ]

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    for place in indices.indices {
      let first = indices[place]
      for step in 0..<(steps * features) {
        inputs[place * steps * features + step] = Self.wave(first + step)
      }
      targets[place] = loss == .binaryCrossEntropy ? Float(first % 2) : Self.wave(first + steps * features)
    }
  }

  /// A saw tooth between −1 and 1: cheap, and never the same for long.
  private static func wave(_ place: Int) -> Float { Float(place &* 37 % 101) / 50 - 1 }

  /// Floating-point operations that training costs for one window: forward, and twice that backward.
  func operations() throws(ShapeMismatch) -> Double {
    let layers = try architecture.summary(of: WindowShape(steps: steps, features: features), outputs: outputs)
    return Double(layers.reduce(0) { $0 + $1.multiplyAdds }) * 2 * 3
  }
}
