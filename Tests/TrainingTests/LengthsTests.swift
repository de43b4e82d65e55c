import Layers
import Tensors
import Testing

@testable import Training

/// Batches of many lengths, one drawn for each.
@Suite struct LengthsTests {
  static let architecture = Architecture([LSTM(units: 4), GRU(units: 3, bidirectional: true), Dense(units: 2)])

  /// A run with room for more gives the bits of one made for that many steps, whatever it did before.
  @Test func fewerStepsAreARunOfThatLength() throws {
    let windows = ArrayWindows.noise(count: 19, steps: 12, features: 3, outputs: 2)
    let roomy = try MaskedTests.run(Self.architecture, steps: 12, batch: 19, isMasked: false)
    for steps in [12, 5, 1, 9, 2, 12] {
      let exact = try MaskedTests.run(Self.architecture, steps: steps, batch: 19, isMasked: false)
      let indices = Array(0..<19)
      #expect(
        MaskedTests.results(roomy, windows, indices, steps: steps)
          == MaskedTests.results(exact, windows, indices, steps: steps), "\(steps) steps")
    }
  }

  @Test func everyLengthIsDrawnAndTheSameAgain() throws {
    var windows = ArrayWindows.noise(count: 400, steps: 9, features: 1, outputs: 1)
    windows.shown = 5...9
    let philox = Philox(seed: 3, stream: RandomStream.windowLengths)
    var seen: [Int] = []
    for epoch in 1...3 {
      let plan = EpochPlan.shuffled(
        windows, batch: 10, epoch: epoch, shuffles: true, order: Philox(seed: 3, stream: RandomStream.windowOrder),
        lengths: philox, crew: Crew(Execution()))
      #expect(Set(plan.order) == Set(0..<400) && plan.batches.count == 40)
      seen += plan.batches.compactMap(\.steps)
    }
    #expect(seen.count == 120 && Set(seen) == Set(5...9))
    // Each epoch draws its own.
    #expect(Array(seen[..<40]) != Array(seen[40..<80]))
    // Validation windows have lengths of their own, every window once.
    let judged = EpochPlan.byLength(windows, batch: 128, lengths: philox)
    #expect(judged.order.sorted() == Array(0..<400) && Set(judged.batches.compactMap(\.steps)) == Set(5...9))
  }

  @Test func oneLengthIsNoLength() throws {
    let windows = ArrayWindows.noise(count: 50, steps: 6, features: 3, outputs: 2)
    var shown = windows
    shown.shown = 6...6
    var options = FitOptions()
    options.epochs = 2
    let plain = try fit(Self.architecture, on: windows, validation: windows, options: options)
    let same = try fit(Self.architecture, on: shown, validation: shown, options: options)
    #expect(plain.network.canonicalBytes == same.network.canonicalBytes)
    shown.shown = 4...6
    let other = try fit(Self.architecture, on: shown, validation: shown, options: options)
    let again = try fit(
      Self.architecture, on: shown, validation: shown, options: options, execution: Execution(threads: 2))
    #expect(other.network.canonicalBytes != plain.network.canonicalBytes)
    #expect(other.network.canonicalBytes == again.network.canonicalBytes && other.history == again.history)
  }

  /// What validation holds never changes the weights.
  @Test func validationOnlyWatches() throws {
    var windows = ArrayWindows.noise(count: 60, steps: 6, features: 3, outputs: 2)
    windows.shown = 2...6
    let one = ArrayWindows.noise(count: 20, steps: 6, features: 3, outputs: 2, seed: 5)
    let two = ArrayWindows.noise(count: 31, steps: 6, features: 3, outputs: 2, seed: 6)
    let first = try fit(Self.architecture, on: windows, validation: one)
    let second = try fit(Self.architecture, on: windows, validation: two)
    #expect(first.network.canonicalBytes == second.network.canonicalBytes)
    #expect(first.history.map(\.validLoss) != second.history.map(\.validLoss))
  }
}
