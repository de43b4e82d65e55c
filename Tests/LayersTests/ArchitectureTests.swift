import Layers
import Testing

@Suite struct ArchitectureTests {
  static let window = WindowShape(steps: 24, features: 8)

  @Test func theLastRecurrentLayerHandsOnItsLastStep() throws {
    let model = Architecture([LSTM(units: 64), Dense(units: 16, activation: .tanh), LSTM(units: 32), Dense(units: 1)])
    let summary = try model.summary(of: Self.window, outputs: 1)
    #expect(summary.map(\.reduces) == [false, false, true, false])
    #expect(summary.map(\.output.steps) == [24, 24, 1, 1])
    #expect(summary.map(\.output.features) == [64, 16, 32, 1])
    #expect(summary.map(\.parameterCount) == [4 * 64 * (8 + 64 + 1), 64 * 16 + 16, 4 * 32 * (16 + 32 + 1), 33])
    #expect(summary[3].multiplyAdds == 32)
    #expect(summary[0].multiplyAdds == 24 * (4 * 64 * 72 + 3 * 64))
    #expect(summary[1].text == "dense 16 activation: .tanh")
  }

  @Test func everyStepIsHandedOnWhereItIsWanted() throws {
    let summary = try Architecture([LSTM(units: 4), Dense(units: 1)], everyStep: true).summary(of: Self.window)
    #expect(summary.map(\.output) == [4, 1].map { WindowShape(steps: 24, features: $0) })
  }

  @Test func whatDoesNotFitSaysBothNumbers() {
    func mismatch(_ layers: [any LayerDescription], _ window: WindowShape = Self.window, outputs: Int = 1)
      -> ShapeMismatch?
    {
      do {
        _ = try Architecture(layers).summary(of: window, outputs: outputs)
        return nil
      } catch {
        return error
      }
    }
    #expect(mismatch([]) == .noLayers)
    #expect(
      mismatch([LSTM(units: 0)]) == .outOfRange(layer: 1, name: "lstm", what: "units", valid: 1...65_536, actual: 0))
    #expect(
      mismatch([LSTM(units: 4), Dense(units: .max)])
        == .outOfRange(layer: 2, name: "dense", what: "units", valid: 1...65_536, actual: .max))
    #expect(
      mismatch([LSTM(units: 4), Dense(units: 3)], outputs: 24)
        == .outputs(layer: 2, name: "dense", expected: 24, actual: 3))
    #expect(mismatch([Dense(units: 1)]) == .stillSequence(layer: 1, name: "dense", steps: 24))
    #expect(
      mismatch([LSTM(units: 1)], WindowShape(steps: 0, features: 1))
        == .windows(what: "steps", valid: 1...16_777_216, actual: 0))
    #expect(
      mismatch([LSTM(units: 1)], WindowShape(steps: .max, features: .max))
        == .windows(what: "features", valid: 1...1_048_576, actual: .max))
    #expect(mismatch([LSTM(units: 1)]) == nil)
  }
}
