import Tensors
import Testing

/// One program, one output: whatever the threads, whatever the instruction set.
@Suite struct DeterminismTests {
  static let program = """
    seed 7
    let s = series(0..<90, start: @2023-01-01, every: 1d) | derive wave: sin(.value / 3) + normal(.time, sd: 0.1)
    let data = s | split train: 60% valid: 20% test: 20% | window past: 6 horizon: 2 target: .wave | scale
    let f = fit (model { lstm 5; dense 3 activation: .tanh; dense 2 }) on: data epochs: 3 batch: 8 lr: 1e-2 early-stop: 2
    show f.history
    show evaluate(f, on: data.test)
    show forecast(f, on: data.test, interval: 50%)
    plot-ascii s.wave height: 5
    """

  @Test func threadsAndKernelsChangeNothing() {
    let one = Workbench().run(Self.program)
    #expect(one.contains("sha256:") && !one.contains("error["), "\(one)")
    #expect(Workbench(threads: 2).run(Self.program) == one)
    for name in StandardKernels.names {
      #expect(Workbench(kernels: name).run(Self.program) == one, "\(name)")
      #expect(Workbench(threads: 2, kernels: name).run(Self.program) == one, "\(name), two threads")
    }
  }

  @Test func theSeedDecides() {
    let one = Workbench().run(Self.program)
    let other = Self.program.replacing("seed 7", with: "seed 8")
    #expect(Workbench().run(other) != one)
  }

  private enum StandardKernels { static let names = KernelSet.available.map(\.name) }
}
