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

  /// Whole individuals of many lengths, with holes, classified: what one does is nothing to another.
  @Test func wholeIndividuals() throws {
    var digests: [String] = []
    for altered in [false, true] {
      let folder = Folder()
      var text = "t,person,x,kind\n"
      for person in 0..<12 {
        for t in 0..<(8 + person * 5 % 9) {
          // The last person, who is in the test part, has other numbers.
          let x = person == 11 && altered ? "99" : t == 3 && person == 2 ? "" : "\((t * (person % 2 + 1)) % 5)"
          text += "\(t),p\(10 + person),\(x),\(person % 2 == 0 ? "even" : "odd")\n"
        }
      }
      try folder.write(text, to: "walks.csv")
      let bench = Workbench(folder)
      let printed = bench.run(
        """
        let people = load "walks.csv" time: "t" by: "person"
        let parts = split people across: .individuals train: 60% valid: 20% test: 20% seed: 3
        let data = parts | window past: .all missing: .mask label: .kind features: [.x] | scale
        let f = fit (model { lstm 4 bidirectional: true; dense 1 }) on: data epochs: 3 batch: 4 quiet: true
        let r = evaluate f on: data.test
        let each = parts | window past: .all missing: .mask target: .x every-step: true horizon: 1
        let g = fit (model { gru 4; dense 1 }) on: each epochs: 2 batch: 4 quiet: true
        """)
      #expect(!printed.contains("error["), "\(printed)")
      #expect(printed.contains("whole individuals, up to"))
      digests.append(bench.run("[data.train.count + data.valid.count + data.test.count, data.train.count]"))
      #expect(bench.run("fit (model { lstm 2; dense 1 }) on: each stateful: true").contains("one window"))
      #expect(bench.run("evaluate g on: each.test lengths: 3").contains("length of their own"))
    }
    #expect(digests == ["[12, 7]", "[12, 7]"])
  }
}
