internal import Glibc
internal import Notation
internal import Tensors
internal import Training

/// Times training and prediction of the workloads, and prints windows per second: medians of several runs.
///
///     bench [W1 …] [--threads N] [--kernels SET] [--runs N]
@main struct Main {
  static func main() throws {
    var names: [String] = []
    var execution = Execution()
    var runs = 5
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--load":
        guard let path = arguments.popFirst() else { usage() }
        return try DataLoading.run(path)
      case "--threads": execution.threads = arguments.popFirst().flatMap { Int($0) } ?? 0
      case "--kernels":
        guard let kernels = arguments.popFirst().flatMap(KernelSet.named) else { usage() }
        execution.kernels = kernels
      case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? 0
      default:
        guard Workload.all.contains(where: { $0.name == argument }) else { usage() }
        names.append(argument)
      }
    }
    guard execution.threads >= 1, runs >= 1 else { usage() }
    print(
      "\(execution.kernels.name), \(execution.threads) thread\(execution.threads == 1 ? "" : "s"), median of \(runs)")
    print("      train/s        GFLOP/s   predict/s      spread of train")
    for workload in Workload.all where names.isEmpty || names.contains(workload.name) {
      try measure(workload, execution, runs)
    }
  }

  private static func usage() -> Never {
    print(
      "usage: bench [\(Workload.all.map(\.name).joined(separator: "|"))]… [--threads N] [--kernels \(KernelSet.available.map(\.name).joined(separator: "|"))] [--runs N]\n       bench --load FILE.csv"
    )
    exit(64)
  }

  private static func measure(_ workload: Workload, _ execution: Execution, _ runs: Int) throws {
    var options = FitOptions()
    options.batch = workload.batch
    options.loss = workload.loss
    // An epoch of the smallest is too short to time.
    options.epochs = max(1, 60_000 / (workload.count * workload.steps))
    var training: [Double] = []
    var predicting: [Double] = []
    for run in 0...runs {
      let start = seconds()
      let fitted = try fit(workload.architecture, on: workload, options: options, execution: execution)
      let between = seconds()
      _ = try predict(fitted.network, on: workload, execution: execution)
      let end = seconds()
      // The first warms the caches, and is not counted.
      guard run > 0 else { continue }
      training.append(Double(workload.count * options.epochs) / (between - start))
      predicting.append(Double(workload.count) / (end - between))
    }
    let (slowest, median, fastest) = spread(training)
    let gigaflops = try median * workload.operations() * 1e-9
    func column(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    print(
      workload.name + column(NumberText.fixed(median, places: 0), 11)
        + column(NumberText.fixed(gigaflops, places: 1), 13)
        + column(NumberText.fixed(spread(predicting).median, places: 0), 12)
        + column("\(NumberText.fixed(slowest, places: 0)) .. \(NumberText.fixed(fastest, places: 0))", 24))
  }

  private static func spread(_ values: [Double]) -> (least: Double, median: Double, most: Double) {
    let sorted = values.sorted()
    return (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
  }

  private static func seconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
