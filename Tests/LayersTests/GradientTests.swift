import Layers
import Tensors
import Testing

/// Gradients of every layer and loss against central finite differences.
@Suite struct GradientTests {
  static let cases: [(Architecture, Loss)] = [
    (Architecture([LSTM(units: 3)]), .meanSquaredError),
    (Architecture([LSTM(units: 5), Dense(units: 2)]), .meanSquaredError),
    (Architecture([LSTM(units: 4), LSTM(units: 3), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 3), Dense(units: 1, activation: .sigmoid)]), .binaryCrossEntropy),
    (Architecture([LSTM(units: 3), Dense(units: 1)], everyStep: true), .binaryCrossEntropy),
    (Architecture([LSTM(units: 3), Dense(units: 2, activation: .sigmoid)]), .meanSquaredError),
    (
      Architecture([Dense(units: 4, activation: .tanh), LSTM(units: 3), Dense(units: 2, activation: .tanh)]),
      .meanSquaredError
    ),
    (Architecture([LSTM(units: 4), Dense(units: 6, activation: .relu), Dense(units: 1)]), .meanSquaredError),
    (
      Architecture([LSTM(units: 3), Dense(units: 3, activation: .sigmoid), LSTM(units: 2)], everyStep: true),
      .meanSquaredError
    ),
    (Architecture([LSTM(units: 4), Dense(units: 2)]), .meanAbsoluteError),
    (Architecture([LSTM(units: 3, bidirectional: true), Dense(units: 1)]), .meanSquaredError),
    (
      Architecture([
        LSTM(units: 3, bidirectional: true), LSTM(units: 2, dropout: 0.2, recurrentDropout: 0.3, bidirectional: true),
      ]), .meanSquaredError
    ),
    (
      Architecture([Dense(units: 3), LSTM(units: 2, bidirectional: true), Dense(units: 1)], everyStep: true),
      .meanSquaredError
    ),
    (Architecture([GRU(units: 5), Dense(units: 2)]), .meanSquaredError),
    (Architecture([GRU(units: 4), LSTM(units: 3), GRU(units: 3)]), .meanSquaredError),
    (Architecture([GRU(units: 3), Dense(units: 1)], everyStep: true), .binaryCrossEntropy),
    (Architecture([LSTM(units: 4, dropout: 0.3), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 4, recurrentDropout: 0.4), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 4, recurrentDropout: 0.4)], everyStep: true), .meanSquaredError),
    (
      Architecture([
        LSTM(units: 5), Dropout(rate: 0.3), LSTM(units: 4, dropout: 0.2, recurrentDropout: 0.3), Dropout(rate: 0.2),
        Dense(units: 1),
      ]), .meanSquaredError
    ),
    (Architecture([Dropout(rate: 0.3), LSTM(units: 4, start: .chrono(longest: 9)), Dense(units: 1)]), .huber),
    (Architecture([LSTM(units: 4), Dense(units: 2)], everyStep: true), .huber),
    (Architecture([LSTM(units: 4), Dense(units: 3)]), .crossEntropy(classes: 3)),
    (Architecture([LSTM(units: 4), Dense(units: 6)]), .crossEntropy(classes: 3)),
    (Architecture([LSTM(units: 4), Dense(units: 4, activation: .softmax)]), .meanSquaredError),
    (
      Architecture([LSTM(units: 4), Dense(units: 3, activation: .softmax)], everyStep: true), .crossEntropy(classes: 3)
    ),
    (Architecture([LSTM(units: 4), Dense(units: 6)]), .quantile([0.1, 0.5, 0.9])),
    (
      Architecture([LSTM(units: 3, activation: .sigmoid, recurrentActivation: .tanh), Dense(units: 1)]),
      .meanSquaredError
    ),
    (
      Architecture([LSTM(units: 3, activation: .linear, recurrentActivation: .sigmoid), Dense(units: 1)]),
      .meanSquaredError
    ),
    (
      Architecture([LSTM(units: 3, bidirectional: true, activation: .tanh, recurrentActivation: .linear)]),
      .meanSquaredError
    ),
    (
      Architecture([GRU(units: 3, activation: .sigmoid, recurrentActivation: .tanh), Dense(units: 1)]),
      .meanSquaredError
    ),
    (
      Architecture([GRU(units: 3, activation: .linear), GRU(units: 2, recurrentActivation: .linear)]),
      .meanSquaredError
    ),
    (
      Architecture([
        GRU(units: 3, dropout: 0.2, recurrentDropout: 0.3, bidirectional: true), GRU(units: 2, recurrentDropout: 0.3),
      ]), .meanSquaredError
    ),
    (Architecture([GRU(units: 4, start: .chrono(longest: 9), recurrentDropout: 0.4)], everyStep: true), .huber),
    (Architecture([Conv1D(units: 3, width: 3, activation: .tanh), LSTM(units: 3)]), .meanSquaredError),
    (
      Architecture([
        LSTM(units: 3), Conv1D(units: 2, width: 4, padding: .same, activation: .sigmoid),
        Conv1D(units: 3, width: 2, padding: .same), GRU(units: 2),
      ]), .meanSquaredError
    ),
    (Architecture([Conv1D(units: 2, width: 7), Conv1D(units: 2, width: 5)], everyStep: true), .meanSquaredError),
    (Architecture([Normalize(), LSTM(units: 3), Normalize(epsilon: 0.5), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 5), Normalize()], everyStep: true), .meanSquaredError),
    (Architecture([Multiply(factor: 3), LSTM(units: 3), Dense(units: 1), Multiply(factor: -2)]), .meanSquaredError),
    (Architecture([LSTM(units: 4), Dense(units: 6, activation: .leakyRelu()), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 4), Dense(units: 6, activation: .hardSigmoid), Dense(units: 1)]), .meanSquaredError),
    (Architecture([LSTM(units: 4), Dense(units: 2)], known: 3), .meanSquaredError),
    (
      Architecture(
        [
          Conv1D(units: 3, width: 2), GRU(units: 4, bidirectional: true), Normalize(), Dropout(rate: 0.2),
          Dense(units: 1),
        ],
        known: 5), .huber
    ),
    (
      Architecture(
        [LSTM(units: 3), LSTM(units: 4, dropout: 0.2), Dense(units: 3, activation: .tanh), Dense(units: 1)],
        everyStep: true, known: 2), .meanSquaredError
    ),
    (
      Architecture([LSTM(units: 4), Dense(units: 6, activation: .leakyRelu(slope: 0.05)), Dense(units: 1)]),
      .meanSquaredError
    ),
  ]

  /// Biases that keep a layer's sums off its kinks, on all sides of them; nil where it has none.
  private static func awayFromKinks(_ layer: any LayerDescription) -> [Float]? {
    switch (layer as? Dense)?.activation {
    case .relu, .leakyRelu: [3, -3]
    // Its slope is between −3 and 3.
    case .hardSigmoid: [0.1, 6, -6, 0.2]
    default: nil
    }
  }

  @Test(arguments: cases.indices)
  func agreesWithFiniteDifferences(index: Int) throws {
    let (architecture, loss) = Self.cases[index]
    let (batch, steps, features) = (5, 4, 2)
    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: steps, features: features), batch: batch, loss: loss,
      isTraining: true, crew: Crew(Execution()), memoryLimit: 1 << 30, for: "test")
    let network = try Network(architecture, features: features, seed: 3)
    run.load(network)
    let generator = Philox(seed: 1, stream: UInt64(index))
    func draws(_ region: FloatRegion, _ place: UInt64) -> [Float] {
      (0..<region.count).map { generator.uniformFloat(at: place << 32 | UInt64($0)) }
    }
    run.inputs.write(draws(run.inputs, 1).map { 4 * $0 - 2 })
    run.targets.write(
      draws(run.targets, 2).map { x in
        switch loss {
        case .meanSquaredError: 2 * x - 1
        case .binaryCrossEntropy: x.rounded()
        // On both sides of the outputs, and away from the kink.
        case .meanAbsoluteError: x < 0.5 ? -4 : 4
        // Where the square holds and where it does not.
        case .huber: 6 * x - 3
        case .crossEntropy(let classes): (x * Float(classes)).rounded(.down)
        // Above all quantiles, or below them.
        case .quantile: x < 0.5 ? -4 : 4
        }
      })
    run.known.write(draws(run.known, 5).map { 4 * $0 - 2 })
    run.weights.write(draws(run.weights, 3).map { $0 < 0.2 ? 0 : $0 })
    // Biases away from zero, so that every term of the gradient is seen.
    var weights = run.parameters.values
    for i in weights.indices { weights[i] += 0.2 * (generator.uniformFloat(at: 4 << 32 | UInt64(i)) - 0.5) }
    if let biases = architecture.layers.compactMap({ Self.awayFromKinks($0) }).first {
      var first = 0
      for parameter in network.parameters {
        if parameter.name == "2.dense.bias" {
          for i in 0..<parameter.values.count { weights[first + i] = biases[i % biases.count] }
        }
        first += parameter.values.count
      }
    }

    func lossAt(_ values: [Float]) -> Double {
      run.parameters.write(values)
      run.prepare()
      run.forward(batch)
      var losses = PartialSum()
      var total = PartialSum()
      run.crew.addLoss(
        loss.kernel, outputs: run.outputs, targets: run.targets, weights: run.weights,
        count: batch * run.targetsPerWindow, to: &losses, &total)
      return losses.total / total.total
    }
    _ = lossAt(weights)
    run.backward(batch, loss: loss, total: run.crew.sum(run.weights, count: run.weights.count))
    let gradients = run.gradients.values
    #expect(run.crew.norm(run.gradients) > 0.01)
    for i in weights.indices {
      // Rounding of the loss weighs 1e-7 / h, the third derivative h²: both are small at 2^-7.
      let h: Float = 0x1p-7
      var (up, down) = (weights, weights)
      up[i] += h
      down[i] -= h
      let slope = (lossAt(up) - lossAt(down)) / Double(up[i] - down[i])
      #expect(abs(Double(gradients[i]) - slope) < 2e-4 + 2e-3 * abs(slope), "parameter \(i)")
    }
  }
}
