import Foundation
import Layers
import Tensors
import Testing

@testable import Training

/// A state that runs on against PyTorch's, masked steps against Keras's (Fixtures/make_sequence_fixtures.py).
@Suite struct SequenceFixtureTests {
  struct Stateful: Decodable {
    var cell: String
    var features, units, steps, runs, windows, epochs: Int
    var rate: Double
    var inputs, targets: [Float]
    var losses: [Double]
    var weights, weightsAfter: [String: [Float]]
  }

  struct Masked: Decodable {
    var cell: String
    var bidirectional: Bool
    var features, units, steps, batch: Int
    var inputs, presence, outputs: [Float]
    var weights: [String: [Float]]
  }

  private func load<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }

  private func layer(_ cell: String, _ units: Int, bidirectional: Bool = false) -> any LayerDescription {
    cell == "gru" ? GRU(units: units, bidirectional: bidirectional) : LSTM(units: units, bidirectional: bidirectional)
  }

  @Test(arguments: ["stateful-lstm", "stateful-gru"])
  func statesRunOn(name: String) throws {
    let fixture = try load(name, as: Stateful.self)
    let network = try Network(
      Architecture([layer(fixture.cell, fixture.units), Dense(units: 1)]), features: fixture.features
    ) { fixture.weights[$0] }
    var windows = ArrayWindows(
      count: fixture.runs * fixture.windows, steps: fixture.steps, features: fixture.features, outputs: 1,
      inputs: fixture.inputs, targets: fixture.targets)
    windows.sequences = (0..<fixture.runs).map { $0 * fixture.windows..<($0 + 1) * fixture.windows }
    var options = FitOptions()
    (options.epochs, options.batch, options.stateful) = (fixture.epochs, fixture.runs, true)
    options.learningRate = fixture.rate
    options.optimizer = .sgd(SGD(momentum: 0))
    let fitted = try fit(continuing: network, on: windows, options: options)
    for (record, expected) in zip(fitted.history, fixture.losses) {
      #expect(abs(record.trainLoss - expected) < 2e-6, "loss of epoch \(record.epoch)")
    }
    for parameter in fitted.network.parameters {
      let expected = fixture.weightsAfter[parameter.name] ?? []
      #expect(parameter.values.count == expected.count)
      let worst = zip(parameter.values, expected).map { abs($0 - $1) }.max() ?? .infinity
      #expect(worst < 3e-6, "\(parameter.name): \(worst)")
    }
    // The state matters: without it the losses are others.
    options.stateful = false
    options.shuffles = false
    let stateless = try fit(continuing: network, on: windows, options: options)
    #expect(abs(stateless.history[0].trainLoss - fixture.losses[0]) > 1e-4)
  }

  @Test(arguments: ["masked-lstm", "masked-gru", "masked-bidirectional"])
  func maskedStepsHoldTheState(name: String) throws {
    let fixture = try load(name, as: Masked.self)
    let network = try Network(
      Architecture([layer(fixture.cell, fixture.units, bidirectional: fixture.bidirectional), Dense(units: 2)]),
      features: fixture.features
    ) { fixture.weights[$0] }
    var windows = ArrayWindows(
      count: fixture.batch, steps: fixture.steps, features: fixture.features, outputs: 2, inputs: fixture.inputs,
      targets: [Float](repeating: 0, count: fixture.batch * 2))
    windows.presence = fixture.presence
    let outputs = try #require(try predict(network, on: windows))
    let worst = zip(outputs, fixture.outputs).map { abs($0 - $1) }.max() ?? .infinity
    #expect(outputs.count == fixture.outputs.count && worst < 2e-6, "\(worst)")
  }
}
