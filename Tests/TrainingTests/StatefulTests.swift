import Layers
import Tensors
import Testing

@testable import Training

/// States that run on from batch to batch.
@Suite struct StatefulTests {
  static let architecture = Architecture([LSTM(units: 5), GRU(units: 4), Dense(units: 2)], everyStep: true)

  /// Runs of windows that continue one another: window w of a run is its steps w T … (w + 1) T − 1.
  static func runs(_ lengths: [Int], steps: Int, everyStep: Bool = true, seed: UInt64 = 1) -> ArrayWindows {
    let count = lengths.reduce(0, +)
    var windows = ArrayWindows.noise(
      count: count, steps: steps, features: 3, outputs: 2, everyStep: everyStep, seed: seed)
    var first = 0
    for length in lengths {
      windows.sequences.append(first..<(first + length))
      first += length
    }
    return windows
  }

  /// Cut into windows or not, a run gives the same bits, beside others or alone.
  @Test func aRunIsUnbroken() throws {
    let network = try Network(Self.architecture, features: 3, seed: 2)
    let lengths = [4, 1, 7] + [Int](repeating: 2, count: 20)
    let windows = Self.runs(lengths, steps: 6)
    let whole = try #require(try predictUnbroken(network, on: windows))
    for (run, range) in windows.sequences.enumerated() {
      var one = windows
      one.count = 1
      one.steps = range.count * 6
      one.inputs = Array(windows.inputs[(range.lowerBound * 18)..<(range.upperBound * 18)])
      one.targets = [Float](repeating: 0, count: range.count * 12)
      one.sequences = []
      let alone = try #require(try predict(network, on: one))
      #expect(
        alone.map(\.bitPattern) == whole[(range.lowerBound * 12)..<(range.upperBound * 12)].map(\.bitPattern),
        "run \(run)")
    }
  }

  /// Runs of other numbers of windows stand side by side, the longest first; one alone is cut into pieces.
  @Test func lanesAreRuns() {
    let plan = EpochPlan.sequences(Self.runs([2, 3, 1, 2], steps: 4), lanes: 3, cuts: true)
    // Runs 0…1, 2…4, 5, 6…7: three side by side, and then the last.
    #expect(plan.batches.map { Array(plan.order[$0.places]) } == [[2, 0, 5], [3, 1], [4], [6], [7]])
    #expect(plan.batches.map(\.beginsAnew) == [true, false, false, true, false])
    let cut = EpochPlan.sequences(Self.runs([10], steps: 4), lanes: 4, cuts: true)
    #expect(cut.batches.map { Array(cut.order[$0.places]) } == [[0, 3, 6, 9], [1, 4, 7], [2, 5, 8]])
    let uncut = EpochPlan.sequences(Self.runs([3], steps: 4), lanes: 4, cuts: false)
    #expect(uncut.batches.map { Array(uncut.order[$0.places]) } == [[0], [1], [2]])
  }

  /// Each epoch, and each group of runs, begins at zero: two groups in an epoch do not see one another.
  @Test func everyEpochBeginsAtZero() throws {
    var options = FitOptions()
    (options.epochs, options.batch, options.stateful) = (1, 1, true)
    options.learningRate = 1e-30
    // With a rate of nothing the weights stay, so that the loss is that of the first weights.
    let windows = Self.runs([3, 4], steps: 5)
    let fitted = try fit(Self.architecture, on: windows, options: options)
    options.epochs = 3
    let longer = try fit(Self.architecture, on: windows, options: options)
    #expect(longer.history.map(\.trainLoss).allSatisfy { $0 == fitted.history[0].trainLoss })
    let network = try Network(Self.architecture, features: 3, seed: 0)
    let predicted = try #require(try predictUnbroken(network, on: windows))
    let errors = zip(predicted, windows.targets).map { Double($0) - Double($1) }
    let mean = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    #expect(abs(mean - fitted.history[0].trainLoss) < 1e-6)
  }

  @Test func noBitDependsOnTheMachine() throws {
    var options = FitOptions()
    (options.epochs, options.batch, options.stateful) = (2, 6, true)
    var windows = Self.runs([40], steps: 5)
    windows.presence = (0..<200).map { $0 % 17 == 3 ? 0 : 1 }
    let valid = Self.runs([9], steps: 5, seed: 3)
    var expected: [UInt8]?
    for set in KernelSet.available {
      for threads in [1, 2] {
        let fitted = try fit(
          Self.architecture, on: windows, validation: valid, options: options,
          execution: Execution(kernels: set, threads: threads))
        #expect(fitted.isStateful && fitted.network.canonicalBytes == expected ?? fitted.network.canonicalBytes)
        expected = fitted.network.canonicalBytes
      }
    }
    // A state that runs on is not one that begins at zero.
    options.stateful = false
    #expect(try fit(Self.architecture, on: windows, options: options).network.canonicalBytes != expected)
  }

  @Test func refusals() throws {
    var options = FitOptions()
    options.stateful = true
    let windows = Self.runs([8], steps: 5)
    func problem(_ architecture: Architecture, _ windows: ArrayWindows) -> TrainingError? {
      do throws(TrainingError) {
        _ = try fit(architecture, on: windows, options: options)
        return nil
      } catch {
        return error
      }
    }
    var unordered = windows
    unordered.sequences = []
    #expect(problem(Self.architecture, unordered) == .notInSequence(part: "train"))
    var mixed = windows
    mixed.shown = 2...5
    #expect(problem(Self.architecture, mixed) == .mixedLengths(2...5))
    let both = Architecture([LSTM(units: 3), LSTM(units: 3, bidirectional: true), Dense(units: 2)], everyStep: true)
    #expect(problem(both, windows) == .mixesSteps(layer: 2, name: "lstm"))
    let convolved = Architecture([Conv1D(units: 3, width: 2), LSTM(units: 3), Dense(units: 2)], everyStep: true)
    #expect(problem(convolved, windows) == .mixesSteps(layer: 1, name: "conv1d"))
    #expect(problem(Self.architecture, windows) == nil)
  }
}
