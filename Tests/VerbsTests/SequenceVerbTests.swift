import Testing

/// Windows of many lengths, at every step, with holes, and states that run on: what the verbs say and refuse.
@Suite struct SequenceVerbTests {
  private func bench() -> Workbench {
    let bench = Workbench()
    bench.run(
      """
      let s = series(0..<300)
      let parts = split s train: 60% valid: 20% test: 20%
      let mixed = parts | window lengths: 3..=8 | scale
      let each = parts | window past: 6 every-step: true | scale
      let net = model { lstm 3; dense 1 }
      """)
    return bench
  }

  @Test(arguments: [
    ("parts | window past: 4 lengths: 3..=5", "both say how long windows are"),
    ("parts | window horizon: 2", "how far do inputs reach back?"),
    ("parts | window lengths: 5..=3", "these go from 5 to 3"),
    ("parts | window lengths: 0..=3", "lengths"),
    ("parts | window past: .all", "a window of a whole individual needs individuals, and this is one series"),
    ("parts | window past: .half", "`.half`"),
    ("parts | window past: .all stride: 2", "has no stride"),
    ("parts | window lengths: 3..=400", "needs 401 rows, but there are 180"),
    ("fit net on: mixed stateful: true", "a state runs on over windows of one length, and these have 3 to 8 steps"),
    (
      "fit net on: (parts | window past: 6 stride: 4) stateful: true",
      "these windows of 6 steps have a stride of 4"
    ),
    ("fit (model { lstm 3 bidirectional: true; dense 1 }) on: each stateful: true", "layer 1, `lstm`,"),
    ("evaluate(fit(net, on: each, epochs: 1, quiet: true), on: each.test, lengths: 0..=4)", "lengths"),
    ("evaluate(fit(net, on: each, epochs: 1, quiet: true), on: each.valid, lengths: 500)", "needs 501 rows"),
    ("evaluate(fit(net, on: each, epochs: 1, quiet: true), on: each.valid).by-length", "lengths: 20..=25"),
  ])
  func refusals(program: String, text: String) {
    // However its lines are broken.
    let printed = bench().run(program).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(printed.contains("error[") && printed.contains(text), "\(printed)")
  }

  @Test func notesSayWhatWindowsAre() {
    let bench = bench()
    #expect(bench.run("parts | window lengths: 3..=8").contains("3 to 8 steps of value to value, step 1 ahead"))
    #expect(
      bench.run("parts | window past: 6 every-step: true missing: .mask")
        .contains("6 steps of value to value, step 1 ahead, at every step, missing steps masked"))
    #expect(bench.run("fit net on: each epochs: 1 stateful: true").contains("fit: 1 epoch, stateful"))
  }

  /// Every model can be judged, forecast and explained as any other.
  @Test(arguments: ["on: mixed", "on: each", "on: each stateful: true batch: 4", "on: mixed batch: 7 early-stop: 1"])
  func modelsServeAsAnyOther(fit: String) {
    let bench = bench()
    let data = fit.contains("mixed") ? "mixed" : "each"
    let printed = bench.run(
      """
      let f = fit net \(fit) epochs: 3 lr: 0.01 quiet: true
      let r = evaluate f on: \(data).test lengths: 4..=9
      let fc = forecast f on: \(data).test at: .end
      diagnose f on: \(data).valid
      summary net on: \(data)
      """)
    #expect(!printed.contains("error["), "\(printed)")
    #expect(bench.run("length(r.by-length)") == "6")
    #expect(bench.run("r.rmse > 0") == "true")
    // Its own length is one of them.
    let own = data == "mixed" ? 8 : 6
    #expect(bench.run("r.by-length[\(own - 4)].rmse == r.rmse") == "true")
  }

  /// A batch that shows the longest windows alone is one of windows of that length.
  @Test func oneLengthIsPast() {
    let bench = bench()
    bench.run("let one = parts | window lengths: 6..=6 | scale\nlet past = parts | window past: 6 | scale")
    bench.run("let a = fit net on: one epochs: 2 quiet: true\nlet b = fit net on: past epochs: 2 quiet: true")
    #expect(bench.run("a.digest == b.digest") == "true")
  }

  /// Threads and instruction sets change nothing.
  @Test func theSameBitsEverywhere() {
    var digests: Set<String> = []
    for (threads, kernels) in [(1, nil), (2, nil), (1, "baseline")] {
      let bench = Workbench(threads: threads, kernels: kernels)
      bench.run(
        """
        let parts = split series([1, 4, 2, missing, 5, 3, 8, 1, 2, 6, 4, 2, 7, 1, 3, 5, 2, 8, 1, 4, 6, 2, 3, 9, 1, 5]) train: 16 valid: 5 test: 5
        let d = parts | window lengths: 2..=4 missing: .mask every-step: true
        let f = fit (model { lstm 3; dense 1 }) on: d epochs: 2 quiet: true
        let g = fit (model { gru 3; dense 1 }) on: (parts | window past: 3) epochs: 2 stateful: true batch: 2 quiet: true
        """)
      digests.insert(bench.run("[f.digest, g.digest, evaluate(g, on: d.test, metrics: [.rmse]).rmse]"))
    }
    #expect(digests.count == 1 && digests.allSatisfy { !$0.contains("error") }, "\(digests)")
  }
}
