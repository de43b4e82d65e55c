import Notation
import Testing

@testable import Series

@Suite struct BaselineTests {
  /// Rows 0…9 hold 3, 5, 4, 8, 6, 9, 7, 12, 10, 11; the last four are the test part.
  static func test(_ y: [Double?] = [3, 5, 4, 8, 6, 9, 7, 12, 10, 11], horizon: ClosedRange<Int> = 1...2) throws
    -> Windows
  {
    let series = try Series(
      axis: .index(count: y.count), columns: [Column("y", numbers: y), Column("x", numbers: y.map { _ in 0 })])
    var spec = WindowSpec(past: 1, horizon: horizon)
    spec.targets = ["y"]
    spec.features = ["x"]
    let parts = try Split.sizes(train: .steps(6), valid: nil, test: .rest).parts(of: series)
    return try #require(try WindowedData(parts, spec).test)
  }

  @Test func byHand() throws {
    let test = try Self.test()
    #expect((0..<3).map { test.origin(of: $0) } == [5, 6, 7])
    #expect(test.truths() == [7, 12, 12, 10, 10, 11])
    #expect(try Baseline.naive.forecast(test) == [9, 9, 7, 7, 12, 12])
    // Period 2: targets 6 and 7 from origin 5 take rows 4 and 5.
    #expect(try Baseline.seasonalNaive(period: 2).forecast(test) == [6, 9, 9, 7, 7, 12])
    // Period 1 may not look past the origin either.
    #expect(try Baseline.seasonalNaive(period: 1).forecast(test) == [9, 9, 7, 7, 12, 12])
    #expect(try Baseline.seasonalNaive(period: 4).forecast(test) == [4, 8, 8, 6, 6, 9])
    #expect(try Baseline.mean.forecast(test) == Array(repeating: 35.0 / 6, count: 6))
    let drift = try Baseline.drift.forecast(test)
    let expected = [9 + 6.0 / 5, 9 + 2 * 6.0 / 5, 7 + 4.0 / 6, 7 + 2 * 4.0 / 6, 12 + 9.0 / 7, 12 + 2 * 9.0 / 7]
    #expect(zip(drift, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func holesAreSteppedOver() throws {
    let test = try Self.test([3, 5, 4, 8, 6, nil, 7, 12, 10, 11], horizon: 1...1)
    #expect(test.origin(of: 0) == 5)
    #expect(try Baseline.naive.forecast(test)[0] == 6)
    #expect(try Baseline.seasonalNaive(period: 1).forecast(test)[0] == 6)
    #expect(throws: BaselineError.noValue(.seasonalNaive(period: 8), origin: "5")) {
      try Baseline.seasonalNaive(period: 8).forecast(test)
    }
    #expect(throws: BaselineError.noValue(.seasonalNaive(period: .max), origin: "5")) {
      try Baseline.seasonalNaive(period: .max).forecast(test)
    }
    #expect(throws: BaselineError.badPeriod(0)) { try Baseline.seasonalNaive(period: 0).forecast(test) }
  }

  @Test func seasonsAreChosenOnTrain() throws {
    let hours = 24 * 28
    let first = Instant(microseconds: 0)
    let axis = try #require(TimeAxis(first: first, step: TimeSpan(seconds: 3600), count: hours))
    #expect(SeasonalPeriod.candidates(of: axis) == [24, 168])
    let daily = Column("d", numbers: (0..<hours).map { Double($0 % 24) })
    let weekly = Column(
      "w", numbers: (0..<hours).map { (hour: Int) -> Double in Double(hour / 24 % 7 * 100 + hour % 24) })
    #expect(SeasonalPeriod.chosen(for: [(daily, 0..<500)], on: axis) == 24)
    #expect(SeasonalPeriod.chosen(for: [(weekly, 0..<500)], on: axis) == 168)
    #expect(SeasonalPeriod.chosen(for: [(weekly, 0..<300)], on: axis) == 24)
    #expect(SeasonalPeriod.chosen(for: [(weekly, 0..<500)], on: .index(count: hours)) == nil)
    let months = try #require(TimeAxis(first: first, step: TimeSpan(months: 1), count: 48))
    #expect(SeasonalPeriod.candidates(of: months) == [12])
    #expect(try SeasonalPeriod.error(of: Column("y", numbers: [1, 4, nil, 2, 7, 9]), period: 1, trainRows: 0..<5) == 4)
    #expect(throws: BaselineError.noSeason(period: 5, rows: 5)) {
      try SeasonalPeriod.error(of: daily, period: 5, trainRows: 0..<5)
    }
  }
}
