import Series
import Testing

@Suite struct ForecastErrorsTests {
  @Test func byHand() {
    let errors = ForecastErrors(truth: [1, 2, 3, 4], forecast: [2, 2, 6, 0])
    #expect(errors.mae == 2 && errors.mse == 6.5 && errors.rmse == (6.5).squareRoot())
    // 1/1.5, 0, 3/4.5 and 4/2, in percent.
    #expect(abs(errors.smape - 100 * (2.0 / 3 + 2.0 / 3 + 2) / 4) < 1e-12)
    // Squared distances from 2.5 add up to 5.
    #expect(errors.r2 == 1 - 26.0 / 5)
    let worse = ForecastErrors(truth: [0, 0], forecast: [(6.5).squareRoot() * 2, (6.5).squareRoot() * 2])
    #expect(abs((errors.skill(against: worse) ?? 0) - 0.5) < 1e-15)
    #expect(errors.skill(against: ForecastErrors(truth: [1], forecast: [1])) == nil)
  }

  @Test func oddTruths() {
    #expect(ForecastErrors(truth: [0, 1], forecast: [0, 1]).smape == 0)
    #expect(ForecastErrors(truth: [0, 0], forecast: [1, -1]).smape == 200)
    #expect(ForecastErrors(truth: [0.1, 0.1, 0.1], forecast: [0.1, 0.1, 0.2]).r2 == nil)
    #expect(ForecastErrors(truth: [1, 2], forecast: [1, 2]).r2 == 1)
  }

  @Test func quantiles() {
    // Errors 1, −2 at 10 % and −1, −4 at 90 %.
    let (low, high) = ([0.0, 4], [2.0, 6])
    let pinball = QuantileErrors.pinball(truth: [1, 2], forecasts: [low, high], levels: [0.1, 0.9])
    #expect(abs(pinball - (0.1 + 1.8 + 0.1 + 0.4) / 4) < 1e-15)
    #expect(QuantileErrors.coverage(truth: [1, 2], forecasts: [low, high], levels: [0.1, 0.9]) == 0.5)
    #expect(QuantileErrors.coverage(truth: [1, 2], forecasts: [high, low], levels: [0.9, 0.1]) == 0.5, "any order")
    #expect(QuantileErrors.coverage(truth: [1], forecasts: [[1]], levels: [0.5]) == nil)
    // The middle one has crossed the upper: what lies below it is not between the outer two.
    let crossed: [[Double]] = [[0, 0], [5, 1], [2, 2]]
    #expect(QuantileErrors.coverage(truth: [4, 1], forecasts: crossed, levels: [0.1, 0.5, 0.9]) == 0.5)
    #expect(QuantileErrors.crossing(forecasts: crossed, levels: [0.1, 0.5, 0.9]) == 0.5)
    #expect(QuantileErrors.crossing(forecasts: [[2, 2], [0, 0]], levels: [0.9, 0.1]) == 0)
    #expect(QuantileErrors.pinball(truth: [1, 4], forecasts: [[2, 2]], levels: [0.5]) == 0.75)
  }

  @Test func conformalRanks() throws {
    let truth = (1...19).map(Double.init)
    let zeros = [Double](repeating: 0, count: 19)
    #expect(try ConformalInterval.halfWidths(truth: truth, forecast: zeros, steps: 1, level: 0.95) == [19])
    #expect(try ConformalInterval.halfWidths(truth: truth, forecast: zeros, steps: 1, level: 0.9) == [18])
    #expect(try ConformalInterval.halfWidths(truth: truth, forecast: zeros, steps: 1, level: 0.5) == [10])
    let two = try ConformalInterval.halfWidths(
      truth: [1, -8, 2, -7, 3, -9], forecast: [0, 0, 0, 0, 0, 0], steps: 2, level: 0.5)
    #expect(two == [2, 8])
    #expect(throws: ConformalError.tooFewWindows(needs: 19, has: 18, level: 0.95)) {
      try ConformalInterval.halfWidths(
        truth: Array(truth.dropLast()), forecast: Array(zeros.dropLast()), steps: 1, level: 0.95)
    }
    #expect(throws: ConformalError.badLevel(1)) {
      try ConformalInterval.halfWidths(truth: truth, forecast: zeros, steps: 1, level: 1)
    }
    let broken = try ConformalInterval.halfWidths(truth: truth, forecast: zeros.map { _ in .nan }, steps: 1, level: 0.9)
    #expect(broken == [.infinity])
  }

  /// A model whose errors grow: the fixed interval holds ever less, the adaptive one keeps to its share.
  @Test func theAdaptiveIntervalLearns() throws {
    var dice = Dice(2)
    func noise(_ spread: Double) -> Double { Double(dice.roll(-1000...1000)) / 1000 * spread }
    let calibration = (0..<200).map { _ in noise(1) }
    let truth = (0..<2000).map { _ in noise(2) }
    let zeros = truth.map { _ in 0.0 }
    let adaptive = try AdaptiveInterval(
      truth: calibration, forecast: calibration.map { _ in 0 }, steps: 1, level: 0.5, rate: 0.02)
    let widths = adaptive.halfWidths(
      truth: truth, forecast: zeros, origins: Array(0..<2000), firstStep: 1, through: 1999)
    let held = truth.indices.count { truth[$0].magnitude <= widths.windows[$0] }
    #expect(abs(Double(held) / 2000 - 0.5) < 0.02)
    let fixed = try ConformalInterval.halfWidths(
      truth: calibration, forecast: calibration.map { _ in 0 }, steps: 1, level: 0.5)[0]
    #expect(Double(truth.count { $0.magnitude <= fixed }) / 2000 < 0.3)
    #expect(widths.windows[0] == fixed && widths.origin[0] > fixed)
    // At rate 0 it is the fixed one.
    let still = try AdaptiveInterval(
      truth: calibration, forecast: calibration.map { _ in 0 }, steps: 1, level: 0.5, rate: 0)
    let same = still.halfWidths(truth: truth, forecast: zeros, origins: Array(0..<2000), firstStep: 1, through: 1999)
    #expect(same.windows.allSatisfy { $0 == fixed } && same.origin == [fixed])
  }

  /// What comes after an origin changes no interval at it, whatever the horizon.
  @Test(arguments: [0, 1, 3]) func anIntervalKnowsOnlyThePast(firstStep: Int) throws {
    var dice = Dice(4)
    let steps = 2
    let calibration = (0..<(40 * steps)).map { _ in Double(dice.roll(-9...9)) }
    let zeros = calibration.map { _ in 0.0 }
    let adaptive = try AdaptiveInterval(truth: calibration, forecast: zeros, steps: steps, level: 0.8, rate: 0.2)
    let truth = (0..<(60 * steps)).map { _ in Double(dice.roll(-20...20)) }
    let forecast = truth.map { _ in 0.0 }
    let origins = Array(100..<160)
    let before = adaptive.halfWidths(
      truth: truth, forecast: forecast, origins: origins, firstStep: firstStep, through: 130)
    for cut in [0, 7, 30, 59] {
      // Truths of rows after the origin of window `cut` are others.
      let altered = truth.indices.map { place in
        let row = origins[place / steps] + firstStep + place % steps
        return row > origins[cut] || firstStep == 0 && place % steps == 0 && row == origins[cut]
          ? truth[place] * 3 + 50 : truth[place]
      }
      let after = adaptive.halfWidths(
        truth: altered, forecast: forecast, origins: origins, firstStep: firstStep, through: origins[cut])
      #expect(after.windows[..<((cut + 1) * steps)] == before.windows[..<((cut + 1) * steps)])
      let own = adaptive.halfWidths(
        truth: truth, forecast: forecast, origins: origins, firstStep: firstStep, through: origins[cut])
      #expect(after.origin == own.origin)
    }
    #expect(Set(before.windows).count > 2, "it did learn")
  }
}
