import Layers
import Tensors
import Testing

/// Steps that are absent reach no state, no gradient and no statistic, in any layer.
@Suite struct AbsentStepsTests {
  static let architectures = [
    Architecture([Conv1D(units: 3, width: 3, activation: .relu), LSTM(units: 4), Dense(units: 2)]),
    Architecture([
      Dense(units: 4, activation: .hardSigmoid), Conv1D(units: 3, width: 4, padding: .same), Normalize(),
      GRU(units: 3, dropout: 0.2, recurrentDropout: 0.3, bidirectional: true), Multiply(factor: 2), Dense(units: 2),
    ]),
    Architecture([
      GRU(units: 3, activation: .leakyRelu()), Conv1D(units: 5, width: 2, padding: .same), Normalize(),
      LSTM(units: 2, bidirectional: true, activation: .relu, recurrentActivation: .hardSigmoid), Normalize(),
      Dense(units: 2, activation: .softmax),
    ]),
    Architecture([Normalize(), Conv1D(units: 2, width: 5), Dense(units: 2)], everyStep: true),
  ]

  /// Outputs of the steps that are there, and all gradients.
  private func results(
    _ architecture: Architecture, steps: Int, inputs: (Int, Int) -> [Float], present: ((Int, Int) -> Bool)?
  ) throws -> (outputs: [Float], gradients: [Float]) {
    let (batch, features) = (19, 3)
    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: steps, features: features), batch: batch, loss: .meanSquaredError,
      isTraining: true, isMasked: present != nil, crew: Crew(Execution()), memoryLimit: 1 << 30, for: "test", seed: 4)
    run.load(try Network(architecture, features: features, seed: 3))
    run.draws.step = 5
    run.isMasked = present != nil
    let rows = (0..<batch).flatMap { window in (0..<steps).map { (window, $0) } }
    run.inputs.write(rows.flatMap { inputs($0.0, $0.1) })
    if let present { run.presence.write(rows.map { present($0.0, $0.1) ? 1 : 0 }) }
    let width = run.outputsPerWindow * batch
    run.targets.write((0..<width).map { Float($0 / 2 % 5) / 4 })
    let isThere = rows.flatMap { row in [0, 1].map { _ in present?(row.0, row.1) ?? true } }
    run.weights.write((0..<width).map { !architecture.everyStep || isThere[$0] ? 1 : 0 })
    run.forward(batch)
    run.backward(batch, loss: .meanSquaredError, total: 38)
    let outputs = run.outputs.values
    return (
      outputs.indices.filter { !architecture.everyStep || isThere[$0] }.map { outputs[$0] }, run.gradients.values
    )
  }

  private func values(_ window: Int, _ step: Int) -> [Float] {
    (0..<3).map { Float((window * 31 + step * 7 + $0 * 5) % 13) / 6 - 1 }
  }

  @Test(arguments: architectures) func whatStandsThereDoesNotCount(_ architecture: Architecture) throws {
    func present(_ window: Int, _ step: Int) -> Bool { (window + step * 2) % 5 != 0 }
    let plain = try results(architecture, steps: 8, inputs: values, present: present)
    let other = try results(
      architecture, steps: 8, inputs: { present($0, $1) ? values($0, $1) : [90, -50, 7] }, present: present)
    #expect(plain.outputs.map(\.bitPattern) == other.outputs.map(\.bitPattern))
    #expect(plain.gradients == other.gradients)
    #expect(plain.gradients.contains { $0 != 0 } && plain.gradients.allSatisfy { $0.isFinite })
  }

  /// Padding behind the windows changes nothing: where they end, convolutions read zeros in either case.
  @Test(arguments: architectures) func paddingIsTheEndOfAWindow(_ architecture: Architecture) throws {
    let short = try results(architecture, steps: 5, inputs: values, present: nil)
    let padded = try results(
      architecture, steps: 9, inputs: { $1 < 5 ? values($0, $1) : [3, 4, 5] }, present: { $1 < 5 })
    guard !architecture.everyStep else {
      // Targets of other steps lie elsewhere: the outputs are enough.
      #expect(short.outputs == padded.outputs)
      return
    }
    #expect(short.outputs == padded.outputs)
    #expect(short.gradients == padded.gradients)
  }
}
