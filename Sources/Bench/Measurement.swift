internal import Layers
internal import Tensors
internal import Training

/// What one workload came to.
struct Measurement {
  let workload: Workload
  /// Windows per second.
  let training, prediction: Spread
  /// Seconds for one window by itself.
  let latency: Spread
  /// Bytes reserved for training, before anything was allocated.
  let bytes: Int
  /// Bytes by which the process grew while it trained; 0 where the system does not say.
  let resident: Int
  /// Floating-point operations per second of training.
  let operations: Double

  init(of workload: Workload, _ arguments: Arguments) throws {
    self.workload = workload
    let execution = arguments.execution
    var options = Self.options(workload, epochs: 3)
    // Epochs of at most a fifth of the time, the first of which warms the caches and is not counted.
    var shown = workload
    shown.count = min(workload.count, 2 * workload.batch)
    let first = try Self.train(shown, options, execution)
    let perWindow = (first.epochs.min() ?? 1) / Double(shown.count)
    let fits = Int(arguments.seconds / 5 / perWindow) / workload.batch * workload.batch
    shown.count = min(workload.count, max(2 * workload.batch, fits))
    options.epochs = min(20_000, max(4, Int(arguments.seconds / (perWindow * Double(shown.count)))))
    let run = try Self.train(shown, options, execution)
    (bytes, resident) = (first.bytes, first.resident)
    training = Spread(run.epochs.dropFirst().map { Double(shown.count) / $0 })
    operations = try training.median * workload.operations() * 3

    let many = try Inference(run.fitted.network, workload, batch: 128, windows: min(workload.count, 1024), execution)
    prediction = Spread(Self.times(within: arguments.seconds, many.run).map { Double(many.count) / $0 })
    let one = try Inference(run.fitted.network, workload, batch: 1, windows: 1, execution)
    latency = Spread(Self.times(within: arguments.seconds, one.run))
  }

  /// Five epochs of all windows, as a process does that is timed from outside.
  static func trainOnce(_ workload: Workload, _ arguments: Arguments) throws {
    _ = try train(workload, options(workload, epochs: 5), arguments.execution)
  }

  private static func options(_ workload: Workload, epochs: Int) -> FitOptions {
    var options = FitOptions()
    options.batch = workload.batch
    options.loss = workload.loss
    options.clipping = workload.clipping
    options.epochs = epochs
    return options
  }

  /// Seconds of each epoch, the network, the bytes that were reserved, and those by which the process grew.
  private static func train(
    _ workload: Workload, _ options: FitOptions, _ execution: Execution
  ) throws -> (epochs: [Double], fitted: Fitted, bytes: Int, resident: Int) {
    var epochs: [Double] = []
    var bytes = 0
    var last = 0.0
    var resident = 0
    let before = ResidentMemory.bytes() ?? 0
    let fitted = try fit(workload.architecture, on: workload, options: options, execution: execution) { event in
      switch event {
      case .started(let start):
        bytes = start.bytes
        last = Clock.seconds()
      case .epoch:
        let now = Clock.seconds()
        epochs.append(now - last)
        // Asking costs about a hundred small steps, and the caches: now and then is enough.
        if epochs.count & (epochs.count - 1) == 0 {
          resident = max(resident, (ResidentMemory.bytes() ?? before) - before)
        }
        last = Clock.seconds()
      case .batch: break
      }
    }
    return (epochs, fitted, bytes, resident)
  }

  /// Seconds of one call behind another, as many as fit, but three at least; calls too short to time go by the dozen.
  private static func times(within seconds: Double, _ body: () -> Void) -> [Double] {
    var together = 1
    var time = 0.0
    while true {
      let start = Clock.seconds()
      for _ in 0..<together { body() }
      time = Clock.seconds() - start
      if time > 50e-6 || together >= 1 << 20 { break }
      together *= 2
    }
    var times: [Double] = []
    let begin = Clock.seconds()
    while times.count < 3 || (Clock.seconds() - begin < seconds && times.count < 100_000) {
      let start = Clock.seconds()
      for _ in 0..<together { body() }
      times.append((Clock.seconds() - start) / Double(together))
    }
    return times
  }
}

/// A trained network that predicts for the same windows over and over, each time reading them from window order.
private struct Inference {
  let count: Int
  private let network: NetworkRun
  private let batches: [[Float]]
  private let batch: Int

  init(_ trained: Network, _ workload: Workload, batch: Int, windows: Int, _ execution: Execution) throws {
    count = windows
    self.batch = min(batch, windows)
    network = try NetworkRun(
      trained.architecture, windows: WindowShape(steps: workload.steps, features: workload.features),
      batch: self.batch, loss: nil, isTraining: false, crew: Crew(execution), memoryLimit: 4 << 30, for: "predicting")
    network.load(trained)
    batches = stride(from: 0, to: windows, by: self.batch).map { first in
      workload.inputs(first..<min(first + batch, windows))
    }
  }

  func run() {
    var left = count
    for inputs in batches {
      network.inputs.part(0, inputs.count).write(inputs)
      network.forward(min(batch, left))
      left -= batch
    }
  }
}
