import Language
import Testing

/// What a fit tells the person who waits, and what an interrupt leaves.
@Suite struct FitProgressTests {
  static let setting = """
    let data = split series(0..<80) train: 70% valid: 30% | window past: 4 | scale
    """
  static let fit = "let f = fit (model { lstm 3; dense 1 }) on: data epochs: 3 batch: 16"

  @Test func tellsThePlanTheEpochsAndTheEnd() {
    let bench = Workbench()
    bench.run(Self.setting)
    bench.run(Self.fit)
    let milestones = bench.host.progress.filter(\.isMilestone).map(\.text)
    #expect(milestones.count == 5)
    #expect(milestones.first == "fit: 64 weights, 52 training and 24 validation windows, 3 epochs, seed 0")
    #expect(milestones[1].hasPrefix("fit epoch=1/3 train="))
    #expect(milestones[1].contains(" valid=") && milestones[1].contains(" best="))
    #expect(milestones[4].hasPrefix("fit done epochs=3 best="))
    #expect(bench.host.progress.last?.isLast == true)
    let done = bench.host.progress.dropLast().map(\.done)
    #expect(done == done.sorted(), "it never runs backwards")
    #expect(bench.host.progress.allSatisfy { $0.done <= $0.total })
  }

  @Test func quietIsQuiet() {
    let bench = Workbench()
    bench.run(Self.setting)
    #expect(bench.run(Self.fit + " quiet: true") == "")
    #expect(bench.host.progress.isEmpty)
  }

  /// At the prompt an interrupted fit gives its best so far; where results are recorded it is an error.
  @Test func anInterruptKeepsWhatThePromptWants() {
    for keeps in [true, false] {
      let bench = Workbench()
      bench.run(Self.setting)
      bench.host.keepsPartialResults = keeps
      bench.host.stopsAfter = 6
      let printed = bench.run(Self.fit)
      bench.host.stopsAfter = nil
      #expect(printed.contains(keeps ? "interrupted" : "error["), "\(printed)")
      #expect(printed.contains("sha256:") == keeps)
      #expect(bench.host.progress.last?.isLast == true, "the live line goes")
      if keeps { #expect(bench.run("f.params") == "64") }
    }
  }
}
