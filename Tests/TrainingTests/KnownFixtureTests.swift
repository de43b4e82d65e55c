import Foundation
import Layers
import Tensors
import Testing

@testable import Training

/// Known values beside what the last recurrent layer hands on, against the numbers of PyTorch
/// (Fixtures/make_known_fixtures.py).
@Suite struct KnownFixtureTests {
  struct Fixture: Decodable {
    var features, known, steps, batch: Int
    var everyStep: Bool
    var learningRate: Double
    var inputs, knownValues, targets, outputsBefore: [Float]
    var weights, gradients, weightsAfter: [String: [Float]]
    var losses: [Double]
  }

  @Test(arguments: ["known", "known-every-step"]) func agrees(_ name: String) throws {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    let architecture = Architecture(
      [LSTM(units: 4), Dense(units: 5, activation: .tanh), Dense(units: 2)], everyStep: fixture.everyStep,
      known: fixture.known)
    let network = try Network(architecture, features: fixture.features) { fixture.weights[$0] }
    var windows = ArrayWindows(
      count: fixture.batch, steps: fixture.steps, features: fixture.features, outputs: 2,
      everyStep: fixture.everyStep, inputs: fixture.inputs, targets: fixture.targets)
    (windows.known, windows.knownValues) = (fixture.known, fixture.knownValues)
    expectNear(try #require(try predict(network, on: windows)), fixture.outputsBefore, 4e-6, "outputs")

    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: fixture.steps, features: fixture.features), batch: fixture.batch,
      loss: .meanSquaredError, isTraining: true, crew: Crew(Execution()), memoryLimit: 1 << 30, for: "test")
    run.load(network)
    run.gather(windows, Array(0..<fixture.batch).span)
    run.forward(fixture.batch)
    run.backward(fixture.batch, loss: .meanSquaredError, total: run.totalWeight(fixture.batch))
    var first = 0
    for parameter in network.parameters {
      let values = run.gradients.part(first, parameter.values.count).values
      expectNear(values, fixture.gradients[parameter.name] ?? [], 1e-5, parameter.name)
      first += values.count
    }

    var options = FitOptions()
    options.epochs = fixture.losses.count
    options.batch = fixture.batch
    options.learningRate = fixture.learningRate
    options.shuffles = false
    let fitted = try fit(continuing: network, on: windows, options: options)
    for (record, expected) in zip(fitted.history, fixture.losses) {
      #expect(abs(record.trainLoss - expected) < 1e-5 * max(1, expected), "loss of step \(record.epoch)")
    }
    for parameter in fitted.network.parameters {
      expectNear(parameter.values, fixture.weightsAfter[parameter.name] ?? [], 3e-4, "\(parameter.name), trained")
    }
  }

  private func expectNear(_ actual: [Float], _ expected: [Float], _ tolerance: Float, _ what: String) {
    #expect(actual.count == expected.count && !actual.isEmpty, "\(what)")
    let worst = zip(actual, expected).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? .infinity
    #expect(worst < tolerance, "\(what)")
  }

  @Test func whatCannotBeIsRefused() {
    let shape = WindowShape(steps: 1, features: 2)
    #expect(throws: ShapeMismatch.knownWithoutRecurrent) {
      try Architecture([Dense(units: 1)], known: 3).summary(of: shape)
    }
    #expect(throws: ShapeMismatch.knownUnread(layer: 2, name: "gru")) {
      try Architecture([LSTM(units: 1), GRU(units: 1)], known: 3).summary(of: shape)
    }
    #expect(throws: TrainingError.shape(.known(expected: 3, actual: 0))) {
      try fit(
        Architecture([LSTM(units: 1), Dense(units: 1)], known: 3),
        on: ArrayWindows.noise(count: 5, steps: 2, features: 1, outputs: 1))
    }
    let joined = try? Architecture([LSTM(units: 4), Dense(units: 2)], known: 3).summary(of: shape)
    #expect(joined?.map(\.parameterCount) == [4 * 4 * 2 + 4 * 4 * 4 + 16, (4 + 3) * 2 + 2])
  }
}
