import Series
import Testing

@Suite struct ForecastErrorsTests {
  @Test func overallAndByStep() {
    let errors = ForecastErrors(truth: [1, 2, 3, 4], forecast: [2, 2, 6, 0], steps: 2)
    #expect(errors.overall.mae == 2 && errors.overall.rmse == (6.5).squareRoot())
    #expect(errors.byStep.map(\.mae) == [2, 2])
    #expect(errors.byStep.map(\.rmse) == [(5.0).squareRoot(), (8.0).squareRoot()])
    #expect(errors.overall.mase(scale: 4) == 0.5 && errors.overall.mase(scale: 0) == nil)
    let worse = ForecastErrors(truth: [0, 0], forecast: [(6.5).squareRoot() * 2, (6.5).squareRoot() * 2], steps: 1)
      .overall
    #expect(abs((errors.overall.skill(against: worse) ?? 0) - 0.5) < 1e-15)
    #expect(errors.overall.skill(against: ForecastErrors(truth: [1], forecast: [1], steps: 1).overall) == nil)
  }

  @Test func labels() {
    let errors = BinaryErrors(labels: [1, 0, 1, 0], probabilities: [0.5, 0.5, 0.25, 0])
    #expect(errors.accuracy == 0.5)
    // With log₂ the losses are 1, 1, 2 and 0 bits.
    #expect(errors.logLoss { $0 == 1 ? 0 : $0 == 0.5 ? -1 : -2 } == 1)
    #expect(BinaryErrors(labels: [1], probabilities: [0]).logLoss { $0 } == -0x1p-53)
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
}
