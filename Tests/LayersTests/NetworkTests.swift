import Layers
import Tensors
import Testing

@Suite struct NetworkTests {
  static let architecture = Architecture([LSTM(units: 8), LSTM(units: 4), Dense(units: 2)])

  @Test func parametersAreNamedAndShaped() throws {
    let network = try Network(Self.architecture, features: 3, seed: 1)
    #expect(
      network.parameters.map(\.name) == [
        "1.lstm.kernel", "1.lstm.recurrent", "1.lstm.bias", "2.lstm.kernel", "2.lstm.recurrent", "2.lstm.bias",
        "3.dense.kernel", "3.dense.bias",
      ])
    #expect(
      network.parameters.map(\.shape) == [[3, 32], [8, 32], [32], [8, 16], [4, 16], [16], [4, 2], [2]])
    #expect(network.parameterCount == 32 * 12 + 16 * 13 + 10)
    #expect(network.parameters.allSatisfy { $0.values.count == $0.shape.reduce(1, *) })
  }

  @Test func weightsStartAsKerasStartsThem() throws {
    let parameters = try Network(Self.architecture, features: 3, seed: 1).parameters
    let limit = Float((6.0 / 35).squareRoot())
    #expect(parameters[0].values.allSatisfy { abs($0) <= limit })
    #expect(parameters[0].values.contains { abs($0) > limit / 2 })
    #expect(
      parameters[2].values
        == (0..<4).flatMap { [Float](repeating: $0 == 1 ? 1 : 0, count: 8) })
    #expect(parameters[7].values == [0, 0])
    let recurrent = parameters[1].values.map(Double.init)
    for i in 0..<8 {
      for j in 0..<8 {
        let product = PartialSum.of((0..<32).map { recurrent[i * 32 + $0] * recurrent[j * 32 + $0] })
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-6)
      }
    }
  }

  @Test func weightsFollowFromTheSeedAlone() throws {
    let networks = try KernelSet.available.map {
      try Network(Self.architecture, features: 3, seed: 5, execution: Execution(kernels: $0))
    }
    #expect(networks.allSatisfy { $0.canonicalBytes == networks[0].canonicalBytes })
    #expect(try Network(Self.architecture, features: 3, seed: 6).canonicalBytes != networks[0].canonicalBytes)
    // A layer's start does not depend on what stands behind it.
    let shorter = try Network(Architecture([LSTM(units: 8)]), features: 3, seed: 5)
    #expect(shorter.parameters == Array(networks[0].parameters[0..<3]))
  }

  @Test func twoDirectionsHaveTheirOwnWeights() throws {
    let layer = LSTM(units: 4, bidirectional: true)
    let network = try Network(Architecture([layer]), features: 3, seed: 1)
    #expect(
      network.parameters.map(\.name) == [
        "1.lstm.kernel", "1.lstm.recurrent", "1.lstm.bias", "1.lstm.backward-kernel", "1.lstm.backward-recurrent",
        "1.lstm.backward-bias",
      ])
    #expect(network.parameters[0].values != network.parameters[3].values)
    let window = WindowShape(steps: 5, features: 3)
    let summary = try Architecture([layer]).summary(of: window, outputs: 8)
    #expect(summary[0].output.features == 8 && summary[0].text == "lstm 4 bidirectional: true")
    #expect(throws: ShapeMismatch.outOfRange(layer: 1, name: "lstm", what: "units", valid: 1...65_536, actual: .max)) {
      try Architecture([LSTM(units: .max, bidirectional: true)]).summary(of: window)
    }
    #expect(
      throws: ShapeMismatch.outOfRange(layer: 1, name: "lstm", what: "units", valid: 1...65_536, actual: 131_072)
    ) { try Architecture([LSTM(units: 65_536, bidirectional: true)]).summary(of: window) }
  }

  @Test func aGRUHasTwoBiases() throws {
    let network = try Network(Architecture([GRU(units: 4)]), features: 3, seed: 1)
    #expect(
      network.parameters.map(\.name) == ["1.gru.kernel", "1.gru.recurrent", "1.gru.bias", "1.gru.recurrent-bias"])
    #expect(network.parameters.map(\.shape) == [[3, 12], [4, 12], [12], [4]])
    #expect(network.parameters[2...].allSatisfy { $0.values.allSatisfy { $0 == 0 } })
    let summary = try Architecture([GRU(units: 4)]).summary(of: WindowShape(steps: 5, features: 3), outputs: 4)
    #expect(summary[0].multiplyAdds == 5 * (12 * 7 + 8) && summary[0].parameterCount == 12 * 8 + 4)
    #expect(summary[0].reduces && summary[0].text == "gru 4")
  }

  @Test func importedWeightsComeByName() throws {
    let network = try Network(Self.architecture, features: 3, seed: 1)
    let values = Dictionary(uniqueKeysWithValues: network.parameters.map { ($0.name, $0.values) })
    let copy = try Network(Self.architecture, features: 3) { values[$0] }
    #expect(copy.parameters == network.parameters)
    #expect(throws: ShapeMismatch.missingParameter(name: "3.dense.bias")) {
      try Network(Self.architecture, features: 3) { $0 == "3.dense.bias" ? nil : values[$0] }
    }
    #expect(throws: ShapeMismatch.parameter(name: "3.dense.bias", expected: 2, actual: 1)) {
      try Network(Self.architecture, features: 3) { $0 == "3.dense.bias" ? [1] : values[$0] }
    }
  }

  @Test func canonicalBytesHoldNamesShapesAndValues() throws {
    let network = try Network(Architecture([Dense(units: 1)], everyStep: true), features: 2) { name in
      name == "1.dense.bias" ? [1] : [0, -2]
    }
    func number(_ value: UInt8) -> [UInt8] { [value, 0, 0, 0, 0, 0, 0, 0] }
    let kernel =
      number(14) + Array("1.dense.kernel".utf8) + number(2) + number(2) + number(1) + [0, 0, 0, 0, 0, 0, 0, 0xc0]
    let bias = number(12) + Array("1.dense.bias".utf8) + number(1) + number(1) + [0, 0, 0x80, 0x3f]
    #expect(network.canonicalBytes == kernel + bias)
  }
}
