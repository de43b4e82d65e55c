import Testing

@testable import Plots

@Suite struct WilkinsonTicksTests {
  @Test(arguments: [
    (8.1, 14.1, 4, [8.0, 10, 12, 14]), (0, 100, 5, [0, 25, 50, 75, 100]), (-1, 1, 5, [-1, -0.5, 0, 0.5, 1]),
    (0, 1e-9, 3, [0, 5e-10, 1e-9]), (1e300, 3e300, 3, [1e300, 2e300, 3e300]),
  ])
  func choosesNiceNumbers(lower: Double, upper: Double, target: Int, ticks: [Double]) {
    #expect(WilkinsonTicks.positions(lower: lower, upper: upper, target: target).map(\.value) == ticks)
  }

  /// Ascending, evenly spaced, near the data, and about as many as asked for.
  @Test func holdsForAnyRange() {
    let random = Sample.uniform(4000, seed: 3)
    for index in 0..<2000 {
      let scale = PowerOfTen.value(index % 40 - 20)
      let lower = (random[2 * index] - 0.5) * scale
      let upper = lower + (random[2 * index + 1] + 1e-6) * scale
      let ticks = WilkinsonTicks.positions(lower: lower, upper: upper, target: 5)
      #expect((2...12).contains(ticks.count), "\(lower) \(upper)")
      let gaps = zip(ticks, ticks.dropFirst()).map { $1.mantissa - $0.mantissa }
      #expect(Set(gaps).count == 1 && gaps[0] > 0)
      let values = ticks.map(\.value)
      #expect(values[0] < upper && values[values.count - 1] > lower)
    }
  }

  @Test(arguments: [(1.0, 1.0), (1e15, 1e15 + 0.25), (0, .leastNonzeroMagnitude)])
  func declinesWhatRoundNumbersCannotTellApart(lower: Double, upper: Double) {
    #expect(WilkinsonTicks.positions(lower: lower, upper: upper, target: 5).isEmpty)
  }
}
