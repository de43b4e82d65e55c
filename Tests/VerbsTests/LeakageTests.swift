import Testing

/// What a leak promises on a random walk, which nobody can predict; and that it stays where it is.
@Suite struct LeakageTests {
  private static func walk(_ call: String) -> String {
    """
    seed 3
    let data = cumsum(normal(series(0..<900))) | split train: 70% valid: 30% gap: 24 | window past: 24 horizon: 24 | scale
    let net = model { lstm 8; dense 24 }
    let t = leakage net on: data \(call)
    """
  }

  /// Windows that overlap are near copies of one another: drawn at random, those to be judged have been seen.
  @Test func shuffledWindowsPromiseWhatTimeDoesNotKeep() {
    let bench = Workbench()
    #expect(!bench.run(Self.walk("by: [.shuffle] epochs: 20 lr: 5e-3 seeds: 2 quiet: true")).contains("error"))
    #expect(bench.run("t.split") == "[honest, shuffle]")
    #expect(bench.run("show (t.skill[0] < 0)") == "true")
    #expect(bench.run("show (t.skill[1] > t.skill[0] + 0.1)") == "true", "\(bench.run("t"))")
    #expect(bench.run("show (t.windows[0] == t.windows[1] and t.judged[0] == t.judged[1])") == "true")
  }

  /// Its figures are known after every row, so that no column can be made of them, nor anything fitted to it.
  @Test func leakedFiguresMakeNoColumn() {
    let bench = Workbench()
    bench.run(Self.walk("by: [.scale-all, .overlap] epochs: 1 seeds: 1 quiet: true"))
    let column = bench.run(
      "series(0..<300) | derive x: .value * t.skill[1] | split train: 70% valid: 30% | window past: 8 target: .value | scale"
    )
    #expect(column.contains("error") && column.contains("known"), "\(column)")
    #expect(bench.run("fit net on: t").contains("error[E0"))
    // One window more for every step of the horizon and the gap.
    #expect(bench.run("show (t.windows[2] - t.windows[0])") == "47")
  }

  @Test(arguments: [
    ("by: [.scale-all]", "", "share no statistics"), ("seeds: 0", "| scale", "from 1 to 1000"),
    ("epochs: 0", "| scale", "epochs"), ("by: [.future]", "| scale", "cannot be `.future`"),
  ])
  func whatCannotBe(call: String, scale: String, message: String) {
    let bench = Workbench()
    bench.run("let data = series(0..<300) | split train: 70% valid: 30% | window past: 8 \(scale)")
    #expect(bench.run("leakage (model { lstm 2; dense 1 }) on: data \(call)").contains(message))
  }
}
