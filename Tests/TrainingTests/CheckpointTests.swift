import Layers
import Tensors
import Testing
import Training

/// Training that was stopped goes on to the same bits, wherever it was stopped and whatever carries it on.
@Suite struct CheckpointTests {
  static let train = ArrayWindows.noise(count: 50, steps: 4, features: 2, outputs: 1)
  static let valid = ArrayWindows.noise(count: 21, steps: 4, features: 2, outputs: 1, seed: 9)
  static let plain = Architecture([LSTM(units: 5), Dense(units: 1)])

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var model = CheckpointTests.plain
    var train = CheckpointTests.train
    var valid = CheckpointTests.valid
    var isJudged = true
    var options = FitOptions()

    init(_ name: String, _ change: (inout Case) -> Void) {
      testDescription = name
      options.epochs = 6
      options.batch = 20
      options.learningRate = 0.02
      change(&self)
    }

    func fitted(
      with execution: Execution = Execution(), _ checkpointing: Checkpointing? = nil,
      report: (TrainingEvent) -> Void = { _ in }, shouldStop: () -> Bool = { false }
    ) throws -> Fitted {
      try fit(
        model, on: train, validation: isJudged ? valid : nil, options: options,
        execution: execution, checkpointing: checkpointing, report: report, shouldStop: shouldStop)
    }
  }

  static let cases = [
    Case("Adam, early stopping, plateau") {
      $0.options.patience = 2
      $0.options.epochs = 40
      $0.options.schedule = .plateau(patience: 1, factor: 0.5)
      $0.options.clipping = .norm(0.1)
    },
    Case("AdamW, exponential, nobody to judge") {
      $0.options.optimizer = .adam(Adam(weightDecay: 0.1))
      $0.options.schedule = .exponential(factor: 0.7)
      $0.isJudged = false
    },
    Case("Nadam, cosine") {
      $0.options.optimizer = .nadam(Nadam())
      $0.options.schedule = .cosine(warmUp: 2)
    },
    Case("RMSprop, steps") {
      $0.options.optimizer = .rmsprop(RMSprop())
      $0.options.schedule = .step(every: 2, factor: 0.1)
    },
    Case("momentum, patience that lasts") {
      $0.options.optimizer = .sgd(SGD(momentum: 0.9, nesterov: true))
      $0.options.patience = 10
    },
    Case("dropout draws go on") {
      $0.model = Architecture([
        LSTM(units: 4, dropout: 0.3, recurrentDropout: 0.2, bidirectional: true), Dropout(rate: 0.2), GRU(units: 3),
        Dense(units: 1),
      ])
    },
    Case("states that run on") {
      $0.model = Architecture([LSTM(units: 4), GRU(units: 3), Dense(units: 1)])
      $0.options.stateful = true
      $0.options.batch = 4
      $0.options.epochs = 3
      $0.train.sequences = [0..<20, 20..<37, 37..<50]
      $0.valid.sequences = [0..<21]
    },
    Case("lengths drawn for each batch") {
      $0.train.shown = 2...4
      $0.valid.shown = 2...4
    },
    Case("one batch an epoch") { $0.options.batch = 50 },
  ]

  static func same(_ first: Fitted, _ second: Fitted) -> Bool {
    first.network.canonicalBytes == second.network.canonicalBytes && first.history == second.history
      && first.bestEpoch == second.bestEpoch && first.weightsEpoch == second.weightsEpoch
      && first.ending == second.ending
  }

  /// Every checkpoint of an undisturbed run: behind each batch, and one behind all.
  @Test(arguments: cases) func goesOnToTheSameBits(_ test: Case) throws {
    var checkpoints: [Checkpoint] = []
    let whole = try test.fitted(
      with: Execution(), Checkpointing(start: nil, isDue: { true }, keep: { checkpoints.append($0) }))
    let unkept = try test.fitted()
    #expect(Self.same(whole, unkept), "keeping checkpoints changes nothing")
    var batches = 0
    _ = try test.fitted { if case .started(let start) = $0 { batches = start.batchesPerEpoch } }
    #expect(checkpoints.count == whole.history.count * batches + 1)
    #expect(checkpoints.last?.position.epochs == whole.history.count - 1)
    let executions = KernelSet.available.flatMap { set in [1, 2].map { Execution(kernels: set, threads: $0) } }
    for (place, checkpoint) in checkpoints.enumerated() {
      let read = try #require(Checkpoint(bytes: checkpoint.bytes))
      #expect(read == checkpoint)
      var resumed: (Int, Int)?
      let again = try test.fitted(
        with: executions[place % executions.count], Checkpointing(start: read, isDue: { false }, keep: { _ in })
      ) {
        if case .started(let start) = $0 { resumed = (start.epochsDone, start.batchesDone) }
      }
      #expect(Self.same(whole, again), "from \(checkpoint.position)")
      #expect(resumed.map { $0 == checkpoint.position } == true)
    }
  }

  /// Stopped, carried on, stopped again: as one who loses patience again and again.
  @Test(arguments: cases) func survivesManyInterruptions(_ test: Case) throws {
    let whole = try test.fitted()
    var kept: Checkpoint?
    var turns = 0
    while true {
      var batches = 0
      let fitted = try test.fitted(
        with: Execution(), Checkpointing(start: kept, isDue: { false }, keep: { kept = $0 }),
        report: { if case .batch = $0 { batches += 1 } }, shouldStop: { batches == 2 })
      turns += 1
      if fitted.ending != .interrupted {
        #expect(Self.same(whole, fitted))
        break
      }
      try #require(turns < 200)
    }
    #expect(turns > 2)
  }

  @Test func aCheckpointOfAnotherTrainingIsNotTaken() throws {
    var kept: Checkpoint?
    _ = try Self.cases[0].fitted(with: Execution(), Checkpointing(start: nil, isDue: { true }, keep: { kept = $0 }))
    let start = try #require(kept)
    let others = [
      Case("more units") { $0.model = Architecture([LSTM(units: 6), Dense(units: 1)]) },
      Case("another optimizer") { $0.options.optimizer = .sgd(SGD()) },
      Case("fewer epochs") { $0.options.epochs = 1 },
      Case("no patience") { _ in },
    ]
    for other in others {
      var isResumed = false
      let fitted = try other.fitted(
        with: Execution(), Checkpointing(start: start, isDue: { false }, keep: { _ in })
      ) {
        if case .started(let start) = $0, start.batchesDone > 0 { isResumed = true }
      }
      let undisturbed = try other.fitted()
      #expect(!isResumed && Self.same(fitted, undisturbed), "\(other.testDescription)")
    }
  }

  /// Truncated or altered bytes are read as nothing, or as a checkpoint that training can go on from or refuse.
  @Test func damagedBytesNeverCrash() throws {
    var kept: Checkpoint?
    let test = Case("small") {
      $0.model = Architecture([LSTM(units: 1), Dense(units: 1)])
      $0.options.epochs = 2
      $0.options.patience = 1
    }
    _ = try test.fitted(with: Execution(), Checkpointing(start: nil, isDue: { true }, keep: { kept = $0 }))
    let whole = try #require(kept).bytes
    for count in 0..<whole.count { #expect(Checkpoint(bytes: Array(whole[..<count])) == nil) }
    #expect(Checkpoint(bytes: whole + [0]) == nil)
    let random = Philox(seed: 5, stream: 2)
    for turn in 0..<300 {
      var bytes = whole
      let place = 20 + Int(random.uniform(at: UInt64(turn) * 2) * Double(bytes.count - 20))
      bytes[place] ^= UInt8(1) << UInt8(random.uniform(at: UInt64(turn) * 2 + 1) * 8)
      guard let checkpoint = Checkpoint(bytes: bytes) else { continue }
      _ = try? test.fitted(with: Execution(), Checkpointing(start: checkpoint, isDue: { false }, keep: { _ in }))
    }
  }
}
