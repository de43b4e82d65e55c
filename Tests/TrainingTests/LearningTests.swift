import Layers
import Tensors
import Testing
import Training

/// What must be learnt: a pattern with a phase, and a sine.
@Suite struct LearningTests {
  @Test func twoOnesAndThreeZeros() throws {
    let series = (0..<600).map { Float($0 % 5 < 2 ? 1 : 0) }
    let windows = ArrayWindows.next(in: series, steps: 10)
    var options = FitOptions()
    options.epochs = 60
    options.learningRate = 0.01
    options.loss = .binaryCrossEntropy
    let fitted = try fit(
      Architecture([LSTM(units: 4), Dense(units: 1, activation: .sigmoid)]), on: windows, options: options)
    let predictions = try #require(try predict(fitted.network, on: windows))
    #expect(predictions.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(zip(predictions, windows.targets).allSatisfy { ($0 > 0.5) == ($1 > 0.5) })
    let losses = fitted.history.map(\.trainLoss)
    #expect(losses[59] < losses[0] / 5)
  }

  @Test func aSine() throws {
    let series = (0..<800).map { Float(ExactMath.sin(Double($0) * 0.3)) }
    let train = ArrayWindows.next(in: Array(series[..<600]), steps: 20)
    let valid = ArrayWindows.next(in: Array(series[600...]), steps: 20)
    var options = FitOptions()
    options.epochs = 30
    options.learningRate = 5e-3
    options.clipping = .norm(1)
    let fitted = try fit(
      Architecture([LSTM(units: 12), LSTM(units: 8), Dense(units: 1)]), on: train, validation: valid,
      options: options, execution: Execution(threads: 2))
    let loss = try #require(try meanLoss(of: fitted.network, on: valid, loss: .meanSquaredError))
    // The variance of a sine is one half.
    #expect(loss < 0.002)
    #expect(loss == fitted.history.last?.validLoss)
  }
}
