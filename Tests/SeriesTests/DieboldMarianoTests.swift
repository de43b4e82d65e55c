import Testing

@testable import Series

@Suite struct DieboldMarianoTests {
  /// Losses differ by 1, −1, 3, −1 in turn: mean ½, γ₀ 2.75, γ₁ … by hand.
  @Test func byHand() throws {
    let n = 20
    let differences = (0..<n).map { [1.0, -1, 3, -1][$0 % 4] }
    let errors = differences.map { (4 + $0).squareRoot() }
    let test = try #require(
      DieboldMariano(errors, against: Array(repeating: 2, count: n), steps: 1, horizon: 1, stride: 1))
    #expect(test.origins == 20 && test.lag == 2)
    // Centred: ½, −1½, 2½, −1½. Products one apart: −¾, −3¾, −3¾, −¾ in turn; two apart: 1¼, 2¼, 1¼, 2¼.
    let gammas = [2.75, (5 * (-0.75 - 3.75 - 3.75) + 4 * -0.75) / 20, (5 * 1.25 + 5 * 2.25 + 4 * 1.25 + 4 * 2.25) / 20]
    let variance = gammas[0] + 2 * (2.0 / 3 * gammas[1] + 1.0 / 3 * gammas[2])
    #expect(variance > 0)
    let expected = 0.5 / (variance / 20).squareRoot() * (19.0 / 20).squareRoot()
    #expect(abs(test.statistic - expected) < 1e-9)
    #expect(test.pValue == StudentT.twoSided(test.statistic, degrees: 19))
  }

  @Test func exchangingTheForecastsTurnsTheSign() throws {
    var dice = Dice(5)
    let one = (0..<120).map { _ in Double(dice.roll(-9...9)) }
    let two = (0..<120).map { _ in Double(dice.roll(-12...12)) }
    let forth = try #require(DieboldMariano(one, against: two, steps: 3, horizon: 3, stride: 1))
    let back = try #require(DieboldMariano(two, against: one, steps: 3, horizon: 3, stride: 1))
    #expect(forth.statistic == -back.statistic && forth.pValue == back.pValue)
    #expect(forth.statistic < 0 && forth.origins == 40)
  }

  @Test(arguments: [
    (1, 1, 100, 4), (24, 1, 100, 23), (24, 24, 100, 4), (24, 5, 40, 4), (7, 2, 40, 3), (1, 1, 1000, 6), (1, 1, 20, 2),
  ])
  func theLagFollowsOverlapAndLength(horizon: Int, stride: Int, origins: Int, lag: Int) throws {
    var dice = Dice(horizon)
    let errors = (0..<origins).map { _ in Double(dice.roll(-9...9)) }
    let others = (0..<origins).map { _ in Double(dice.roll(-9...9)) }
    let test = try #require(DieboldMariano(errors, against: others, steps: 1, horizon: horizon, stride: stride))
    #expect(test.lag == lag)
  }

  /// ⌊4 (n/100)^(2/9)⌋ at the edges: 4^9 · n² passes k^9 · 10⁴ exactly at n = 100.
  @Test(arguments: [(20, 2), (27, 2), (28, 3), (99, 3), (100, 4), (272, 4), (273, 5), (1_000_000_000, 143)])
  func usualLags(n: Int, lag: Int) { #expect(DieboldMariano.usualLag(n) == lag) }

  @Test func noneWhereNothingCanBeSaid() {
    let few = (0..<19).map(Double.init)
    #expect(DieboldMariano(few, against: few.map { $0 + 1 }, steps: 1, horizon: 1, stride: 1) == nil)
    let many = (0..<40).map(Double.init)
    #expect(DieboldMariano(many, against: many, steps: 1, horizon: 1, stride: 1) == nil)
    let threes = Array(repeating: 3.0, count: 40)
    #expect(DieboldMariano(threes, against: threes.map { $0 / 7 }, steps: 1, horizon: 1, stride: 1) == nil)
    #expect(DieboldMariano(many, against: many.reversed(), steps: 1, horizon: 40, stride: 1) == nil)
    #expect(DieboldMariano(many, against: many.map { $0 * 1e200 }, steps: 1, horizon: 1, stride: 1) == nil)
  }

  /// Under equal accuracy about one test in twenty says otherwise at 5 %.
  @Test func theLevelIsKept() throws {
    var rejections = 0
    for seed in 1...400 {
      var dice = Dice(seed)
      // Skip the first draws of neighbouring seeds.
      for _ in 0..<20 { _ = dice.roll(0...1) }
      func error() -> Double { (0..<6).reduce(0.0) { sum, _ in sum + Double(dice.roll(-100...100)) } }
      let one = (0..<60).map { _ in error() }
      let two = (0..<60).map { _ in error() }
      let test = try #require(DieboldMariano(one, against: two, steps: 1, horizon: 1, stride: 1))
      rejections += test.pValue < 0.05 ? 1 : 0
    }
    #expect((8...48).contains(rejections), "\(rejections) of 400")
  }
}

extension DieboldMariano {
  /// Of errors, with squared losses: window w, step k at `w · steps + k`.
  init?(_ errors: [Double], against others: [Double], steps: Int, horizon: Int, stride: Int) {
    func losses(_ errors: [Double]) -> [Double] {
      (0..<(errors.count / steps)).map { window in
        Summation.sum(errors[(window * steps)..<((window + 1) * steps)].lazy.map { $0 * $0 }) / Double(steps)
      }
    }
    self.init(losses: losses(errors), against: losses(others), horizon: horizon, stride: stride)
  }
}
