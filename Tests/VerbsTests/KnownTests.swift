import Foundation
import Testing

@testable import Models

/// Columns that are known in the future: what reaches a prediction, what does not, and what is refused.
@Suite struct KnownTests {
  /// What differs from the file that all others are compared with.
  enum Change {
    case nothing
    /// All but the known columns, from a row on.
    case rest(from: Int)
    /// The known columns, from a row on.
    case known(from: Int)
  }

  /// A target, an input, and two columns that are known beforehand, one of them a boolean.
  static func csv(rows: Int = 200, _ change: Change = .nothing, holes: Set<Int> = [], open: Int = 0) -> String {
    var text = "load,temp,price,promo\n"
    for row in 0..<rows {
      var (bend, turn) = (0.0, 0)
      if case .rest(let first) = change, row >= first { bend = 37.5 + Double(row % 11) * 3 }
      if case .known(let first) = change, row >= first { turn = 1 }
      let load = row >= rows - open ? "" : "\(20 + Double((row * 7) % 24) / 4 + bend)"
      let price = holes.contains(row) ? "" : "\(Double((row * 3 + turn * 5) % 13) / 2 + 1)"
      text += "\(load),\(Double((row * 5) % 17) / 2 - bend),\(price),\((row / 3 + turn) % 2 == 0)\n"
    }
    return text
  }

  static let ways: [(window: String, fit: String)] = [
    ("past: 6 horizon: 3 | scale", ""),
    ("past: 6 horizon: 2..=4 features: [.load] | scale method: .min-max", "stateful: false"),
    ("past: 6 horizon: 3 | scale method: .per-window", ""),
    ("past: 6 horizon: 3 as: .change | scale method: .robust", ""),
    ("past: 6 horizon: 3 every-step: true | scale", ""),
    ("lengths: 3..=8 horizon: 3 missing: .mask | scale method: .log", ""),
    ("past: 6 horizon: 3 every-step: true missing: .mask strict: true | scale", ""),
    ("past: 6 horizon: 3 | scale", "stateful: true batch: 3"),
    ("past: 6 horizon: 3 every-step: true | scale", "stateful: true batch: 3"),
  ]

  static func program(_ name: String, _ way: (window: String, fit: String)) -> String {
    // Logarithms and changes are of what is above zero.
    let columns = way.window.contains(".log") ? "| select [.load, .price, .promo]" : ""
    return """
      let \(name) = load "\(name).csv" \(columns) | split train: 100 valid: 50 test: 50 |
        window target: .load known: [.price, .promo] \(way.window)
      let f\(name) = fit (model { lstm 4; gru 3; dense 3 }) on: \(name) epochs: 2 quiet: true \(way.fit)
      """
  }

  static func bench(_ files: [(name: String, text: String)], _ way: (window: String, fit: String)) throws -> Workbench {
    let folder = Folder()
    for file in files { try folder.write(file.text, to: file.name + ".csv") }
    let bench = Workbench(folder)
    for file in files {
      let printed = bench.run(program(file.name, way))
      #expect(!printed.contains("error["), "\(way)\n\(printed)")
    }
    return bench
  }

  /// Nothing after the training part changes what was learned from it; what is known beforehand of its targets does.
  @Test(arguments: ways.indices) func trainingKnowsNothingAfterItsPart(_ index: Int) throws {
    let bench = try Self.bench(
      [
        ("a", Self.csv()), ("b", Self.csv(.rest(from: 101))), ("c", Self.csv(.known(from: 101))),
        ("d", Self.csv(.known(from: 60))),
      ], Self.ways[index])
    #expect(bench.run("fa.digest") == bench.run("fb.digest"))
    #expect(bench.run("fa.history[-1].valid == fb.history[-1].valid") == "false", "the validation part did change")
    #expect(bench.run("fa.digest") == bench.run("fc.digest"))
    #expect(bench.run("fa.digest == fd.digest") == "false", "known values are read")
  }

  /// From row 160: nothing after it counts but the known columns, and of those nothing beyond the horizon.
  @Test(arguments: ways.indices) func aForecastKnowsOnlyWhatIsKnown(_ index: Int) throws {
    let way = Self.ways[index]
    let last = way.window.contains("2..=4") ? 164 : 163
    let bench = try Self.bench(
      [
        ("a", Self.csv()), ("b", Self.csv(.rest(from: 161))), ("c", Self.csv(.known(from: last + 1))),
        ("d", Self.csv(.known(from: last))),
      ], way)
    for name in ["a", "b", "c", "d"] {
      let printed = bench.run("let p\(name) = (forecast fa on: \(name).test at: 160).pred")
      #expect(!printed.contains("error["), "\(way)\n\(printed)")
    }
    #expect(bench.run("same(pa, pb)") == "true")
    #expect(bench.run("same(pa, pc)") == "true")
    #expect(bench.run("same(pa, pd)") == "false", "the last step's known value is read")
    // The window of a part at the same origin gives the same bits as the forecast from there.
    // With inputs inside of the part, it is the sixth row that has a past.
    let first = way.window.contains("strict") ? 155 : way.window.contains("2..=4") ? 148 : 149
    let place = (160 - first) * 3
    let steps = "\(place)..<\(place + 3)"
    let printed = bench.run("let all = evaluate(fa, on: a.test).pred\nlet one = all[\(steps)]")
    #expect(!printed.contains("error["), "\(printed)")
    #expect(bench.run("min(for i in 0..<3 { if one[i] == pa[i] { 1 } else { 0 } })") == "1", "\(way)")
  }

  /// A model from a file answers as the one that was saved, and cannot be used without what it knows.
  @Test(arguments: ways.indices) func aLoadedModelAnswersAsTheSavedOneDid(_ index: Int) throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    let way = Self.ways[index]
    bench.run(Self.program("a", way))
    #expect(bench.run("save fa to: \"out/m.safetensors\"").hasPrefix("save: "))
    let questions = "predict F on: a.test\nforecast F on: a.test at: 160"
    let shown = bench.run(questions.replacing("F", with: "fa"))
    #expect(!shown.contains("error["), "\(shown)")
    let other = Workbench(folder)
    other.run(Self.program("a", way))
    other.run("let g = load \"out/m.safetensors\"")
    #expect(other.run(questions.replacing("F", with: "g")) == shown)
    other.run("save g to: \"out/n.safetensors\"")
    #expect(try ModelFileTests.bytes(folder, "out/n.safetensors") == ModelFileTests.bytes(folder, "out/m.safetensors"))
    let (window, scaled) = (way.window.split(separator: "|")[0], way.window.split(separator: "|")[1])
    let columns = way.window.contains(".log") ? "| select [.load, .price, .promo]" : ""
    other.run(
      """
      let less = load "a.csv" \(columns) | split train: 100 valid: 50 test: 50 |
        window target: .load known: [.price] \(window) | \(scaled)
      """)
    let refused = other.run("predict g on: less.test").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(refused.contains("it was trained with price, promo known beforehand, and of these windows price is"))
    // Of what ONNX can say there is a second input.
    let exported = other.run("save g to: \"out/m.onnx\"")
    let isWritten = [".log", ".per-window", "as:"].allSatisfy { !way.window.contains($0) }
    #expect(exported.contains("is not written as ONNX") == !isWritten, "\(exported)")
  }

  /// Rows behind the last target give the real future what it is to know.
  @Test func theRealFuture() throws {
    let folder = Folder()
    try folder.write(Self.csv(rows: 203, open: 3), to: "a.csv")
    try folder.write(Self.csv(rows: 203, .known(from: 202), open: 3), to: "b.csv")
    try folder.write(Self.csv(rows: 202, open: 2), to: "short.csv")
    try folder.write(Self.csv(rows: 203, holes: [201], open: 3), to: "hole.csv")
    let bench = Workbench(folder)
    for name in ["a", "b", "short", "hole"] {
      bench.run(
        """
        let \(name) = load "\(name).csv" | split train: 100 valid: 50 test: \(name == "short" ? 52 : 53) |
          window target: .load known: [.price, .promo] past: 6 horizon: 3 | scale
        """)
    }
    bench.run("let f = fit (model { lstm 4; dense 3 }) on: a epochs: 1 quiet: true")
    #expect(bench.run("(forecast f on: a.test at: .end).origin") == "199")
    #expect(
      bench.run("same((forecast f on: a.test at: .end).pred, (forecast f on: b.test at: .end).pred)") == "false")
    func refusal(_ name: String, _ at: String = ".end") -> String {
      bench.run("forecast f on: \(name).test at: \(at)").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      refusal("short").contains(
        "no forecast from 199: `price` is to be known beforehand, and at 202 the series has no row"))
    #expect(refusal("hole").contains("`price` is to be known beforehand, and at 201 it is missing"))
    #expect(refusal("a", "200").contains("at 203 the series has no row"))
  }

  /// A window without a known value is left out and counted; under `every-step:` also where one of its steps lacks it.
  @Test func missingValuesLeaveWindowsOut() throws {
    let folder = Folder()
    try folder.write(Self.csv(holes: [50]), to: "a.csv")
    let bench = Workbench(folder)
    let parts = "load \"a.csv\" | split train: 100 valid: 50 test: 50"
    let window = "window past: 6 horizon: 3 target: .load known: .price features: .load"
    for (more, count) in [("", 3), ("every-step: true", 8)] {
      let printed = bench.run("\(parts) | \(window) \(more)")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        printed.contains(
          "left out of train: \(count) for a value of `price` that is to be known beforehand and is missing"),
        "\(printed)")
    }
    let printed = bench.run("describe (\(parts) | \(window))")
    #expect(printed.contains("6 steps of load to load, steps 1 to 3 ahead, with price there known beforehand"))
  }

  /// What looks ahead may be known, and then an input too; nobody else may.
  @Test func whoAssertsItMayLookAhead() throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    bench.run(
      """
      let s = load "a.csv" | derive ahead: lead(.price, 2) | select [.load, .ahead]
      let parts = s | split train: 100 valid: 50 test: 48
      """)
    #expect(bench.run("parts | window past: 6 target: .load").contains("looks 2 steps ahead in every row"))
    let printed = bench.run("parts | window past: 6 target: .load known: .ahead")
    #expect(!printed.contains("error[") && printed.contains("6 steps of load, ahead to load"), "\(printed)")
  }

  @Test(arguments: [
    ("known: .load", "`load` is to be predicted, and cannot be known beforehand"),
    ("known: [.price, .prize]", "did you mean `price`?"),
    ("known: .kind", "column `kind` is text, which a window cannot hold"),
  ])
  func refusals(_ known: String, _ text: String) throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    bench.run("let s = load \"a.csv\" | derive kind: where(.promo, \"a\", \"b\") | split train: 70% test: 30%")
    let printed = bench.run("s | window past: 3 target: .load \(known)")
    #expect(printed.contains("error[") && printed.contains(text) && printed.contains("known:"), "\(printed)")
  }

  @Test func modelsThatCannotReadThemAreRefused() throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    bench.run(
      "let d = load \"a.csv\" | split train: 70% test: 30% | window past: 1 target: .load known: .price")
    for (layers, text) in [
      ("dense 1", "join what the last recurrent layer hands on, and the model has none"),
      ("lstm 1", "hands on, and no layer is behind it to read them"),
    ] {
      for use in ["fit (model { \(layers) }) on: d", "summary (model { \(layers) }) on: d"] {
        let printed = bench.run(use).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(printed.contains("error[") && printed.contains(text), "\(printed)")
      }
    }
    let shown = bench.run("summary (model { lstm 4; dense 1 }) on: d")
    #expect(shown.contains("known: price") && shown.contains("lstm 4"), "\(shown)")
  }

  /// The instruments look at such models as at any other, and the exchange of a known column is felt.
  @Test func theInstrumentsReadThem() throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    let setting = bench.run(
      """
      let d = load "a.csv" | derive y: .load + 3 * .price | select [.y, .price, .promo] |
        split train: 100 valid: 50 test: 50 |
        window past: 6 target: .y known: [.price, .promo] features: .y | scale
      let m = model { lstm 4; dense 1 }
      let f = fit m on: d epochs: 60 lr: 0.02 quiet: true
      let i = importance f on: d.valid
      """)
    #expect(!setting.contains("error["), "\(setting)")
    #expect(bench.run("i.column") == "[y, known price, promo, all of them]")
    #expect(bench.run("i.ratio[1] > 1.1") == "true")
    for use in [
      "gradients f on: d.valid", "gates f on: d.valid", "memory f on: d.valid", "lint m on: d",
      "diagnose f on: d.valid",
      "lr-range m on: d", "overfit-batch m on: d", "leakage m on: d epochs: 1 seeds: 1 quiet: true",
      "ablate m on: d vary: { units: [2, 3] } seeds: 2 epochs: 1",
    ] {
      let printed = bench.run(use)
      #expect(!printed.contains("error["), "\(use): \(printed)")
    }
  }

  /// Whole individuals, each with what is known beforehand of its end.
  @Test func ofWholeIndividuals() throws {
    let folder = Folder()
    var text = "t,person,x,plan\n"
    for person in 0..<12 {
      for t in 0..<(8 + person * 5 % 9) { text += "\(t),p\(10 + person),\((t * person) % 5),\((t + person) % 3)\n" }
    }
    try folder.write(text, to: "walks.csv")
    let bench = Workbench(folder)
    let printed = bench.run(
      """
      let data = load "walks.csv" time: "t" by: "person" |
        split across: .individuals train: 60% valid: 20% test: 20% seed: 3 |
        window past: .all target: .x horizon: 2..=2 known: .plan features: .x | scale
      let f = fit (model { lstm 4 bidirectional: true; dense 1 }) on: data epochs: 2 batch: 4 quiet: true
      let r = evaluate f on: data.test
      """)
    #expect(!printed.contains("error["), "\(printed)")
    // Two directions of 4 · 4 · (1 + 4) + 16, then (8 + 1) · 1 + 1.
    #expect(bench.run("f.params") == "202")
  }

  /// A target by another name is not known beforehand, unless it lies far enough back.
  @Test(arguments: [
    (".load", "it holds `load` itself"), ("lead(.load, 1)", "it holds `load` itself, of 1 row later"),
    ("lag(.load, 2)", "it holds `load` itself, of 2 rows before"), ("lag(.load, 3)", ""), ("lag(.load, 24)", ""),
    (".price", ""),
  ])
  func theTargetInDisguiseIsRefused(column: String, message: String) throws {
    let folder = Folder()
    try folder.write(Self.csv(), to: "a.csv")
    let bench = Workbench(folder)
    let printed = bench.run(
      """
      let d = load "a.csv" | derive k: \(column) | split train: 100 valid: 50 test: 50 |
        window past: 6 horizon: 3 target: .load features: [.load, .temp] known: [.k]
      """)
    let unwrapped = printed.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(message.isEmpty ? !printed.contains("error[") : unwrapped.contains(message), "\(printed)")
  }
}
