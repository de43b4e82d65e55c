import Layers
import Tensors
import Testing

/// What layers are called, how they start, and what they refuse.
@Suite struct LayerShapeTests {
  static let window = WindowShape(steps: 6, features: 3)

  static func mismatch(_ layers: any LayerDescription...) -> ShapeMismatch? {
    do {
      _ = try Architecture(layers).summary(of: window)
      return nil
    } catch {
      return error
    }
  }

  @Test func convolutionsKeepTheirSteps() throws {
    let layers: [any LayerDescription] = [
      Conv1D(units: 4, width: 5, activation: .relu), Normalize(), Conv1D(units: 2, width: 9, padding: .same),
      LSTM(units: 3), Multiply(factor: 1000),
    ]
    let summary = try Architecture(layers).summary(of: Self.window, outputs: 3)
    #expect(summary.map(\.output.steps) == [6, 6, 6, 1, 1])
    #expect(summary.map(\.output.features) == [4, 4, 2, 3, 3])
    #expect(summary.map(\.parameterCount) == [5 * 3 * 4 + 4, 8, 9 * 4 * 2 + 2, 12 * 6, 0])
    #expect(summary[0].multiplyAdds == 6 * 5 * 3 * 4)
    #expect(
      summary.map(\.text) == [
        "conv1d 4 width: 5 activation: .relu", "normalize", "conv1d 2 width: 9 padding: .same", "lstm 3",
        "multiply 1000",
      ])
  }

  @Test func whatCannotBeIsRefused() {
    let number = "a function of one number"
    let softmax = "softmax, which reads all units"
    #expect(
      Self.mismatch(Conv1D(units: 2, width: 0), LSTM(units: 1))
        == .outOfRange(layer: 1, name: "conv1d", what: "`width:`", valid: 1...4096, actual: 0))
    #expect(
      Self.mismatch(Conv1D(units: 2, width: 3)) == .stillSequence(layer: 1, name: "conv1d", steps: 6))
    #expect(
      Self.mismatch(LSTM(units: 2, activation: .softmax))
        == .option(layer: 1, name: "lstm", what: "`activation:`", needs: number, actual: softmax))
    #expect(
      Self.mismatch(GRU(units: 2, recurrentActivation: .softmax))
        == .option(layer: 1, name: "gru", what: "`recurrent-activation:`", needs: number, actual: softmax))
    #expect(
      Self.mismatch(LSTM(units: 2), Normalize(epsilon: 0))
        == .option(layer: 2, name: "normalize", what: "`epsilon:`", needs: "a positive number", actual: "0.0"))
    for factor in [0, Double.nan, .infinity, 1e40] {
      #expect(Self.mismatch(LSTM(units: 2), Multiply(factor: factor)) != nil)
    }
    #expect(Self.mismatch(LSTM(units: 1), Dense(units: 1, start: .chrono(longest: 9))) != nil)
    #expect(Self.mismatch(LSTM(units: 1), Dense(units: 1, start: .constant(.nan))) != nil)
    #expect(
      Self.mismatch(GRU(units: 1, start: .chrono(longest: 2)))
        == .outOfRange(layer: 1, name: "gru", what: "T of `.chrono(T)`", valid: 3...16_777_216, actual: 2))
    #expect(
      Self.mismatch(GRU(units: 65_536, bidirectional: true))
        == .outOfRange(layer: 1, name: "gru", what: "units", valid: 1...65_536, actual: 131_072))
  }

  @Test func startsScaleWeightsAndLeaveBiasesAlone() throws {
    for make in [{ LSTM(units: 4, start: $0) }, { GRU(units: 4, start: $0) }] as [(Start) -> any LayerDescription] {
      func parameters(_ start: Start) throws -> [Network.Parameter] {
        try Network(Architecture([make(start)]), features: 3, seed: 1).parameters
      }
      let usual = try parameters(.standard)
      let half = try parameters(.scaled(0.5))
      let constant = try parameters(.constant(0.25))
      for place in 0..<2 {
        #expect(zip(usual[place].values, half[place].values).allSatisfy { $0 / 2 == $1 })
        #expect(constant[place].values.allSatisfy { $0 == 0.25 })
      }
      #expect(half[2...] == usual[2...] && constant[2...] == usual[2...])
    }
    #expect(
      LSTM(units: 3, start: .scaled(0.5), activation: .relu).description
        == "lstm 3 activation: .relu init: .scaled(0.5)")
    #expect(Dense(units: 3, start: .constant(0.5)).description == "dense 3 init: .constant(0.5)")
  }

  /// What a convolution's kernel is drawn from narrows with its width.
  @Test func aConvolutionStartsAsKerasStartsIt() throws {
    let network = try Network(Architecture([Conv1D(units: 8, width: 5), LSTM(units: 1)]), features: 3, seed: 1)
    let limit = Float((6.0 / (5 * 11)).squareRoot())
    #expect(network.parameters[0].shape == [5, 3, 8])
    #expect(network.parameters[0].values.allSatisfy { abs($0) <= limit })
    #expect(network.parameters[0].values.contains { abs($0) > 0.9 * limit })
  }

  @Test func chronoKeepsTheStateOfAGRU() throws {
    let bias = try Network(Architecture([GRU(units: 200, start: .chrono(longest: 50))]), features: 1, seed: 1)
      .parameters[2].values
    #expect(bias[200...].allSatisfy { $0 == 0 })
    let spans = bias[..<200].map { ExactMath.exp(Double($0)) }
    #expect(spans.allSatisfy { $0 >= 1 && $0 <= 49.001 })
    #expect(abs(PartialSum.of(spans) / 200 - 25) < 4 * 48 / (12.0 * 200).squareRoot())
  }

  /// An output at one step depends on the steps that its padding lets it see, and on no other.
  @Test(arguments: [(Conv1D.Padding.causal, 4, 0...3), (.same, 4, 2...5), (.same, 3, 2...4), (.causal, 1, 3...3)])
  func aConvolutionSeesItsSteps(padding: Conv1D.Padding, width: Int, seen: ClosedRange<Int>) throws {
    let architecture = Architecture([Conv1D(units: 2, width: width, padding: padding)], everyStep: true)
    let run = try NetworkRun(
      architecture, windows: Self.window, batch: 1, loss: nil, isTraining: false, crew: Crew(Execution()),
      memoryLimit: 1 << 30, for: "test")
    run.load(try Network(architecture, features: 3, seed: 4))
    func outputs(changing step: Int?) -> [Float] {
      run.inputs.write((0..<18).map { $0 / 3 == step ? 9 : Float($0 % 5) })
      run.forward(1)
      return Array(run.outputs.values[3 * 2..<4 * 2])
    }
    let before = outputs(changing: nil)
    for step in 0..<6 { #expect((outputs(changing: step) != before) == seen.contains(step), "step \(step)") }
  }

  @Test func aSoftmaxIsADistribution() throws {
    let architecture = Architecture([LSTM(units: 3), Dense(units: 19, activation: .softmax)])
    let run = try NetworkRun(
      architecture, windows: Self.window, batch: 7, loss: nil, isTraining: false, crew: Crew(Execution()),
      memoryLimit: 1 << 30, for: "test")
    run.load(try Network(architecture, features: 3, seed: 4))
    run.inputs.write((0..<run.inputs.count).map { Float($0 % 11) - 5 })
    run.forward(7)
    for window in 0..<7 {
      let shares = run.outputs.values[window * 19..<(window + 1) * 19].map(Double.init)
      #expect(shares.allSatisfy { $0 > 0 } && abs(PartialSum.of(shares) - 1) < 1e-6)
    }
  }
}
