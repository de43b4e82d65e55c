import Testing

@testable import Series

@Suite struct ClassErrorsTests {
  static func log2(_ x: Double) -> Double { x == 1 ? 0 : x == 0.5 ? -1 : -2 }

  @Test func twoClasses() {
    let ones = [0.5, 0.5, 0.25, 0]
    let errors = ClassErrors(truth: [1, 0, 1, 0], probabilities: ones.flatMap { [1 - $0, $0] }, classes: 2)
    #expect(errors.predicted == [1, 1, 0, 0], "one half is class 1")
    #expect(errors.accuracy == 0.5 && errors.balancedAccuracy == 0.5)
    #expect(errors.confusion == [[1, 1], [1, 1]])
    #expect(errors.f1 == 0.5)
    // Pairs of 1 and 0: ½ against ½ and 0, ¼ against ½ and 0: half a win, a win, a loss, a win.
    #expect(errors.auc == 2.5 / 4)
    // With log₂ the losses are 1, 1, 2 and 0 bits.
    #expect(errors.logLoss(log: Self.log2) == 1)
    #expect(ClassErrors(truth: [1], probabilities: [1, 0], classes: 2).logLoss { $0 } == -0x1p-53)
  }

  @Test func threeClasses() {
    let errors = ClassErrors(
      truth: [0, 0, 0, 1, 2], probabilities: [0.8, 0.1, 0.1, 0.5, 0.3, 0.2, 0.1, 0.7, 0.2, 0.2, 0.5, 0.3, 0, 0.6, 0.4],
      classes: 3)
    #expect(errors.predicted == [0, 0, 1, 1, 1])
    #expect(errors.confusion == [[2, 1, 0], [0, 1, 0], [0, 1, 0]])
    #expect(errors.accuracy == 0.6)
    #expect(abs(errors.balancedAccuracy - (2.0 / 3 + 1 + 0) / 3) < 1e-15)
    #expect(abs((errors.f1 ?? 0) - (4.0 / 5 + 2.0 / 4 + 0) / 3) < 1e-15)
    // Class 0 against the rest: 0.8, 0.5, 0.1 against 0.2 and 0; class 1: 0.5 against 0.1, 0.3, 0.7, 0.6; class 2: 0.4.
    #expect(abs((errors.auc ?? 0) - (5.0 / 6 + 2.0 / 4 + 4.0 / 4) / 3) < 1e-15)
    #expect(errors.rows([0, 4]).confusion == [[1, 0, 0], [0, 0, 0], [0, 1, 0]])
  }

  @Test func whatCannotBeSaidIsNot() {
    let only = ClassErrors(truth: [0, 0], probabilities: [0.9, 0.1, 0.8, 0.2], classes: 2)
    #expect(only.auc == nil && only.f1 == nil && only.accuracy == 1 && only.balancedAccuracy == 1)
    #expect(ClassErrors(truth: [0, 1], probabilities: [.nan, .nan, 0.5, 0.5], classes: 2).auc == nil)
  }

  /// The area is the share of pairs in the right order, whatever the ties.
  @Test func theAreaIsTheShareOfPairs() throws {
    var dice = Dice(9)
    for _ in 0..<40 {
      let n = dice.roll(2...30)
      let truth = (0..<n).map { _ in dice.roll(0...1) }
      let scores = (0..<n).map { _ in Double(dice.roll(0...4)) / 4 }
      let errors = ClassErrors(truth: truth, probabilities: scores.flatMap { [1 - $0, $0] }, classes: 2)
      var (won, pairs) = (0.0, 0.0)
      for a in 0..<n where truth[a] == 1 {
        for b in 0..<n where truth[b] == 0 {
          pairs += 1
          won += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0
        }
      }
      if pairs == 0 {
        #expect(errors.auc == nil)
      } else {
        #expect(abs(try #require(errors.auc) - won / pairs) < 1e-12)
      }
    }
  }
}
