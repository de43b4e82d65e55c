import Layers
import Tensors
import Testing

@testable import Training

/// Windows of many lengths: nothing that is absent reaches anything.
@Suite struct MaskedTests {
  /// One of each kind of layer and of each way to read a sequence.
  static let architectures: [Architecture] = [
    Architecture([LSTM(units: 5), Dense(units: 2)]),
    Architecture([GRU(units: 5), Dense(units: 2)]),
    Architecture([LSTM(units: 3, bidirectional: true), Dense(units: 2)]),
    Architecture([GRU(units: 3, bidirectional: true), GRU(units: 4), Dense(units: 2)]),
    Architecture([
      Dense(units: 4, activation: .tanh), LSTM(units: 3), LSTM(units: 4, bidirectional: true), Dense(units: 2),
    ]),
    Architecture([Conv1D(units: 4, width: 3), Normalize(), LSTM(units: 3), Dense(units: 2)]),
    Architecture([Dense(units: 3), Conv1D(units: 4, width: 3, padding: .same), GRU(units: 3), Dense(units: 2)]),
    Architecture([LSTM(units: 4), Normalize(), Dense(units: 2)], everyStep: true),
    Architecture([GRU(units: 4, bidirectional: true), LSTM(units: 3), Dense(units: 2)], everyStep: true),
  ]

  static func run(
    _ architecture: Architecture, steps: Int, batch: Int, isMasked: Bool, _ execution: Execution = Execution()
  ) throws -> NetworkRun {
    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: steps, features: 3), batch: batch, loss: .meanSquaredError,
      isTraining: true, isMasked: isMasked, crew: Crew(execution), memoryLimit: 1 << 30, for: "test")
    run.load(try Network(architecture, features: 3, seed: 5))
    return run
  }

  /// Outputs, those behind a window's end aside, and gradients.
  static func results(_ run: NetworkRun, _ windows: ArrayWindows, _ indices: [Int], steps: Int? = nil) -> [[UInt32]] {
    run.gather(windows, indices.span, steps: steps)
    run.forward(indices.count)
    run.backward(indices.count, loss: .meanSquaredError, total: run.totalWeight(indices.count))
    let outputs = run.outputs.part(0, indices.count * run.outputsPerWindow).values
    var seen: [Float] = []
    for (row, window) in indices.enumerated() {
      let kept = windows.everyStep ? min(windows.length(of: window), run.steps) * windows.outputs : windows.outputs
      seen += outputs[(row * run.outputsPerWindow)..<(row * run.outputsPerWindow + kept)]
    }
    return [seen.map(\.bitPattern), run.gradients.values.map(\.bitPattern)]
  }

  /// Windows of one length with padding behind them give the bits of the same windows without it.
  @Test(arguments: architectures.indices)
  func paddingIsNotThere(index: Int) throws {
    let architecture = Self.architectures[index]
    let windows = ArrayWindows.noise(
      count: 21, steps: 7, features: 3, outputs: 2, everyStep: architecture.everyStep)
    let indices = Array(0..<21)
    let bare = Self.results(try Self.run(architecture, steps: 7, batch: 21, isMasked: false), windows, indices)
    // The same in a run that has room for padding: all there, and with padding behind.
    var padded = windows
    padded.windowLengths = [Int](repeating: 7, count: 21)
    let run = try Self.run(architecture, steps: 12, batch: 21, isMasked: true)
    #expect(Self.results(run, padded, indices) == bare)
    #expect(Self.results(run, padded, indices, steps: 12) == bare)
    // What a longer batch left behind does not matter.
    #expect(Self.results(run, padded, indices, steps: 9) == bare)
  }

  /// A step with a missing input holds the state: the window is the one without that step. Of a layer that looks at
  /// neighbours that is another matter.
  @Test(arguments: [0, 1, 2, 3, 4])
  func holesAreNotThere(index: Int) throws {
    let architecture = Self.architectures[index]
    let windows = ArrayWindows.noise(count: 5, steps: 6, features: 3, outputs: 2)
    // Five windows of nine steps, of which three are absent: the first ones of the first, others elsewhere.
    let holes = [[0, 1, 2], [2, 4, 7], [6, 7, 8], [0, 3, 8], [1, 2, 3]]
    var holed = windows
    holed.steps = 9
    holed.inputs = []
    holed.presence = []
    for window in 0..<5 {
      var step = 0
      for place in 0..<9 {
        let isHole = holes[window].contains(place)
        holed.presence?.append(isHole ? 0 : 1)
        for feature in 0..<3 {
          holed.inputs.append(isHole ? .infinity : windows.inputs[(window * 6 + step) * 3 + feature])
        }
        if !isHole { step += 1 }
      }
    }
    let bare = try Self.run(architecture, steps: 6, batch: 1, isMasked: false)
    let run = try Self.run(architecture, steps: 9, batch: 5, isMasked: true)
    for window in 0..<5 {
      let (seen, expected) = (Self.results(run, holed, [window]), Self.results(bare, windows, [window]))
      #expect(seen[0] == expected[0], "outputs of window \(window)")
      // Between layers a gradient goes past a hole on its own, and is added to what arrives before it: another order.
      let isExact = architecture.layers.count == 2
      for (mine, other) in zip(seen[1], expected[1]) {
        let (mine, other) = (Float(bitPattern: mine), Float(bitPattern: other))
        #expect(isExact ? mine == other : abs(mine - other) < 1e-6, "gradients of window \(window)")
      }
    }
  }

  /// A batch of windows of many lengths predicts what each of them would alone, and no length is worse than another.
  @Test(arguments: architectures.indices)
  func aBatchIsItsWindows(index: Int) throws {
    let architecture = Self.architectures[index]
    var windows = ArrayWindows.noise(
      count: 40, steps: 11, features: 3, outputs: 2, everyStep: architecture.everyStep)
    windows.windowLengths = (0..<40).map { 1 + $0 * 7 % 11 }
    let network = try Network(architecture, features: 3, seed: 5)
    let all = try #require(try predict(network, on: windows))
    let width = all.count / 40
    for window in 0..<40 {
      var alone = windows
      let length = windows.length(of: window)
      alone.count = 1
      alone.steps = length
      alone.windowLengths = nil
      alone.inputs = Array(windows.inputs[(window * 33)..<(window * 33 + length * 3)])
      alone.targets = [Float](repeating: 0, count: length * 2)
      let one = try #require(try predict(network, on: alone))
      #expect(
        one.map(\.bitPattern) == all[(window * width)..<(window * width + one.count)].map(\.bitPattern),
        "window \(window) of \(length) steps")
    }
  }

  /// Gradients of windows with holes and ends against finite differences, from a state that is not zero.
  @Test(arguments: architectures.indices)
  func gradientsAgreeWithFiniteDifferences(index: Int) throws {
    let architecture = Self.architectures[index]
    let carries = !architecture.layers.contains { $0.mixesSteps }
    let (batch, steps) = (4, 5)
    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: steps, features: 3), batch: batch, loss: .meanSquaredError,
      isTraining: true, isMasked: true, carriesState: carries, crew: Crew(Execution()), memoryLimit: 1 << 30,
      for: "test")
    let network = try Network(architecture, features: 3, seed: 5)
    run.load(network)
    var windows = ArrayWindows.noise(
      count: 8, steps: steps, features: 3, outputs: 2, everyStep: architecture.everyStep, seed: UInt64(index))
    windows.windowLengths = [5, 3, 4, 5, 5, 5, 2, 5]
    windows.presence = (0..<40).map { $0 == 21 || $0 == 2 ? 0 : 1 }
    // The state behind these is the one before those.
    run.gather(windows, [4, 5, 6, 7].span, steps: steps)
    run.forward(batch)
    run.carryState(batch)
    run.gather(windows, [0, 1, 2, 3].span, steps: steps)
    let total = run.totalWeight(batch)

    func lossAt(_ values: [Float]) -> Double {
      run.parameters.write(values)
      run.prepare()
      run.forward(batch)
      var losses = PartialSum()
      var weights = PartialSum()
      run.addLoss(batch, .meanSquaredError, to: &losses, &weights)
      return losses.total / weights.total
    }
    let weights = network.parameters.flatMap(\.values)
    _ = lossAt(weights)
    run.backward(batch, loss: .meanSquaredError, total: total)
    let gradients = run.gradients.values
    for i in stride(from: 0, to: weights.count, by: 1 + weights.count / 150) {
      let h: Float = 0x1p-7
      var (up, down) = (weights, weights)
      up[i] += h
      down[i] -= h
      let slope = (lossAt(up) - lossAt(down)) / Double(up[i] - down[i])
      #expect(abs(Double(gradients[i]) - slope) < 3e-4 + 3e-3 * abs(slope), "parameter \(i)")
    }
  }

  /// No bit depends on instruction set or threads.
  @Test(arguments: [0, 1, 3, 5])
  func everySetGivesTheSameBits(index: Int) throws {
    let architecture = Self.architectures[index]
    var windows = ArrayWindows.noise(count: 37, steps: 9, features: 3, outputs: 2)
    windows.windowLengths = (0..<37).map { 2 + $0 % 8 }
    var options = FitOptions()
    (options.epochs, options.batch) = (2, 16)
    let valid = windows
    var expected: [UInt32]?
    for set in KernelSet.available {
      for threads in [1, 2] {
        let fitted = try fit(
          architecture, on: windows, validation: valid, options: options,
          execution: Execution(kernels: set, threads: threads))
        let bits =
          fitted.network.parameters.flatMap(\.values).map(\.bitPattern)
          + fitted.history.map { Float($0.validLoss ?? 0).bitPattern }
        #expect(bits == expected ?? bits, "\(set.name), \(threads) threads")
        expected = bits
      }
    }
  }
}
