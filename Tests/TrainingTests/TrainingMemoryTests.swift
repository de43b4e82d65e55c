import Layers
import Tensors
import Testing
import Training

/// What training is said to take before it starts.
@Suite struct TrainingMemoryTests {
  private static let models = [
    Architecture([LSTM(units: 4), Dense(units: 1, activation: .sigmoid)]),
    Architecture([LSTM(units: 40), LSTM(units: 17, dropout: 0.2), Dense(units: 1)]),
    Architecture([GRU(units: 24), Dense(units: 1)]),
    Architecture([LSTM(units: 16, bidirectional: true), Dense(units: 1)]),
  ]

  private static func bytes(_ model: Architecture, steps: Int, batch: Int, validation: Int = 0) throws -> Int {
    var options = FitOptions()
    options.batch = batch
    return try #require(
      try trainingBytes(
        model, windows: WindowShape(steps: steps, features: 3), options: options, validation: validation))
  }

  @Test(arguments: 0..<4)
  func itIsWhatTrainingReserves(model: Int) throws {
    var options = FitOptions()
    options.epochs = 1
    options.batch = 20
    var reserved = 0
    let windows = ArrayWindows.noise(count: 50, steps: 6, features: 3, outputs: 1)
    for validation in [0, 1, 30, 200] {
      let judged = ArrayWindows.noise(count: max(1, validation), steps: 6, features: 3, outputs: 1)
      _ = try fit(
        Self.models[model], on: windows, validation: validation == 0 ? nil : judged, options: options
      ) { event in
        if case .started(let start) = event { reserved = start.bytes }
      }
      #expect(try Self.bytes(Self.models[model], steps: 6, batch: 20, validation: validation) == reserved)
    }
  }

  @Test(arguments: 0..<4)
  func itGrowsInLineWithBatchAndSteps(model: Int) throws {
    // Whole slices of windows; regions are rounded up to lines of the cache.
    let sizes = try [(32, 64), (32, 128), (32, 192), (64, 64), (96, 64), (96, 192)].map {
      try Self.bytes(Self.models[model], steps: $0.0, batch: $0.1)
    }
    #expect(abs((sizes[2] - sizes[1]) - (sizes[1] - sizes[0])) <= 4096)
    #expect(abs((sizes[4] - sizes[3]) - (sizes[3] - sizes[0])) <= 4096)
    // And with their product: three times as many of both are nine times what one more of each adds.
    #expect(sizes[5] < 9 * sizes[0] && sizes[5] > 4 * sizes[0])
  }

  @Test func nothingIsAllocatedForIt() throws {
    // More than any machine has.
    #expect(try Self.bytes(Self.models[1], steps: 16_000_000, batch: 1 << 20) > 1 << 50)
  }
}
