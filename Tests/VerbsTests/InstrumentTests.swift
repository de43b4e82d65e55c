import Foundation
import Testing

/// The instruments, on models whose answers are known without them.
@Suite struct InstrumentTests {
  private static let setting = """
    seed 5
    let t = series(0..<700)
    let s = derive series(sin(2 * pi * t / 24), name: "wave") noise: normal(.wave, sd: 1)
    let data = s | split train: 70% valid: 30% | window past: 24 target: .wave | scale
    """

  private static func bench(_ program: String) -> Workbench {
    let bench = Workbench()
    let printed = bench.run(setting + "\n" + program)
    #expect(!printed.contains("error["), "\(printed)")
    return bench
  }

  /// Without weights the gates are what the biases say: 1 for the forget gate, 0 for the others. σ(1) is kept of a cell
  /// at each step, which is a time constant of 1 + e; nothing of it comes back from any step.
  @Test func gatesOfBiasesAlone() {
    let bench = Self.bench(
      """
      let f = fit (model { lstm 3 init: .constant(0); dense 1 }) on: data epochs: 1 lr: 1e-30 quiet: true
      let g = gates f on: data.valid
      let m = memory f on: data.valid
      """)
    #expect(bench.run("g.gate") == "[input, forget, candidate, output, state]")
    // One step of the optimizer at a rate that changes nothing but zeros.
    #expect(bench.run("for x in g.mean { round(x, 6) }") == "[0.5, 0.731059, 0, 0.5, 0]")
    #expect(bench.run("g.closed") == "[0, 0, 1, 0, 1]")
    #expect(bench.run("[m.shortest[0], m.median[0], m.longest[0]]") == "[3.71828, 3.71828, 3.71828]")
  }

  /// What `.chrono(T)` begins with: forget gates of 1 / 2 up to T − 1 steps.
  @Test func chronoRemembersFarther() {
    let bench = Self.bench(
      """
      def remembered(net: model) -> number {
        memory(fit(net, on: data, epochs: 1, lr: 1e-9, quiet: true), on: data.valid).longest[0]
      }
      let usual = remembered(model { lstm 16; dense 1 })
      let far = remembered(model { lstm 16 init: .chrono(200); dense 1 })
      """)
    #expect(bench.run("show (usual < 8 and far > 60)") == "true", "\(bench.run("[usual, far]"))")
  }

  /// A wave that tells its own next step, beside a column that tells nothing.
  @Test func whatTellsNothingIsNotMissed() {
    let bench = Self.bench(
      """
      let f = fit (model { lstm 8; dense 1 }) on: data epochs: 8 lr: 1e-2 quiet: true
      let i = importance f on: data.valid
      """)
    #expect(bench.run("i.column") == "[wave, noise, all of them]")
    #expect(bench.run("show (i.ratio[0] > 3 and i.ratio[1] < 1.3 and i.ratio[2] > 3)") == "true", "\(bench.run("i"))")
    #expect(
      bench.run(
        "importance f on: (s | split train: 70% valid: 30% | window past: 24 target: .wave missing: .mask | scale).valid"
      )
      .contains("error["))
  }

  /// Measured on daily temperatures and on sunspots: sound models below 8e-4, those with a fault above 0.18.
  @Test func afewWindowsAreLearnedByHeart() {
    let bench = Self.bench(
      """
      let sound = overfit-batch (model { lstm 16; dense 1 }) on: data lr: [1e-8, 1e-2]
      let narrow = overfit-batch (model { lstm 16 init: .scaled(1e-6); dense 1 init: .scaled(1e-6) }) on: data lr: 1e-5 steps: 50
      let classes = overfit-batch (model { lstm 8; dense 1 activation: .sigmoid }) on: (derive s up: .wave > 0 |
        split train: 70% valid: 30% | window past: 24 label: .up | scale) lr: 1e-2
      """)
    #expect(bench.run("show (sound.left[1] < 0.01 and sound.left[0] > 0.5)") == "true", "\(bench.run("sound"))")
    #expect(bench.run("show (sound.start[0] == sound.start[1])") == "true")
    #expect(bench.run("show (narrow.left[0] > 0.5)") == "true", "\(bench.run("narrow"))")
    #expect(bench.run("show (classes.left[0] < 0.1)") == "true", "\(bench.run("classes"))")
  }

  @Test func someRatesLearnAndSomeBreakDown() {
    let bench = Self.bench(
      "let r = lr-range (model { lstm 8; dense 1 }) on: data from: 1e-9 to: 1e-2 points: 3 steps: 150 quiet: true")
    #expect(
      bench.run("show (r.loss[2] < 0.3 * r.start[2] and r.loss[0] > 0.9 * r.start[0])") == "true", "\(bench.run("r"))")
    #expect(bench.run("r.lr") == "[1e-9, 3.16e-6, 0.01]")
  }

  /// What is known of the horizon goes with its windows, and can be exchanged like a column.
  @Test func whatIsKnownBeforehandComesAlong() {
    let bench = Self.bench(
      """
      let both = derive s next: .wave + 3 * .noise
      let ahead = both | split train: 70% valid: 30% | window past: 6 target: .next features: [.wave] known: [.noise] | scale
      let net = model { lstm 4; dense 1 }
      let f = fit net on: ahead epochs: 30 lr: 1e-2 quiet: true
      let i = importance f on: ahead.valid
      """)
    #expect(bench.run("i.column") == "[wave, known noise, all of them]")
    #expect(bench.run("show (i.ratio[1] > 2 and i.ratio[1] > i.ratio[0])") == "true", "\(bench.run("i"))")
    for call in [
      "lint net on: ahead", "leakage net on: ahead epochs: 1 seeds: 1", "gradients f on: ahead.valid",
      "ablate net on: ahead seeds: 2 epochs: 1 vary: { dropout: [0, 20%] }", "overfit-batch net on: ahead steps: 3",
      "lr-range net on: ahead points: 2 steps: 3", "gates f on: ahead.valid", "memory f on: ahead.valid",
    ] {
      let printed = bench.run(call)
      #expect(!printed.contains("error["), "\(call): \(printed)")
    }
  }

  /// A stop asked for in the middle ends each of them, with nothing half done.
  @Test(arguments: [
    "ablate net on: data seeds: 3 vary: { lr: [1e-3, 1e-2] }", "leakage net on: data",
    "lr-range net on: data", "overfit-batch net on: data", "importance f on: data.valid", "gates f on: data.valid",
    "memory f on: data.valid", "gradients f on: data.valid",
  ])
  func interruptionEndsThem(_ call: String) {
    let bench = Self.bench(
      "let net = model { lstm 4; dense 1 }\nlet f = fit net on: data epochs: 1 quiet: true")
    bench.host.stopsAfter = 0
    #expect(bench.run(call).contains("interrupted"), "\(call)")
    bench.host.keepsPartialResults = true
    #expect(bench.run(call).contains("interrupted"), "\(call)")
  }

  /// Equal programs give equal tables on one thread and on two, on every instruction set.
  @Test func noBitDependsOnTheMachine() {
    let program =
      Self.setting + """

        let net = model { lstm 5; gru 3 dropout: 20%; dense 1 }
        let f = fit net on: data epochs: 1 quiet: true
        [gates(f, on: data.valid), memory(f, on: data.valid), gradients(f, on: data.valid), importance(f, on: data.valid)]
        ablate net on: data seeds: 2 epochs: 1 vary: { lr: [1e-3, 1e-2] }
        leakage net on: data epochs: 1 seeds: 1
        lr-range net on: data points: 2 steps: 5
        overfit-batch net on: data steps: 5
        """
    let one = Workbench().run(program)
    #expect(!one.contains("error["), "\(one)")
    #expect(Workbench(threads: 2).run(program) == one)
    #expect(Workbench(threads: 2, kernels: "baseline").run(program) == one)
  }
}
