import Layers
import Tensors
import Testing

@Suite struct DropoutTests {
  static let shape = WindowShape(steps: 5, features: 3)

  static func run(_ architecture: Architecture, isTraining: Bool, seed: UInt64 = 1, batch: Int = 6) throws
    -> NetworkRun
  {
    let run = try NetworkRun(
      architecture, windows: shape, batch: batch, loss: nil, isTraining: isTraining, crew: Crew(Execution()),
      memoryLimit: 1 << 30, for: "test", seed: seed)
    run.load(try Network(architecture, features: shape.features, seed: 2))
    run.inputs.write((0..<run.inputs.count).map { 0.1 + Float($0 % 7) / 10 })
    return run
  }

  static func outputs(_ run: NetworkRun, step: Int = 1, count: Int? = nil) -> [Float] {
    run.draws.step = step
    run.forward(count ?? run.batch)
    return run.outputs.values
  }

  static let dropping = Architecture([
    LSTM(units: 4, dropout: 0.5, recurrentDropout: 0.5), Dropout(rate: 0.5), Dense(units: 2),
  ])
  static let plain = Architecture([LSTM(units: 4), Dropout(rate: 0), Dense(units: 2)])

  @Test func predictionsDropNothing() throws {
    #expect(
      Self.outputs(try Self.run(Self.dropping, isTraining: false))
        == Self.outputs(try Self.run(Self.plain, isTraining: false)))
    #expect(
      Self.outputs(try Self.run(Self.plain, isTraining: true))
        == Self.outputs(try Self.run(Self.plain, isTraining: false)))
  }

  @Test func masksFollowFromSeedAndStep() throws {
    let first = try Self.run(Self.dropping, isTraining: true)
    let again = try Self.run(Self.dropping, isTraining: true)
    let other = try Self.run(Self.dropping, isTraining: true, seed: 2)
    #expect(Self.outputs(first, step: 3) == Self.outputs(again, step: 3))
    #expect(Self.outputs(first, step: 4) != Self.outputs(again, step: 3))
    #expect(Self.outputs(first, step: 4) != Self.outputs(other, step: 4))
  }

  /// Inputs and states are dropped for a whole window, so that a window of equal steps stays one; the layer between
  /// has a mask for each step.
  @Test func recurrentMasksStayOverTime() throws {
    let every = Architecture([Dropout(rate: 0.5), Dense(units: 3)], everyStep: true)
    let run = try Self.run(every, isTraining: true)
    _ = Self.outputs(run)
    let factors = run.layers[0].output.values.values
    // Feature 0 of window 0 at each of the steps.
    let steps = (0..<5).map { factors[$0 * 3 * 16] == 0 }
    #expect(Set(steps).count == 2 || Set((0..<5).map { factors[($0 * 3 + 1) * 16] == 0 }).count == 2)

    // With the inputs alone, what is dropped equals windows that hold zeros there at every step.
    let dropped = Architecture([LSTM(units: 4, dropout: 0.5), Dense(units: 2)])
    let masked = try Self.run(dropped, isTraining: true)
    let results = Self.outputs(masked, step: 7)
    let free = try Self.run(Architecture([LSTM(units: 4), Dense(units: 2)]), isTraining: true)
    let generator = Philox(seed: 1, stream: RandomStream.dropout(.inputs, layer: 0, step: 7))
    let mask = DropoutMask(rate: 0.5)
    free.inputs.write(
      free.inputs.values.enumerated().map { place, value in
        value * mask.factor(row: place / 15, unit: place % 3, from: generator)
      })
    #expect(Self.outputs(free) == results)
  }

  @Test func whatCannotBeIsRefused() {
    func mismatch(_ layers: any LayerDescription...) -> ShapeMismatch? {
      do {
        _ = try Architecture(layers + [Dense(units: 1)]).summary(of: Self.shape)
        return nil
      } catch {
        return error
      }
    }
    let needs = "at least 0 and less than 1"
    #expect(
      mismatch(LSTM(units: 2), Dropout(rate: 1))
        == .option(layer: 2, name: "dropout", what: "the share", needs: needs, actual: "1.0"))
    #expect(
      mismatch(LSTM(units: 2, dropout: -0.5))
        == .option(layer: 1, name: "lstm", what: "`dropout:`", needs: needs, actual: "-0.5"))
    #expect(
      mismatch(LSTM(units: 2, recurrentDropout: .nan))
        == .option(layer: 1, name: "lstm", what: "`recurrent-dropout:`", needs: needs, actual: "nan"))
    #expect(
      mismatch(LSTM(units: 2, start: .chrono(longest: 2)))
        == .outOfRange(layer: 1, name: "lstm", what: "T of `.chrono(T)`", valid: 3...16_777_216, actual: 2))
    #expect(mismatch(LSTM(units: 2, start: .chrono(longest: 3), dropout: 0.999), Dropout(rate: 0)) == nil)
    #expect(throws: ShapeMismatch.nothingBehind(layer: 2, name: "dropout")) {
      try Architecture([LSTM(units: 2), Dropout(rate: 0.1)]).summary(of: Self.shape)
    }
  }

  @Test func chronoSpreadsTheForgetGates() throws {
    let layer = LSTM(units: 200, start: .chrono(longest: 50))
    let bias = try Network(Architecture([layer]), features: 1, seed: 1).parameters[2].values
    let forget = bias[200..<400]
    #expect(bias[400...].allSatisfy { $0 == 0 })
    #expect(zip(bias[..<200], forget).allSatisfy { $0 == -$1 })
    let spans = forget.map { ExactMath.exp(Double($0)) }
    #expect(spans.allSatisfy { $0 >= 1 && $0 <= 49.001 })
    // Uniform between 1 and 49: the mean is 25 within four of its standard deviations.
    #expect(abs(PartialSum.of(spans) / 200 - 25) < 4 * 48 / (12.0 * 200).squareRoot())
    #expect(layer.description == "lstm 200 init: .chrono(50)")
    #expect(
      LSTM(units: 3, dropout: 0.2, recurrentDropout: 0.1).description == "lstm 3 dropout: 0.2 recurrent-dropout: 0.1")
  }
}
