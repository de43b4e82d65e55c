import Layers
import Tensors
import Testing
import Training

/// The loop: events, early stopping, interruption, and what it refuses.
@Suite struct FitTests {
  static let model = Architecture([LSTM(units: 3), Dense(units: 1)])
  static let windows = ArrayWindows.noise(count: 50, steps: 4, features: 2, outputs: 1)

  static func error(_ body: () throws -> some Any) -> TrainingError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? TrainingError
    }
  }

  @Test func eventsTellWhatHappens() throws {
    var options = FitOptions()
    options.epochs = 2
    options.batch = 20
    var starts: [TrainingStart] = []
    var batches: [BatchProgress] = []
    var epochs: [EpochRecord] = []
    let fitted = try fit(Self.model, on: Self.windows, validation: Self.windows, options: options) { event in
      switch event {
      case .started(let start): starts.append(start)
      case .batch(let progress): batches.append(progress)
      case .epoch(let record): epochs.append(record)
      }
    }
    #expect(starts.count == 1)
    #expect(starts[0].windows == 50 && starts[0].validationWindows == 50 && starts[0].batchesPerEpoch == 3)
    #expect(starts[0].parameters == 4 * 3 * 6 + 4 && starts[0].bytes > 0)
    #expect(batches.map(\.batch) == [1, 2, 3, 1, 2, 3] && batches.map(\.epoch) == [1, 1, 1, 2, 2, 2])
    #expect(batches.filter { $0.batch == 3 }.map(\.loss) == epochs.map(\.trainLoss))
    #expect(epochs == fitted.history && epochs.map(\.epoch) == [1, 2])
    #expect(epochs.allSatisfy { $0.learningRate == 1e-3 && $0.gradientNorm > 0 })
    #expect(epochs.allSatisfy { $0.largestGradientNorm >= $0.gradientNorm })
    #expect(fitted.ending == .completed && fitted.weightsEpoch == 2)
  }

  @Test func earlyStoppingTakesTheBestWeightsBack() throws {
    // Validation targets of another noise: sooner or later the loss there grows.
    let valid = ArrayWindows.noise(count: 40, steps: 4, features: 2, outputs: 1, seed: 9)
    var options = FitOptions()
    options.epochs = 300
    options.learningRate = 0.02
    options.patience = 3
    let fitted = try fit(Self.model, on: Self.windows, validation: valid, options: options)
    #expect(fitted.ending == .stoppedEarly)
    let losses = fitted.history.compactMap(\.validLoss)
    let best = try #require(losses.min())
    #expect(losses.firstIndex(of: best) == fitted.bestEpoch - 1)
    #expect(fitted.history.count == fitted.bestEpoch + 3)
    #expect(fitted.weightsEpoch == fitted.bestEpoch)
    #expect(try meanLoss(of: fitted.network, on: valid, loss: .meanSquaredError) == best)
    let marked = fitted.history.filter(\.isBest).map(\.epoch)
    #expect(marked.last == fitted.bestEpoch && marked.first == 1)
  }

  @Test func interruptionKeepsWhatWasLearnt() throws {
    var options = FitOptions()
    options.batch = 10
    var batches = 0
    let fitted = try fit(
      Self.model, on: Self.windows, options: options,
      report: { if case .batch = $0 { batches += 1 } }, shouldStop: { batches == 7 })
    #expect(fitted.ending == .interrupted && batches == 7)
    #expect(fitted.history.count == 1 && fitted.bestEpoch == 1)
    let start = try Network(Self.model, features: 2, seed: 0)
    #expect(fitted.network.parameters != start.parameters)
  }

  @Test func trainingGoesOnFromFittedWeights() throws {
    var options = FitOptions()
    options.epochs = 5
    let first = try fit(Self.model, on: Self.windows, options: options)
    let second = try fit(continuing: first.network, on: Self.windows, options: options)
    #expect(try #require(second.history.last).trainLoss < (try #require(first.history.last).trainLoss))
    let narrow = ArrayWindows.noise(count: 5, steps: 4, features: 1, outputs: 1)
    #expect(
      Self.error { try fit(continuing: first.network, on: narrow) } == .shape(.features(expected: 2, actual: 1)))
  }

  @Test func clippingScalesTheGradients() throws {
    var options = FitOptions()
    options.epochs = 1
    options.batch = 50
    let free = try fit(Self.model, on: Self.windows, options: options)
    options.clipping = .norm(1e6)
    #expect(
      try fit(Self.model, on: Self.windows, options: options).network.canonicalBytes == free.network.canonicalBytes)
    options.clipping = .norm(1e-9)
    // Beside ε, gradients this small move next to nothing.
    let clipped = try fit(Self.model, on: Self.windows, options: options)
    let start = try Network(Self.model, features: 2, seed: 0)
    let moves = zip(clipped.network.parameters, start.parameters).flatMap {
      zip($0.values, $1.values).map { abs($0 - $1) }
    }
    let freeMoves = zip(free.network.parameters, start.parameters).flatMap {
      zip($0.values, $1.values).map { abs($0 - $1) }
    }
    #expect(try #require(moves.max()) < 1e-4)
    #expect(try #require(freeMoves.max()) > 5e-4)
    #expect(clipped.history[0].gradientNorm == free.history[0].gradientNorm)
  }

  @Test func numbersThatStopBeingNumbersAreTraced() throws {
    func origin(_ change: (inout ArrayWindows) -> Void, rate: Double = 1e-3) -> NotFinite? {
      var windows = Self.windows
      change(&windows)
      var options = FitOptions()
      options.batch = 10
      options.shuffles = false
      options.learningRate = rate
      guard case .notFinite(let place) = Self.error({ try fit(Self.model, on: windows, options: options) }) else {
        return nil
      }
      return place
    }
    let inputs = origin { $0.inputs[8 * 25] = .nan }
    #expect(inputs?.origin == .inputs && inputs?.epoch == 1 && inputs?.batch == 3)
    #expect(inputs?.lastFiniteLoss.map { $0 > 0 } == true)
    let targets = origin { $0.targets[3] = .infinity }
    #expect(targets?.origin == .targets && targets?.batch == 1 && targets?.lastFiniteLoss == nil)
    // Steps this large drive the weights out of range.
    #expect(origin({ _ in }, rate: 1e38)?.origin == .layer(1, name: "lstm"))
    let broken = try Network(Self.model, features: 2) { name in
      let count = ["1.lstm.kernel": 24, "1.lstm.recurrent": 36, "1.lstm.bias": 12, "2.dense.kernel": 3][name] ?? 1
      return [Float](repeating: name == "2.dense.bias" ? .infinity : 0.1, count: count)
    }
    guard case .notFinite(let place) = Self.error({ try fit(continuing: broken, on: Self.windows) }) else {
      Issue.record("an infinite bias went unnoticed")
      return
    }
    #expect(place.origin == .layer(2, name: "dense"))
    // A target without weight is not looked at.
    #expect(
      origin {
        $0.targets[3] = .nan
        $0.weights = (0..<50).map { $0 == 3 ? 0 : 1 }
      } == nil)
  }

  @Test func whatCannotBeIsRefused() {
    func option(_ change: (inout FitOptions) -> Void) -> String? {
      var options = FitOptions()
      change(&options)
      guard case .option(let name, _, _) = Self.error({ try fit(Self.model, on: Self.windows, options: options) })
      else {
        return nil
      }
      return name
    }
    #expect(option { $0.epochs = 0 } == "epochs")
    #expect(option { $0.batch = 0 } == "batch")
    #expect(option { $0.batch = .max } == "batch")
    #expect(option { $0.learningRate = .nan } == "lr")
    #expect(option { $0.learningRate = -1 } == "lr")
    #expect(option { $0.patience = 0 } == "early-stop")
    #expect(option { $0.clipping = .norm(0) } == "clip-norm")
    #expect(option { $0.clipping = .normEach(-1) } == "clip-norm-each")
    #expect(option { $0.clipping = .value(.nan) } == "clip-value")
    #expect(option { $0.optimizer = .sgd(SGD(momentum: 1)) } == "momentum")
    #expect(option { $0.optimizer = .sgd(SGD(nesterov: true)) } == "momentum")
    #expect(option { $0.optimizer = .rmsprop(RMSprop(rho: -0.1)) } == "rho")
    #expect(option { $0.optimizer = .adam(Adam(weightDecay: -1)) } == "weight-decay")
    #expect(option { $0.schedule = .step(every: 0, factor: 0.5) } == "every")
    #expect(option { $0.schedule = .exponential(factor: 0) } == "factor")
    #expect(option { $0.schedule = .plateau(patience: 1, factor: 2) } == "factor")
    #expect(option { $0.schedule = .plateau(patience: 0, factor: 0.5) } == "patience")
    #expect(option { $0.schedule = .cosine(warmUp: 10) } == "warm-up")
    #expect(option { ($0.optimizer, $0.schedule) = (.nadam(Nadam()), .cosine(warmUp: 9)) } == nil)

    var empty = Self.windows
    empty.count = 0
    #expect(Self.error { try fit(Self.model, on: empty) } == .noWindows(part: "train"))
    #expect(Self.error { try fit(Self.model, on: Self.windows, validation: empty) } == .noWindows(part: "valid"))
    var weightless = Self.windows
    weightless.weights = [Float](repeating: 0, count: 50)
    #expect(Self.error { try fit(Self.model, on: weightless) } == .noWindows(part: "train"))
    let longer = ArrayWindows.noise(count: 5, steps: 5, features: 2, outputs: 1)
    #expect(
      Self.error { try fit(Self.model, on: Self.windows, validation: longer) }
        == .partsDiffer(what: "steps", train: 4, valid: 5))
    let everyStep = ArrayWindows.noise(count: 5, steps: 5, features: 2, outputs: 1, everyStep: true)
    #expect(
      Self.error { try fit(Self.model, on: everyStep) }
        == .targetsDiffer(part: "train", everyStep: true, modelEveryStep: false))
    let wide = Architecture([LSTM(units: 3), Dense(units: 2)])
    #expect(
      Self.error { try fit(wide, on: Self.windows) }
        == .shape(.outputs(layer: 2, name: "dense", expected: 1, actual: 2)))
  }

  @Test func whatDoesNotFitIntoMemoryIsRefusedBeforehand() throws {
    let huge = Architecture([LSTM(units: 65_536), LSTM(units: 65_536), Dense(units: 1)])
    guard case .memory(let excess) = Self.error({ try fit(huge, on: Self.windows) }) else {
      Issue.record("a network of 200 GB was begun")
      return
    }
    #expect(excess.what == "training" && excess.limit == 4 << 30)
    #expect(try #require(excess.bytes) > 200_000_000_000)
    var options = FitOptions()
    options.memoryLimit = 1000
    guard case .memory(let small) = Self.error({ try fit(Self.model, on: Self.windows, options: options) }) else {
      Issue.record("1000 bytes are not enough")
      return
    }
    #expect(small.limit == 1000)
  }

  @Test func windowsOfAnotherLengthArePredicted() throws {
    let fitted = try fit(Self.model, on: Self.windows)
    let longer = ArrayWindows.noise(count: 5, steps: 9, features: 2, outputs: 1)
    #expect(try #require(try predict(fitted.network, on: longer)).count == 5)
    #expect(try predict(fitted.network, on: longer, shouldStop: { true }) == nil)
    let narrow = ArrayWindows.noise(count: 5, steps: 9, features: 1, outputs: 1)
    #expect(Self.error { try predict(fitted.network, on: narrow) } == .shape(.features(expected: 2, actual: 1)))
  }
}
