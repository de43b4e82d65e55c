import Layers
import Tensors
import Testing

/// A layer of two directions is two layers of one: bit for bit, the second over the steps from the last to the first.
@Suite struct TwoDirectionsTests {
  private static let (windows, steps, features, units) = (19, 6, 3, 5)

  private static let kinds: [(both: any LayerDescription, one: any LayerDescription)] = [
    (LSTM(units: units, bidirectional: true), LSTM(units: units)),
    (GRU(units: units, bidirectional: true), GRU(units: units)),
  ]

  /// (B, T, F).
  private static let inputs: [Float] = {
    let generator = Philox(seed: 5, stream: 1)
    return (0..<windows * steps * features).map { 2 * generator.uniformFloat(at: UInt64($0)) - 1 }
  }()

  private static let reversed: [Float] = {
    var turned: [Float] = []
    for window in 0..<windows {
      for step in (0..<steps).reversed() {
        let row = window * steps + step
        turned += inputs[row * features..<(row + 1) * features]
      }
    }
    return turned
  }()

  /// (B, T' · O), T' all steps or the last alone.
  private static func outputs(_ network: Network, of inputs: [Float], _ kernels: KernelSet) throws -> [Float] {
    let run = try NetworkRun(
      network.architecture, windows: WindowShape(steps: steps, features: features), batch: windows, loss: nil,
      isTraining: false, crew: Crew(Execution(kernels: kernels)), memoryLimit: 1 << 24, for: "predicting")
    run.load(network)
    run.inputs.write(inputs)
    run.forward(windows)
    return run.outputs.values
  }

  @Test(arguments: kinds.indices, [false, true])
  func areTwoLayers(kind: Int, everyStep: Bool) throws {
    let (both, one) = Self.kinds[kind]
    let whole = try Network(Architecture([both], everyStep: everyStep), features: Self.features, seed: 3)
    let half = whole.parameters.count / 2
    func direction(_ parameters: ArraySlice<Network.Parameter>) throws -> Network {
      var left = parameters
      return try Network(Architecture([one], everyStep: everyStep), features: Self.features) { _ in
        left.popFirst()?.values
      }
    }
    let (forward, backward) = (try direction(whole.parameters[..<half]), try direction(whole.parameters[half...]))
    for kernels in KernelSet.available {
      let found = try Self.outputs(whole, of: Self.inputs, kernels)
      let first = try Self.outputs(forward, of: Self.inputs, kernels)
      let second = try Self.outputs(backward, of: Self.reversed, kernels)
      let (width, kept) = (Self.units, everyStep ? Self.steps : 1)
      var expected: [Float] = []
      for window in 0..<Self.windows {
        for step in 0..<kept {
          let (there, back) = (window * kept + step, window * kept + kept - 1 - step)
          expected += first[there * width..<(there + 1) * width]
          expected += second[back * width..<(back + 1) * width]
        }
      }
      #expect(found == expected)
    }
  }
}
