import Testing

@testable import Series

@Suite struct LooksTests {
  static func numbers(_ values: [Double?]) -> Column.Numbers { Column.Numbers(values) }

  @Test func autocorrelationByHand() {
    let found = Autocorrelation(Self.numbers([1, 2, 4, 1]), through: 9)
    // Distances from 2: −1, 0, 2, −1; squares add up to 6, products one apart to −2, two apart to −2, three to 1.
    let expected: [Double] = [1, -2.0 / 6, -2.0 / 6, 1.0 / 6]
    #expect(found.values.compactMap(\.self) == expected)
    #expect(found.observed == 4 && found.bound == 0.98)
    #expect(Autocorrelation(Self.numbers([3, 3, nil, 3]), through: 2).values.isEmpty)
    #expect(Autocorrelation(Self.numbers([]), through: 2).values.isEmpty)
  }

  @Test func missingCellsLeaveTheirPairsOut() {
    // 1, −, 3, 5: distances −2, −, 0, 2. Pairs one apart: (3, 5); two apart: (1, 3); three apart: (1, 5).
    let found = Autocorrelation(Self.numbers([1, nil, 3, 5]), through: 3)
    let variance = 8.0 / 3
    #expect(found.values[1] == 0 && found.values[2] == 0)
    #expect(abs((found.values[3] ?? 0) + 4.0 / 4 / variance) < 1e-15)
    // Alone too far apart: no pair.
    #expect(Autocorrelation(Self.numbers([1, nil, nil, 2]), through: 3).values[1] == nil)
  }

  @Test func hugeAndTinyNumbers() {
    let small = Autocorrelation(Self.numbers([1, 2, 4, 1]), through: 3).values
    #expect(Autocorrelation(Self.numbers([1, 2, 4, 1].map { $0 * 0x1p1020 }), through: 3).values == small)
    #expect(Autocorrelation(Self.numbers([1, 2, 4, 1].map { $0 * 0x1p-1020 }), through: 3).values == small)
  }

  @Test func thePeakIsTheSeason() {
    let wave = (0..<120).map { row -> Double? in [0, 1, 3, 4, 3, 1, 0, -2][row % 8] + Double(row) / 100 }
    #expect(Autocorrelation(Self.numbers(wave), through: 40).peak == 8)
    let line = (0..<50).map { row -> Double? in Double(row) }
    #expect(Autocorrelation(Self.numbers(line), through: 20).peak == nil)
  }

  @Test func strengthOfASeason() throws {
    var dice = Dice(5)
    func noise() -> Double { Double(dice.roll(-1000...1000)) / 1000 }
    let wave = (0..<240).map { [0.0, 5, 9, 5, 0, -5, -9, -5][$0 % 8] }
    let pure = try #require(SeasonalStrength(Self.numbers(wave.enumerated().map { $1 + Double($0) }), period: 8))
    #expect(pure.strength > 0.999 && pure.isWorthwhile, "a line is a trend, and no season")
    let noisy = try #require(SeasonalStrength(Self.numbers(wave.map { $0 + 3 * noise() }), period: 8))
    #expect(noisy.strength > 0.8 && noisy.strength < 1)
    let none = try #require(SeasonalStrength(Self.numbers(wave.map { _ in noise() }), period: 8))
    #expect(none.strength < 0.2 && !none.isWorthwhile)
    // Three seasons of noise: strong by chance, and not taken for one.
    let few = try #require(SeasonalStrength(Self.numbers(wave.prefix(75).map { _ in noise() }), period: 24))
    #expect(!few.isWorthwhile)
    let odd = try #require(SeasonalStrength(Self.numbers((0..<70).map { [1, 2, 6, 2, 1, 0, 0][$0 % 7] }), period: 7))
    #expect(odd.strength > 0.999)
    let holes = wave.enumerated().map { row, value -> Double? in row % 11 == 3 ? nil : value }
    #expect(try #require(SeasonalStrength(Self.numbers(holes), period: 8)).strength > 0.9)
    #expect(SeasonalStrength(Self.numbers(Array(wave.prefix(23))), period: 8) == nil)
    #expect(SeasonalStrength(Self.numbers(Array(repeating: 2, count: 50)), period: 5) == nil)
  }

  /// Of noise about one in twenty exceeds the critical value at 5 %, of random walks nearly all.
  @Test func levelsThatKeepStill() throws {
    var dice = Dice(11)
    var (still, walks) = (0, 0)
    for _ in 0..<200 {
      let steps = (0..<200).map { _ in Double(dice.roll(-100...100)) }
      if try #require(KPSSTest(Self.numbers(steps))).refutesStationarity { still += 1 }
      var level = 0.0
      let walk = steps.map { step -> Double? in
        level += step
        return level
      }
      if try #require(KPSSTest(Self.numbers(walk))).refutesStationarity { walks += 1 }
    }
    #expect((2...20).contains(still), "\(still)")
    #expect(walks > 130, "\(walks)")
    #expect(KPSSTest(Self.numbers(Array(repeating: 1, count: 40))) == nil)
    #expect(KPSSTest(Self.numbers((0..<19).map { Double($0) })) == nil)
  }

  /// By hand without lags: distances ±1 in turn, running sums 1, 0, 1, 0.
  @Test(arguments: [(20, 8), (100, 12), (10_000, 37)]) func lagsOfSchwert(n: Int, lag: Int) {
    #expect(KPSSTest.usualLag(n) == lag)
  }

  @Test func theStatisticByHand() throws {
    let turns = (0..<20).map { row -> Double? in row % 2 == 0 ? 1 : -1 }
    let test = try #require(KPSSTest(Self.numbers(turns)))
    #expect(test.lag == 8)
    // Autocovariances are (−1)^k (20 − k) / 20.
    var longRun = 1.0
    for k in 1...8 {
      let covariance = (k % 2 == 0 ? 1.0 : -1) * Double(20 - k) / 20
      longRun += 2 * (1 - Double(k) / 9) * covariance
    }
    #expect(abs(test.statistic - 10 / (400 * longRun)) < 1e-12)
  }
}
