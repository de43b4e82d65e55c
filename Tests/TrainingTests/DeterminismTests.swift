import Layers
import Tensors
import Testing
import Training

/// Kernel sets, threads and batches of prediction change no bit.
@Suite struct DeterminismTests {
  static let executions = KernelSet.available.flatMap { set in
    [1, 2, 3].map { Execution(kernels: set, threads: $0) }
  }

  /// Large enough for threads to be used, small enough for the emulated fma.
  @Test func trainingGivesEqualBits() throws {
    let train = ArrayWindows.noise(count: 90, steps: 9, features: 3, outputs: 2)
    let valid = ArrayWindows.noise(count: 37, steps: 9, features: 3, outputs: 2, seed: 2)
    let model = Architecture([LSTM(units: 13), LSTM(units: 7), Dense(units: 2)])
    var options = FitOptions()
    options.epochs = 2
    options.batch = 40
    options.patience = 5
    options.clipping = .norm(0.5)
    options.seed = 8
    let results = try Self.executions.map { execution in
      let fitted = try fit(model, on: train, validation: valid, options: options, execution: execution)
      let predictions = try #require(try predict(fitted.network, on: valid, execution: execution))
      return (fitted, predictions)
    }
    let (first, predictions) = results[0]
    #expect(first.history.count == 2)
    for (execution, result) in zip(Self.executions, results) {
      #expect(result.0.network.canonicalBytes == first.network.canonicalBytes, "\(execution)")
      #expect(result.0.history == first.history, "\(execution)")
      #expect(result.1.map(\.bitPattern) == predictions.map(\.bitPattern), "\(execution)")
    }
  }

  @Test func classifyingGivesEqualBits() throws {
    var train = ArrayWindows.noise(count: 40, steps: 4, features: 1, outputs: 1, everyStep: true)
    train.targets = train.targets.map { $0 > 0 ? 1 : 0 }
    train.weights = train.inputs.map { $0 > 1 ? 0 : 1 }
    let model = Architecture(
      [LSTM(units: 5), Dense(units: 1, activation: .sigmoid)], everyStep: true)
    var options = FitOptions()
    options.epochs = 3
    options.loss = .binaryCrossEntropy
    let results = try Self.executions.map { try fit(model, on: train, options: options, execution: $0) }
    #expect(results.allSatisfy { $0.network.canonicalBytes == results[0].network.canonicalBytes })
    #expect(results.allSatisfy { $0.history == results[0].history })
  }

  @Test func gatedUnitsGiveEqualBits() throws {
    let windows = ArrayWindows.noise(count: 90, steps: 7, features: 3, outputs: 2)
    let model = Architecture([GRU(units: 11), LSTM(units: 4, bidirectional: true), GRU(units: 6), Dense(units: 2)])
    var options = FitOptions()
    options.epochs = 2
    options.batch = 40
    let results = try Self.executions.map { execution in
      let fitted = try fit(model, on: windows, validation: windows, options: options, execution: execution)
      return (fitted, try #require(try predict(fitted.network, on: windows, execution: execution)))
    }
    #expect(results.allSatisfy { $0.0.network.canonicalBytes == results[0].0.network.canonicalBytes })
    #expect(results.allSatisfy { $0.0.history == results[0].0.history })
    #expect(results.allSatisfy { $0.1.map(\.bitPattern) == results[0].1.map(\.bitPattern) })
  }

  @Test func droppingGivesEqualBits() throws {
    let windows = ArrayWindows.noise(count: 70, steps: 6, features: 3, outputs: 2)
    let model = Architecture([
      LSTM(units: 9, start: .chrono(longest: 20), dropout: 0.2, recurrentDropout: 0.3), Dropout(rate: 0.25),
      LSTM(units: 5, recurrentDropout: 0.1, bidirectional: true), Dropout(rate: 0.1), Dense(units: 2),
    ])
    var options = FitOptions()
    options.epochs = 2
    options.batch = 40
    let results = try Self.executions.map {
      try fit(model, on: windows, validation: windows, options: options, execution: $0)
    }
    #expect(results.allSatisfy { $0.network.canonicalBytes == results[0].network.canonicalBytes })
    #expect(results.allSatisfy { $0.history == results[0].history })
    // Validation drops nothing.
    let valid = try meanLoss(of: results[0].network, on: windows, loss: .meanSquaredError)
    #expect(results[0].history[1].validLoss == valid)
  }

  @Test func everyLayerGivesEqualBits() throws {
    var windows = ArrayWindows.noise(count: 70, steps: 6, features: 3, outputs: 1)
    windows.targets = windows.targets.indices.map { Float($0 % 4) }
    for (loss, outputs) in [(Loss.crossEntropy(classes: 4), 4), (.quantile([0.2, 0.5, 0.7]), 3)] {
      let model = Architecture([
        Conv1D(units: 17, width: 3, activation: .relu), Normalize(),
        Conv1D(units: 5, width: 4, padding: .same, activation: .leakyRelu()),
        LSTM(units: 9, activation: .relu, recurrentActivation: .hardSigmoid), Multiply(factor: 0.5),
        GRU(units: 7, dropout: 0.2, recurrentDropout: 0.3, bidirectional: true, activation: .leakyRelu()),
        Dense(units: outputs, activation: outputs == 4 ? .softmax : .linear),
      ])
      var options = FitOptions()
      options.epochs = 2
      options.batch = 40
      options.loss = loss
      options.l2 = 1e-3
      if outputs == 4 { options.classWeights = [1, 2, 0.5, 3] }
      let results = try Self.executions.map {
        let fitted = try fit(model, on: windows, validation: windows, options: options, execution: $0)
        return (
          fitted,
          try #require(
            try predict(fitted.network, on: windows, outputsPerTarget: loss.outputsPerTarget, execution: $0))
        )
      }
      #expect(results.allSatisfy { $0.0.network.canonicalBytes == results[0].0.network.canonicalBytes })
      #expect(results.allSatisfy { $0.0.history == results[0].0.history })
      #expect(results.allSatisfy { $0.1.map(\.bitPattern) == results[0].1.map(\.bitPattern) })
    }
  }

  @Test(arguments: [
    Architecture([LSTM(units: 20), Dense(units: 3)]),
    Architecture([
      Conv1D(units: 5, width: 3, padding: .same, activation: .relu), Normalize(),
      GRU(units: 6, bidirectional: true, activation: .leakyRelu(), recurrentActivation: .hardSigmoid),
      Dense(units: 3, activation: .softmax), Multiply(factor: 3),
    ]),
  ])
  func aPredictionDoesNotDependOnItsNeighbours(_ architecture: Architecture) throws {
    let windows = ArrayWindows.noise(count: 150, steps: 6, features: 2, outputs: 3)
    let network = try Network(architecture, features: 2, seed: 4)
    let together = try #require(try predict(network, on: windows))
    for index in [0, 15, 16, 127, 128, 149] {
      let alone = ArrayWindows(
        count: 1, steps: 6, features: 2, outputs: 3, inputs: Array(windows.inputs[index * 12..<index * 12 + 12]),
        targets: [0, 0, 0])
      #expect(try predict(network, on: alone) == Array(together[index * 3..<index * 3 + 3]))
    }
  }

  /// What is known beforehand joins each window's own state, whatever windows there are beside it.
  @Test(arguments: [false, true]) func knownValuesGiveEqualBits(everyStep: Bool) throws {
    var windows = ArrayWindows.noise(count: 150, steps: 6, features: 2, outputs: 3, everyStep: everyStep)
    windows.known = 5
    windows.knownValues =
      ArrayWindows.noise(count: 150, steps: everyStep ? 6 : 1, features: 5, outputs: 1, seed: 9).inputs
    if everyStep { windows.windowLengths = (0..<150).map { 2 + $0 % 5 } }
    let model = Architecture(
      [GRU(units: 9), LSTM(units: 7, recurrentDropout: 0.1), Dropout(rate: 0.1), Dense(units: 3)], everyStep: everyStep,
      known: 5)
    var options = FitOptions()
    options.epochs = 2
    options.batch = 40
    let results = try Self.executions.map { execution in
      let fitted = try fit(model, on: windows, validation: windows, options: options, execution: execution)
      return (fitted, try #require(try predict(fitted.network, on: windows, execution: execution)))
    }
    #expect(results.allSatisfy { $0.0.network.canonicalBytes == results[0].0.network.canonicalBytes })
    #expect(results.allSatisfy { $0.0.history == results[0].0.history })
    #expect(results.allSatisfy { $0.1.map(\.bitPattern) == results[0].1.map(\.bitPattern) })

    let (fitted, together) = results[0]
    let width = (everyStep ? 6 : 1)
    for index in [0, 15, 16, 127, 128, 149] {
      var alone = windows
      alone.count = 1
      alone.inputs = Array(windows.inputs[index * 12..<index * 12 + 12])
      alone.windowLengths = windows.windowLengths.map { [$0[index]] }
      alone.knownValues = Array(windows.knownValues[(index * width * 5)..<((index + 1) * width * 5)])
      alone.steps = 6
      let shown = (windows.windowLengths?[index] ?? 1) * 3
      let own = Array(together[(index * width * 3)..<(index * width * 3 + shown)])
      let predicted = try #require(try predict(fitted.network, on: alone))
      #expect(Array(predicted[..<shown]) == own)
      // They are read at all.
      alone.knownValues[0] += 1
      #expect(try predict(fitted.network, on: alone) != predicted)
    }
  }

  @Test func theSeedDecides() throws {
    let train = ArrayWindows.noise(count: 20, steps: 3, features: 1, outputs: 1)
    let model = Architecture([LSTM(units: 2), Dense(units: 1)])
    var options = FitOptions()
    options.epochs = 1
    let first = try fit(model, on: train, options: options).network.canonicalBytes
    #expect(try fit(model, on: train, options: options).network.canonicalBytes == first)
    options.seed = 1
    #expect(try fit(model, on: train, options: options).network.canonicalBytes != first)
  }
}
