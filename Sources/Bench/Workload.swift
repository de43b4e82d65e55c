internal import Layers
internal import Training

/// A model and windows of the sizes people train on one machine, with synthetic numbers in them.
struct Workload: WindowSource {
  let name: String
  let architecture: Architecture
  let loss: Loss
  let clipping: Clipping?
  let batch: Int
  var count: Int
  let steps: Int
  let features: Int
  let outputs = 1
  /// `count` + `steps` rows: a window is a view into them, its target the row behind it.
  private let series: [Float]

  private init(
    _ name: String, _ layers: [any LayerDescription], head: Activation = .linear, loss: Loss = .meanSquaredError,
    clipping: Clipping? = nil, batch: Int = 32, count: Int, steps: Int, features: Int
  ) {
    self.name = name
    architecture = Architecture(layers + [Dense(units: 1, activation: head)])
    self.loss = loss
    self.clipping = clipping
    self.batch = batch
    self.count = count
    self.steps = steps
    self.features = features
    // A saw tooth, never the same for long; of the smallest, a pattern of ones and zeros.
    series = (0..<(count + steps) * features).map { place in
      loss == .binaryCrossEntropy ? (place % 5 < 3 ? 1 : 0) : Float(place * 37 % 101) / 50 - 1
    }
  }

  static let all = [
    Workload(
      "W1", [LSTM(units: 4)], head: .sigmoid, loss: .binaryCrossEntropy, count: 1995, steps: 5, features: 1),
    Workload("W2", [LSTM(units: 24)], count: 20_000, steps: 24, features: 8),
    Workload("W2b", [LSTM(units: 24)], batch: 128, count: 20_000, steps: 24, features: 8),
    stacked("W3"),
    stacked("W3d", dropout: 0.2),
    stacked("W3r", dropout: 0.2, recurrentDropout: 0.2),
    Workload("W4", [LSTM(units: 128), LSTM(units: 128)], batch: 64, count: 4000, steps: 96, features: 16),
    Workload("W5", [LSTM(units: 512)], batch: 64, count: 1024, steps: 128, features: 64),
    Workload("W6", [LSTM(units: 64, bidirectional: true)], count: 8000, steps: 48, features: 8),
  ]

  private static func stacked(_ name: String, dropout: Double = 0, recurrentDropout: Double = 0) -> Workload {
    let layers = [64, 32].map { units in
      LSTM(units: units, dropout: dropout, recurrentDropout: recurrentDropout)
    }
    return Workload(name, layers, clipping: .norm(1), count: 8000, steps: 48, features: 8)
  }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    let size = steps * features
    unsafe series.withUnsafeBufferPointer { rows in
      unsafe inputs.withUnsafeMutableBufferPointer { to in
        guard let from = rows.baseAddress, let to = to.baseAddress else { return }
        for place in indices.indices {
          unsafe (to + place * size).update(from: from + indices[place] * features, count: size)
        }
      }
    }
    for place in indices.indices { targets[place] = series[(indices[place] + steps) * features] }
  }

  /// The inputs of some windows, one behind the other.
  func inputs(_ windows: Range<Int>) -> [Float] {
    windows.flatMap { series[$0 * features..<($0 + steps) * features] }
  }

  /// Floating-point operations that prediction costs for one window; training costs three times as many, the gradient
  /// of the windows counted, which nobody needs.
  func operations() throws(ShapeMismatch) -> Double {
    let layers = try architecture.summary(of: WindowShape(steps: steps, features: features), outputs: outputs)
    return Double(layers.reduce(0) { $0 + $1.multiplyAdds }) * 2
  }
}
