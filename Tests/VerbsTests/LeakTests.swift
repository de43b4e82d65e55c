import Foundation
import Testing

/// The proof of the leak guards, at the level of programs: what lies in the future of a part or an origin cannot change
/// what was learned or predicted before it.
@Suite struct LeakTests {
  /// Hourly rows of two columns; from a row on, other numbers.
  static func csv(rows: Int, alteredFrom: Int) -> String {
    var text = "time,load,temp\n"
    for row in 0..<rows {
      let stamp = String(format: "2024-01-%02dT%02d:00", 1 + row / 24, row % 24)
      let bend = row >= alteredFrom ? 37.5 + Double(row % 11) * 3 : 0
      let load = 20 + Double((row * 7) % 24) / 4 + bend
      text += "\(stamp),\(load),\(Double((row * 5) % 17) / 2 - bend)\n"
    }
    return text
  }

  /// Columns that a window may use: they know only the past, or only the calendar.
  static let honest = [
    "", "| derive x: lag(.load, 3)", "| derive x: diff(.load, 2), y: log(.load) * .temp",
    "| derive x: hour(.time), y: weekday(.time)",
    "| derive x: where(lag(.load, 1) > 25, .temp, missing) | derive y: .load",
    "| derive x: recur(.temp, [0.5]), y: mod(.load, 3)", "| derive x: round(abs(.temp), 1), y: is-missing(.temp)",
    "| derive x: .load - mean(.load[0..<10])", "| derive x: mean(lead(.load, 50)[0..<3])",
    "| derive x: rolling(.load, over: 4), y: rolling(.temp, over: 3h, agg: .max)", "| derive x: cumsum(.load)",
    "| derive x: .load > quantile(.load[0..<20], 90%)",
    "| derive x: fill-gaps(where(mod(.load, 2) > 1, .temp, missing), method: .forward)",
    "| derive x: fill-gaps(where(mod(.load, 2) > 1, .temp, missing), method: .constant, value: 3)",
    "| regularize every: 1h agg: .max",
  ]

  static func program(_ file: String, _ columns: String, _ name: String) -> String {
    """
    let \(name) = load "\(file)" time: "time" \(columns) |
      split train: 100 valid: 50 test: 50 | window past: 6 horizon: 2 target: .load | scale
    """
  }

  @Test(arguments: honest) func trainingKnowsNothingAfterItsPart(_ columns: String) throws {
    let columns = columns.contains("missing") ? "| derive x: where(lag(.load, 1) > 25, .temp, 0)" : columns
    let folder = Folder()
    try folder.write(Self.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    try folder.write(Self.csv(rows: 200, alteredFrom: 100), to: "b.csv")
    let bench = Workbench(folder)
    for (file, name) in [("a.csv", "a"), ("b.csv", "b")] {
      let printed = bench.run(Self.program(file, columns, name))
      #expect(!printed.contains("error["), "\(printed)")
      bench.run("let f\(name) = fit (model { lstm 4; dense 2 }) on: \(name) epochs: 2 quiet: true")
    }
    #expect(bench.run("fa.digest") == bench.run("fb.digest"))
    #expect(bench.run("same(a.test.count, b.test.count)") == "true")
    #expect(bench.run("fa.history[-1].valid == fb.history[-1].valid") == "false", "the validation part did change")
  }

  @Test(arguments: honest) func aForecastKnowsNothingAfterItsOrigin(_ columns: String) throws {
    let columns = columns.contains("missing") ? "| derive x: where(lag(.load, 1) > 25, .temp, 0)" : columns
    let folder = Folder()
    try folder.write(Self.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    try folder.write(Self.csv(rows: 200, alteredFrom: 170), to: "b.csv")
    let bench = Workbench(folder)
    bench.run(Self.program("a.csv", columns, "a"))
    bench.run(Self.program("b.csv", columns, "b"))
    bench.run("let f = fit (model { lstm 4; dense 2 }) on: a epochs: 2 quiet: true")
    // Row 169, the last that is the same in both.
    for (name, data) in [("pa", "a"), ("pb", "b")] {
      let printed = bench.run("let \(name) = (forecast f on: \(data).test at: @2024-01-08T01:00).pred")
      #expect(!printed.contains("error["), "\(printed)")
    }
    #expect(bench.run("same(pa, pb)") == "true")
    bench.run("let later = (forecast f on: b.test at: @2024-01-08T09:00).pred")
    bench.run("let before = (forecast f on: a.test at: @2024-01-08T09:00).pred")
    #expect(bench.run("same(later, before)") == "false", "after the change it must be another forecast")
  }

  /// Ways to bring a later row to an earlier one: each is refused, or no window that would need it is made.
  static let laundering = [
    "derive s x: .load - mean(.load)", "derive s x: .load > median(.load)", "derive s x: lead(.load, 1)",
    "derive s x: lag(.load, -1)", "derive s x: diff(.load, -2)", "derive s x: recur(lead(.load, 1), [0.5])",
    "derive s x: recur(.load, [mean(.load) / 100])", "derive s x: .load[-1]", "derive s x: .load[-1] * 0 + .load",
    "derive s x: where(lead(.load, 2) > 22, 1, 0)", "derive s x: where(.load > max(.load) - 1, 1, 0)",
    "derive s x: mod(.load, mean(.load))", "derive s x: mod(sum(.load), .load)",
    "derive s x: normal(.load, mean: mean(.load), sd: 0)",
    "derive s x: uniform(.time, from: min(.load), to: max(.load))",
    "derive s x: abs(mean(.load))", "derive s x: round(mean(.load), 1)", "derive s x: -mean(.load)",
    "derive s x: series(mean(.load), start: @2024-01-01, every: 1h, steps: 200)",
    "derive s x: series([mean(s.load)], start: @2024-01-01, every: 1h, steps: 200)",
    "derive s x: series(for i in 0..<200 { s.load[199 - i] }, start: @2024-01-01, every: 1h)",
    "derive s x: series(t.v, start: @2024-01-01, every: 1h)",
    "derive s x: mean([mean(.load), 1])", "derive s x: (with({ a: 1 }, { a: mean(s.load) })).a",
    "derive s x: s[-1].load", "derive s[0..<199] x: series(s.load[1..<200], start: @2024-01-01, every: 1h)",
    "derive s x: is-missing(lead(.load, 1))", "derive s x: .load in [mean(s.load)]",
    "derive s x: lead(.load, 1) | derive y: .x * 1",
    "derive s x: rolling(lead(.load, 1), over: 3)", "derive s x: cumsum(lead(.load, 1))",
    "derive s x: quantile(.load, 50%)", "derive s x: .load > quantile(.load, 90%)",
    "derive s x: not (lead(.load, 1) > 22)", "derive s x: exp(lead(.load, 1) / 100)",
    "derive s x: lead(.load, 1) | regularize every: 1h", "derive s x: lead(.load, 1) | regularize every: 1h agg: .last",
    "join s series(repeat(s.load, 1), start: @2023-12-31T23:00, every: 1h, name: \"x\")",
    "join s series(list(\(grouped).load), start: @2023-12-31T23:00, every: 1h, name: \"x\")",
    "derive s x: .load * (\(grouped))[0].load-count",
    "derive s x: .load * length(s | filter .load > 22)",
    "derive s x: where(.load > 0, s.load[-1] > 22, false)", "derive s x: not (s.load[-1] > 22)",
    "derive s x: (s.load[-1] in [1, 22]) or (s.load[-1] in 20..=30)", "derive s x: (s.load > 22)[-1]",
    "derive s x: ((for i in 0..<9 { { v: i, w: s.load[-1 - i] } }) | filter .w > 0)[0].v",
    "derive s x: .load * (gaps (derive s y: where(.load > 24, missing, 1)))[-1].steps",
  ]
  private static let grouped =
    "(s | derive r: series(0..<200, start: @2024-01-01, every: 1h) | group by: [.r, .load] count: .load)"

  /// A hole that was filled from the hour behind it is known with that hour, whatever bin it is put into.
  @Test(arguments: ["", "| regularize every: 1h", "| regularize every: 1h agg: .last"])
  func aFilledHoleIsKnownWithItsRightEnd(_ bins: String) throws {
    let bench = Workbench()
    bench.run(
      """
      let s = where(series(0..<200, start: @2024-01-01, every: 1h) in [150], missing, series(0..<200, start: @2024-01-01, every: 1h))
      let d = series(s, name: "load") | fill-gaps method: .linear \(bins) | split train: 100 valid: 20 test: 80 | window past: 6
      """)
    // Of the origins from 150 on, the first does not know it yet.
    #expect(
      bench.run("d").contains("looks past the origin") || bench.run("d.test").contains("1"), "\(bench.run("d.test"))")
  }

  /// A part that another split trains on judges nobody who was trained on that.
  @Test func nobodyIsJudgedByWhatTaughtThem() throws {
    let folder = Folder()
    try folder.write(Self.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    let bench = Workbench(folder)
    bench.run("let s = load \"a.csv\" time: \"time\"")
    bench.run("let honest = s | split train: 100 valid: 50 test: 50 | window past: 6 target: .load")
    bench.run("let greedy = s | split train: 190 valid: 10 | window past: 6 target: .load")
    bench.run(
      "let other = derive s load: .load + 1 | split train: 100 valid: 50 test: 50 | window past: 6 target: .load")
    bench.run("let f = fit (model { lstm 2; dense 1 }) on: greedy epochs: 1 quiet: true")
    bench.run("let g = fit f on: honest epochs: 1 quiet: true")
    bench.run("let h = fit (model { lstm 2; dense 1 }) on: honest epochs: 1 quiet: true")
    let message = "was trained on what these windows are to predict"
    for call in ["f on: honest.test", "f on: honest.valid", "g on: honest.test"] {
      #expect(bench.run("evaluate \(call)").contains(message), "\(call)")
    }
    for call in [
      "h on: honest.test", "h on: honest.valid", "f on: greedy.train", "f on: greedy.valid", "f on: other.test",
    ] {
      #expect(!bench.run("evaluate \(call)").contains("error["), "\(call)\n\(bench.run("evaluate \(call)"))")
    }
  }

  @Test(arguments: laundering) func theFutureIsRefused(_ derived: String) throws {
    let folder = Folder()
    try folder.write(Self.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    let bench = Workbench(folder)
    bench.run("let s = load \"a.csv\" time: \"time\"")
    bench.run("let t = for i in 0..<200 { { v: s.load[199 - i] } }")
    let printed = bench.run(
      "let d = \(derived) | split train: 100 valid: 50 test: 49 | window past: 3 target: .load features: [.load, .x]")
    // Of the mirrored columns the second half is honestly known.
    let isLeftOut = printed.contains("looks past the origin") && printed.contains("windows of train 1   ")
    #expect(printed.contains("error[") || isLeftOut, "\(printed)")
  }

  /// Rows that are only counted are counted anew by `filter`; what they hold must not move forward by that.
  @Test func filteringCountedRowsBringsNothingForward() {
    let bench = Workbench()
    bench.run("let s = series(0..<100, name: \"load\")")
    bench.run("let ahead = filter s mod(.load, 2) == 1")
    let printed = bench.run(
      "let d = derive s[0..<50] x: ahead | split train: 60% test: 40% | window past: 3 target: .load")
    #expect(printed.contains("error["), "\(printed)")
  }

  /// Scores of windows say when they were known, as their rows' statistics do.
  @Test func aReportsNumbersAreKnownAtItsEnd() throws {
    let folder = Folder()
    try folder.write(Self.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    let bench = Workbench(folder)
    bench.run(Self.program("a.csv", "", "a"))
    bench.run("let s = load \"a.csv\" time: \"time\"")
    bench.run("let f = fit (model { lstm 4; dense 2 }) on: a epochs: 1 quiet: true")
    bench.run("let r = evaluate f on: a.test")
    for number in ["r.mae", "r.rmse", "mean(r.truth)", "r.by-step[0].mae", "f.history[0].valid"] {
      let printed = bench.run(
        "let d = derive s x: \(number) | split train: 100 valid: 50 test: 50 | window past: 3 target: .load features: .x"
      )
      #expect(printed.contains("holds a statistic") || printed.contains("column `x`"), "\(number)\n\(printed)")
      #expect(printed.contains("error["), "\(number)")
    }
  }

  @Test func whatAProgramSavesItCannotLoad() {
    let bench = Workbench()
    bench.run("let s = lead(series(0..<9), 1)")
    #expect(bench.run("save s to: \"out/a.csv\"").contains("save: out/a.csv"))
    #expect(bench.run("load \"out/a.csv\"").contains("error["))
    #expect(bench.run("load \"out/./a.csv\"").contains("error["))
  }
}
