internal import Layers
internal import Tensors
internal import Training

/// What a network gives for some windows, as its loss reads it: window by window, step by step, target by target, and
/// side by side the outputs of one target.
struct ModelOutputs {
  let values: [Float]
  let targets: Int
  let perTarget: Int

  /// One output of one target: window w, step k at `w · steps + k`.
  func column(_ target: Int, _ output: Int) -> [Float] {
    stride(from: target * perTarget + output, to: values.count, by: targets * perTarget).map { values[$0] }
  }
}

/// Probabilities of classes from what a network gives, whether or not its last layer makes them itself.
struct ClassProbabilities {
  private let loss: Loss
  private let head: Activation?

  init(_ fitted: Fitted) {
    loss = fitted.loss
    head = (fitted.network.architecture.layers.last as? Dense)?.activation
  }

  /// Of two classes the probabilities of the second alone, of more those of each class in turn.
  func values(_ outputs: ModelOutputs) -> [[Double]] {
    guard outputs.perTarget > 1 else {
      return [outputs.column(0, 0).map { head == .sigmoid ? Double($0) : 1 / (1 + ExactMath.exp(-Double($0))) }]
    }
    var columns = (0..<outputs.perTarget).map { outputs.column(0, $0).map(Double.init) }
    if head != .softmax {
      for row in columns[0].indices {
        let largest = columns.reduce(-Double.infinity) { max($0, $1[row]) }
        let powers = ExactMath.exp(columns.map { $0[row] - largest })
        let sum = PartialSum.of(powers)
        for place in columns.indices { columns[place][row] = powers[place] / sum }
      }
    }
    return columns.count == 2 ? [columns[1]] : columns
  }
}
