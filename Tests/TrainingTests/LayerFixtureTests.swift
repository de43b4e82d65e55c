import Foundation
import Layers
import Tensors
import Testing

@testable import Training

/// Every kind of layer and loss, target weights, optimizers and clipping against the numbers of Keras and PyTorch
/// (Fixtures/make_layer_fixtures.py and make_training_fixtures.py).
@Suite struct LayerFixtureTests {
  struct Fixture: Decodable {
    var layers: [String]
    var features, outputs, steps, batch: Int
    var everyStep: Bool
    var loss: String
    var classWeights, levels: [Double]?
    var l2, clipNorm, clipNormEach, clipValue: Double?
    var optimizer: String?
    var targetWeights: [Float]?
    var learningRate: Double
    var inputs, targets, outputsBefore: [Float]
    var weights, gradients: [String: [Float]]
    var weightsAfter: [String: [Float]]?
    var losses: [Double]
  }

  static let convolved: [any LayerDescription] = [
    Conv1D(units: 4, width: 3, activation: .relu),
    Conv1D(units: 3, width: 4, padding: .same, activation: .hardSigmoid), Normalize(epsilon: 1e-5), LSTM(units: 4),
    Dense(units: 5, activation: .leakyRelu()),
  ]

  static let plain: [any LayerDescription] = [LSTM(units: 4), Dense(units: 1)]

  static let models: [(name: String, layers: [any LayerDescription])] = [
    (
      "keras-lstm",
      [
        LSTM(units: 4, recurrentActivation: .hardSigmoid), LSTM(units: 3, activation: .relu),
        Dense(units: 3, activation: .softmax),
      ]
    ),
    (
      "keras-lstm-activations",
      [
        LSTM(units: 3, activation: .leakyRelu(), recurrentActivation: .tanh),
        LSTM(units: 3, activation: .hardSigmoid, recurrentActivation: .relu),
        LSTM(units: 2, activation: .linear, recurrentActivation: .leakyRelu()),
        LSTM(units: 2, bidirectional: true, activation: .sigmoid), Dense(units: 1),
      ]
    ),
    (
      "keras-gru",
      [
        GRU(units: 4, bidirectional: true, recurrentActivation: .hardSigmoid), GRU(units: 3, activation: .relu),
        Dense(units: 2),
      ]
    ),
    (
      "keras-conv1d",
      [
        Conv1D(units: 4, width: 3, activation: .relu), Normalize(),
        Conv1D(units: 3, width: 4, padding: .same, activation: .tanh), LSTM(units: 3),
        Dense(units: 4, activation: .leakyRelu()), Dense(units: 2, activation: .hardSigmoid), Multiply(factor: 3),
      ]
    ),
    (
      "keras-every-step",
      [
        Conv1D(units: 3, width: 6, padding: .same), GRU(units: 4), Normalize(), Dense(units: 3, activation: .softmax),
      ]
    ),
    ("cross-entropy", convolved + [Dense(units: 3, activation: .softmax)]),
    ("class-weights", convolved + [Dense(units: 4)]), ("quantile", convolved + [Dense(units: 6)]),
    ("sample-weights", [LSTM(units: 4), Dense(units: 2)]),
    ("sample-weights-every-step", [LSTM(units: 4), Dense(units: 2)]),
    ("sample-and-class-weights", [LSTM(units: 4), Dense(units: 3)]), ("keras-adam", plain), ("keras-adamw", plain),
    ("keras-sgd", plain), ("keras-nesterov", plain), ("keras-clip-norm", plain), ("keras-clip-norm-each", plain),
    ("keras-clip-value", plain),
    (
      "keras-leaky",
      [
        Conv1D(units: 3, width: 2, activation: .leakyRelu(slope: 0.5)),
        LSTM(units: 3, activation: .leakyRelu(slope: 0.1)), Dense(units: 3, activation: .leakyRelu(slope: 0)),
        Dense(units: 1, activation: .leakyRelu(slope: 1)),
      ]
    ),
    ("l2-clip-each", convolved + [Dense(units: 1)]), ("clip-value", convolved + [Dense(units: 1)]),
  ]

  static func load(_ name: String) throws -> Fixture {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  @Test(arguments: models.indices)
  func agrees(index: Int) throws {
    let (name, layers) = Self.models[index]
    let fixture = try Self.load(name)
    #expect(layers.map(\.description) == fixture.layers)
    let architecture = Architecture(layers, everyStep: fixture.everyStep)
    let loss: Loss =
      switch fixture.loss {
      case "crossEntropy": .crossEntropy(classes: fixture.outputs)
      case "quantile": .quantile(fixture.levels ?? [])
      default: .meanSquaredError
      }
    let network = try Network(architecture, features: fixture.features) { fixture.weights[$0] }
    var windows = ArrayWindows(
      count: fixture.batch, steps: fixture.steps, features: fixture.features,
      outputs: fixture.outputs / loss.outputsPerTarget, everyStep: fixture.everyStep, inputs: fixture.inputs,
      targets: fixture.targets)
    windows.weights = fixture.targetWeights

    let predictions = try #require(
      try predict(network, on: windows, outputsPerTarget: loss.outputsPerTarget))
    expectNear(predictions, fixture.outputsBefore, 4e-6, "outputs of \(name)")

    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: fixture.steps, features: fixture.features), batch: fixture.batch,
      loss: loss, isTraining: true, crew: Crew(Execution()), memoryLimit: 1 << 30, for: "test")
    run.classWeights = (fixture.classWeights ?? []).map { Float($0) }
    run.load(network)
    run.gather(windows, Array(0..<fixture.batch).span)
    run.forward(fixture.batch)
    run.backward(fixture.batch, loss: loss, total: run.totalWeight(fixture.batch))
    var first = 0
    for parameter in network.parameters {
      let values = run.gradients.part(first, parameter.values.count).values
      expectNear(values, fixture.gradients[parameter.name] ?? [], 1e-5, "\(parameter.name) of \(name)")
      first += values.count
    }

    var options = FitOptions()
    options.epochs = fixture.losses.count
    options.batch = fixture.batch
    options.learningRate = fixture.learningRate
    options.loss = loss
    options.shuffles = false
    options.classWeights = fixture.classWeights ?? []
    options.l2 = fixture.l2 ?? 0
    options.clipping =
      fixture.clipNorm.map { .norm($0) } ?? fixture.clipNormEach.map { .normEach($0) }
      ?? fixture.clipValue.map { .value($0) }
    switch fixture.optimizer {
    case "adamw": options.optimizer = .adam(Adam(weightDecay: 0.1))
    case "sgd": options.optimizer = .sgd(SGD(momentum: 0.8))
    case "nesterov": options.optimizer = .sgd(SGD(momentum: 0.8, nesterov: true))
    case "plain": options.optimizer = .sgd(SGD(momentum: 0))
    default: #expect(fixture.optimizer == nil || fixture.optimizer == "adam")
    }
    let fitted = try fit(continuing: network, on: windows, options: options)
    for (record, expected) in zip(fitted.history, fixture.losses) {
      #expect(abs(record.trainLoss - expected) < 1e-5 * max(1, expected), "loss of step \(record.epoch), \(name)")
    }
    for parameter in fitted.network.parameters {
      guard let expected = fixture.weightsAfter?[parameter.name] else { continue }
      // Adam divides by √v: where a gradient is all but zero, its rounding error moves the weight.
      expectNear(parameter.values, expected, 3e-4, "\(parameter.name) of \(name), trained")
    }
  }

  private func expectNear(_ actual: [Float], _ expected: [Float], _ tolerance: Float, _ what: String) {
    #expect(actual.count == expected.count && !actual.isEmpty, "\(what)")
    let worst = zip(actual, expected).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? .infinity
    #expect(worst < tolerance, "\(what)")
  }
}
