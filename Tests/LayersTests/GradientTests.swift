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
  ]

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
        }
      })
    run.weights.write(draws(run.weights, 3).map { $0 < 0.2 ? 0 : $0 })
    // Biases away from zero, so that every term of the gradient is seen.
    var weights = run.parameters.values
    for i in weights.indices { weights[i] += 0.2 * (generator.uniformFloat(at: 4 << 32 | UInt64(i)) - 0.5) }
    if architecture.layers.contains(where: { ($0 as? Dense)?.activation == .relu }) {
      // Away from the kink: half of the units well above it, half well below.
      var first = 0
      for parameter in network.parameters {
        if parameter.name == "2.dense.bias" {
          for i in 0..<parameter.values.count { weights[first + i] = i % 2 == 0 ? 3 : -3 }
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
        count: batch * run.outputsPerWindow, to: &losses, &total)
      return losses.total / total.total
    }
    _ = lossAt(weights)
    run.backward(batch, loss: loss, total: run.crew.sum(run.weights))
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
