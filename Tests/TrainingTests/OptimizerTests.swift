import Layers
import Tensors
import Testing
import Training

/// Clipping, schedules, and equal bits with every optimizer and loss.
@Suite struct OptimizerTests {
  static let model = Architecture([LSTM(units: 7), Dense(units: 2)])
  static let windows = ArrayWindows.noise(count: 50, steps: 4, features: 3, outputs: 2)

  /// What one step of plain descent with rate 1 subtracts, array by array: the clipped gradients.
  static func gradients(_ clipping: Clipping?) throws -> [[Float]] {
    var options = FitOptions()
    options.epochs = 1
    options.batch = 50
    options.learningRate = 1
    options.optimizer = .sgd(SGD())
    options.clipping = clipping
    let start = try Network(model, features: 3, seed: 0)
    let end = try fit(model, on: windows, options: options).network
    return zip(start.parameters, end.parameters).map { zip($0.values, $1.values).map { $0 - $1 } }
  }

  static func norm(_ values: [Float]) -> Double {
    PartialSum.of(values.map { Double($0) * Double($0) }).squareRoot()
  }

  @Test func eachArrayIsClippedByItself() throws {
    let free = try Self.gradients(nil)
    let norms = free.map(Self.norm)
    let limit = norms.sorted()[norms.count / 2]
    let clipped = try Self.gradients(.normEach(limit))
    for (before, after) in zip(free, clipped) {
      #expect(abs(Self.norm(after) - min(Self.norm(before), limit)) < 1e-5)
      let share = Float(min(1, limit / Self.norm(before)))
      #expect(zip(before, after).allSatisfy { abs($0 * share - $1) < 1e-5 })
    }
    #expect(norms.contains { $0 > limit } && norms.contains { $0 < limit })
  }

  @Test func eachGradientIsClippedByItself() throws {
    let free = try Self.gradients(nil).flatMap(\.self)
    let limit: Float = 0.02
    let clipped = try Self.gradients(.value(Double(limit))).flatMap(\.self)
    #expect(free.contains { abs($0) > 2 * limit } && free.contains { abs($0) < limit })
    for (before, after) in zip(free, clipped) {
      #expect(abs(max(-limit, min(limit, before)) - after) < 1e-6)
    }
  }

  @Test func allTogetherKeepTheirDirection() throws {
    let free = try Self.gradients(nil).flatMap(\.self)
    let clipped = try Self.gradients(.norm(0.01)).flatMap(\.self)
    #expect(abs(Self.norm(clipped) - 0.01) < 1e-6)
    let share = Float(0.01 / Self.norm(free))
    #expect(zip(free, clipped).allSatisfy { abs($0 * share - $1) < 1e-6 })
  }

  static func rates(_ schedule: Schedule, epochs: Int, on windows: ArrayWindows = windows, rate: Double = 0.5) throws
    -> [EpochRecord]
  {
    var options = FitOptions()
    options.epochs = epochs
    options.learningRate = rate
    options.optimizer = .sgd(SGD())
    options.schedule = schedule
    return try fit(model, on: windows, options: options).history
  }

  @Test func ratesFollowTheirSchedule() throws {
    let cases: [(Schedule, [Double])] = [
      (.constant, [0.5, 0.5, 0.5]),
      (.step(every: 2, factor: 0.5), [0.5, 0.5, 0.25, 0.25, 0.125]),
      (.exponential(factor: 0.5), [0.5, 0.25, 0.125]),
      // Half a cosine: 1, 1/2 + 1/√8, 1/2, 1/2 − 1/√8.
      (.cosine(warmUp: 0), [0.5, 0.426_776_695_296_636_9, 0.25, 0.073_223_304_703_363_1]),
      (.cosine(warmUp: 3), [0.125, 0.25, 0.375, 0.5, 0.25]),
    ]
    for (schedule, expected) in cases {
      let rates = try Self.rates(schedule, epochs: expected.count).map(\.learningRate)
      #expect(zip(rates, expected).allSatisfy { abs($0 - $1) < 1e-15 }, "\(schedule)")
      #expect(rates.count == expected.count)
    }
  }

  @Test func aPlateauLowersTheRate() throws {
    // Too large a rate: many epochs are no better than the best before them.
    let history = try Self.rates(.plateau(patience: 2, factor: 0.5), epochs: 40, rate: 1)
    var rate = 1.0
    var waiting = 0
    for record in history {
      #expect(record.learningRate == rate, "epoch \(record.epoch)")
      waiting = record.isBest ? 0 : waiting + 1
      if waiting == 2 { (rate, waiting) = (rate / 2, 0) }
    }
    #expect(rate < 1 && history.dropFirst().contains(where: \.isBest))
  }

  @Test func everyOptimizerLearns() throws {
    let series = (0..<120).map { Float(($0 % 6) - 2) / 3 }
    let windows = ArrayWindows.next(in: series, steps: 6)
    let optimizers: [Optimizer] = [
      .adam(Adam()), .adam(Adam(weightDecay: 0.01)), .nadam(Nadam()), .rmsprop(RMSprop()),
      .sgd(SGD(momentum: 0.9, nesterov: true)),
    ]
    for optimizer in optimizers {
      for loss in [Loss.meanSquaredError, .meanAbsoluteError, .huber] {
        var options = FitOptions()
        options.epochs = 30
        options.batch = 8
        options.learningRate = 0.02
        options.optimizer = optimizer
        options.loss = loss
        let history = try fit(Architecture([LSTM(units: 8), Dense(units: 1)]), on: windows, options: options).history
        #expect(history[29].trainLoss < history[0].trainLoss / 2, "\(optimizer) \(loss)")
      }
    }
  }

  @Test func equalBitsEverywhere() throws {
    let cases: [(Optimizer, Loss, Clipping, Schedule)] = [
      (.adam(Adam(weightDecay: 0.1)), .meanAbsoluteError, .normEach(0.1), .cosine(warmUp: 1)),
      (.nadam(Nadam()), .huber, .value(0.01), .exponential(factor: 0.9)),
      (.rmsprop(RMSprop()), .huber, .norm(0.1), .plateau(patience: 1, factor: 0.5)),
      (.sgd(SGD(momentum: 0.9, nesterov: true)), .meanAbsoluteError, .value(0.05), .step(every: 1, factor: 0.5)),
      (.sgd(SGD(momentum: 0.9)), .huber, .normEach(0.05), .constant),
    ]
    for (optimizer, loss, clipping, schedule) in cases {
      var options = FitOptions()
      options.epochs = 3
      options.batch = 33
      options.learningRate = 0.05
      (options.optimizer, options.loss) = (optimizer, loss)
      (options.clipping, options.schedule) = (clipping, schedule)
      let results = try DeterminismTests.executions.map {
        try fit(Self.model, on: Self.windows, validation: Self.windows, options: options, execution: $0)
      }
      #expect(
        results.allSatisfy { $0.network.canonicalBytes == results[0].network.canonicalBytes }, "\(optimizer)")
      #expect(results.allSatisfy { $0.history == results[0].history }, "\(optimizer)")
    }
  }
}
