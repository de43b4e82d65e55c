import Foundation
import Layers
import Tensors
import Testing

@testable import Training

/// Forward pass, gradients and ten steps of every optimizer against the numbers of PyTorch (Fixtures/make_fixtures.py).
@Suite struct PyTorchTests {
  struct Fixture: Decodable {
    var features, outputs, steps, batch: Int
    var units: [Int]
    var loss: String
    var everyStep: Bool
    var clipNorm: Double?
    var optimizer, cell: String?
    var learningRate: Double
    var inputs, targets, outputsBefore: [Float]
    var weights, gradients, weightsAfter: [String: [Float]]
    var losses, norms: [Double]
  }

  static let losses: [String: Loss] = [
    "meanSquaredError": .meanSquaredError, "binaryCrossEntropy": .binaryCrossEntropy,
    "meanAbsoluteError": .meanAbsoluteError, "huber": .huber,
  ]

  static func load(_ name: String) throws -> Fixture {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  @Test(arguments: [
    "one-layer", "stacked-clipped", "classifier", "every-step", "adamw", "nadam", "rmsprop", "sgd", "nesterov", "gru",
    "bidirectional",
  ])
  func agrees(name: String) throws {
    let fixture = try Self.load(name)
    var layers: [any LayerDescription] = []
    for units in fixture.units {
      if fixture.cell == "gru" {
        layers.append(GRU(units: units))
      } else {
        layers.append(LSTM(units: units, bidirectional: fixture.cell == "bidirectional"))
      }
    }
    layers.append(Dense(units: fixture.outputs))
    let architecture = Architecture(layers, everyStep: fixture.everyStep)
    let loss = try #require(Self.losses[fixture.loss])
    let network = try Network(architecture, features: fixture.features) { fixture.weights[$0] }
    let windows = ArrayWindows(
      count: fixture.batch, steps: fixture.steps, features: fixture.features, outputs: fixture.outputs,
      everyStep: fixture.everyStep, inputs: fixture.inputs, targets: fixture.targets)

    let predictions = try #require(try predict(network, on: windows))
    expectNear(predictions, fixture.outputsBefore, 2e-6, "outputs")

    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: fixture.steps, features: fixture.features), batch: fixture.batch,
      loss: loss, isTraining: true, crew: Crew(Execution()), memoryLimit: 1 << 30, for: "test")
    run.load(network)
    run.gather(windows, Array(0..<fixture.batch).span)
    run.forward(fixture.batch)
    run.backward(fixture.batch, loss: loss, total: Double(fixture.targets.count))
    expectNear(run.gradients.values, network.parameters.flatMap { fixture.gradients[$0.name] ?? [] }, 2e-6, "gradients")
    #expect(abs(run.crew.norm(run.gradients) - fixture.norms[0]) < 2e-6 * max(1, fixture.norms[0]))

    var options = FitOptions()
    options.epochs = 10
    options.batch = fixture.batch
    options.learningRate = fixture.learningRate
    options.loss = loss
    options.clipping = fixture.clipNorm.map { .norm($0) }
    switch fixture.optimizer {
    case "adamw": options.optimizer = .adam(Adam(weightDecay: 0.1))
    case "nadam": options.optimizer = .nadam(Nadam())
    case "rmsprop": options.optimizer = .rmsprop(RMSprop(rho: 0.9))
    case "sgd": options.optimizer = .sgd(SGD(momentum: 0.8))
    case "nesterov": options.optimizer = .sgd(SGD(momentum: 0.8, nesterov: true))
    default: #expect(fixture.optimizer == nil)
    }
    options.shuffles = false
    let fitted = try fit(continuing: network, on: windows, options: options)
    for (record, expected) in zip(fitted.history, fixture.losses) {
      #expect(abs(record.trainLoss - expected) < 3e-6 * max(1, expected), "loss of step \(record.epoch)")
    }
    for (record, expected) in zip(fitted.history, fixture.norms) {
      #expect(abs(record.gradientNorm - expected) < 1e-5 * max(1, expected), "norm of step \(record.epoch)")
    }
    for parameter in fitted.network.parameters {
      // Adam divides by √v: where a gradient is all but zero, its rounding error moves the weight.
      expectNear(parameter.values, fixture.weightsAfter[parameter.name] ?? [], 2e-4, parameter.name)
    }
  }

  private func expectNear(_ actual: [Float], _ expected: [Float], _ tolerance: Float, _ what: String) {
    #expect(actual.count == expected.count, "\(what)")
    let worst = zip(actual, expected).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? .infinity
    #expect(worst < tolerance, "\(what)")
  }
}
