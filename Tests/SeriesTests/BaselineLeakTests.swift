import Notation
import Testing

@testable import Series

/// Yardsticks know no more than a model does: what comes after an origin changes no baseline at it, what comes after the
/// training part nothing that is fitted on it.
@Suite struct BaselineLeakTests {
  static let rows = 24 * 40
  static let (trainRows, validRows) = (24 * 24, 24 * 8)

  /// Hourly numbers with holes; from a row on, other ones.
  static func data(alteredFrom: Int, seed: Int, validated: Bool = true) throws -> WindowedData {
    var dice = Dice(seed)
    let values = (0..<rows).map { row -> Double? in
      let noise = Double(dice.roll(-100...100)) / 50
      let hole = dice.roll(0...60) == 0
      let bend = row >= alteredFrom ? 40 + Double(row % 13) * 3 : 0
      return hole && row > 48 ? nil : Double((row * 5) % 24) + noise + bend
    }
    let axis = try #require(
      TimeAxis(first: Instant(microseconds: 0), step: TimeSpan(seconds: 3600), count: rows))
    let series = try Series(
      axis: axis, columns: [Column("y", numbers: values), Column("x", numbers: values.map { _ in 0 })])
    var spec = WindowSpec(past: 26, horizon: 1...6)
    spec.targets = ["y"]
    spec.features = ["x"]
    spec.stride = 5
    let parts = try Split.sizes(
      train: .steps(trainRows), valid: validated ? .steps(validRows) : nil, test: .rest
    ).parts(of: series)
    return try WindowedData(parts, spec)
  }

  static let baselines: [Baseline] = [
    .naive, .drift, .mean, .seasonalNaive(period: 24), .seasonalNaive(period: 7), .linear,
  ]

  @Test(arguments: 1...4) func nothingAfterAnOriginCounts(seed: Int) throws {
    let one = try #require(try Self.data(alteredFrom: Self.rows, seed: seed).test)
    for cut in [Self.trainRows + Self.validRows + 1, Self.rows - 100, Self.rows - 7] {
      let two = try #require(try Self.data(alteredFrom: cut + 1, seed: seed).test)
      let known = (0..<one.count).prefix { one.origin(of: $0) <= cut }.count
      #expect(one.count == two.count && one.origin(of: known - 1) == two.origin(of: known - 1))
      for baseline in Self.baselines {
        let (a, b) = (try baseline.forecast(one), try baseline.forecast(two))
        #expect(a[..<(known * 6)] == b[..<(known * 6)], "\(baseline) at \(cut)")
        if baseline != .mean, known < one.count { #expect(a != b, "\(baseline) sees what came") }
      }
    }
  }

  /// The linear baseline chooses its penalty on the validation part, and nothing else there or later is fitted on.
  @Test(arguments: 1...4) func nothingAfterTrainingIsFittedOn(seed: Int) throws {
    let whole = try Self.data(alteredFrom: Self.rows, seed: seed)
    let later = try Self.data(alteredFrom: Self.trainRows, seed: seed)
    #expect(SeasonalPeriod.chosen(for: whole.train) == SeasonalPeriod.chosen(for: later.train))
    #expect(SeasonalPeriod.chosen(for: whole.train) != nil)
    let places = [0, 1, 6, 40]
    let ones = [Double](repeating: 1, count: whole.train.count * 6)
    for period in [1, 24] {
      let (a, b) = (
        ErrorScale(whole.train, target: 0, period: period), ErrorScale(later.train, target: 0, period: period)
      )
      #expect(a == b)
      #expect(a.error(ones, at: places, of: whole.train) == b.error(ones, at: places, of: later.train))
    }
    #expect(try Baseline.mean.forecast(whole.train) == Baseline.mean.forecast(later.train))
    // Without a validation part the penalty, too, is chosen on train.
    let (alone, altered) = (
      try Self.data(alteredFrom: Self.rows, seed: seed, validated: false),
      try Self.data(alteredFrom: Self.trainRows, seed: seed, validated: false)
    )
    #expect(try LinearBaseline(alone.train) == LinearBaseline(altered.train))
    // With one, only the penalty may differ; and the test part changes nothing.
    let test = try Self.data(alteredFrom: Self.trainRows + Self.validRows, seed: seed)
    #expect(try LinearBaseline(whole.train) == LinearBaseline(test.train))
  }

  /// Figures of earlier windows stay as they were.
  @Test(arguments: 1...3) func laterWindowsDoNotMoveEarlierFigures(seed: Int) throws {
    let one = try #require(try Self.data(alteredFrom: Self.rows, seed: seed).test)
    let cut = Self.rows - 60
    let two = try #require(try Self.data(alteredFrom: cut, seed: seed).test)
    let known = (0..<one.count).prefix { one.row(of: $0, step: 5) < cut }.count * 6
    let (a, b) = (one.truths(), two.truths())
    #expect(a[..<known] == b[..<known] && a != b)
    let (p, q) = (try Baseline.linear.forecast(one), try Baseline.linear.forecast(two))
    #expect(
      ForecastErrors(truth: Array(a[..<known]), forecast: Array(p[..<known]))
        == ForecastErrors(truth: Array(b[..<known]), forecast: Array(q[..<known])))
    let scale = ErrorScale(one, target: 0, period: 24)
    #expect(
      scale.error(zip(a, p).map { $1 - $0 }, at: 0..<known, of: one)
        == ErrorScale(two, target: 0, period: 24).error(zip(b, q).map { $1 - $0 }, at: 0..<known, of: two))
  }
}
