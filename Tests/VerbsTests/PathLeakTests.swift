import Foundation
import Testing

/// Every way from a file to windows, held to the same proof: cells after an origin change nothing before it.
@Suite struct PathLeakTests {
  /// Hourly rows by the clocks of a place, with holes, a text column and another station's times; from a row on,
  /// everything is another, the holes included.
  static func csv(rows: Int, alteredFrom: Int) -> String {
    var text = "time,load,temp,wind\n"
    for row in 0..<rows {
      let stamp = String(format: "2024-01-%02d %02d:00", 1 + row / 24, row % 24)
      let isAltered = row >= alteredFrom
      let bend = isAltered ? 37.5 + Double(row % 11) * 3 : 0
      let load = 20 + Double((row * 7) % 24) / 4 + bend
      let isHole = isAltered ? row % 5 == 3 : row % 13 == 5 || (90..<96).contains(row)
      let temp = isHole ? "NA" : "\(Double((row * 5) % 17) / 2 + 1 + bend)"
      let wind = ["N", "SE", "cv", isAltered ? "storm" : "N"][(row * 3) % 4]
      text += "\(stamp),\(load),\(temp),\(wind)\n"
    }
    return text
  }

  static let split = "split train: 100 valid: 50 test: 50"
  static let window = "window past: 6 horizon: 2 target: .load"

  /// What stands between `load` and `let data`.
  static let paths = [
    "select [.load, .wind] | \(split) | one-hot .wind | \(window) | scale",
    "\(split) | fill-gaps method: .knn neighbours: 3 | \(window) | scale",
    "\(split) | fill-gaps method: .knn max: 2 | \(window) | scale",
    "\(split) | fill-gaps method: .mean mark: true | \(window) features: [.load, .temp, .temp-was-missing] | scale",
    "\(split) | fill-gaps method: .median | \(window) | scale",
    "select [.load, .temp] | fill-gaps method: .forward max: 3h | \(split) | \(window) | scale",
    "select [.load, .temp] | fill-gaps method: .seasonal period: 24h | \(split) | \(window) | scale",
    "select [.load, .temp] | fill-gaps method: .linear | \(split) | \(window) | scale",
    "select .load | regularize every: 1h agg: .interpolated | \(split) | \(window) | scale",
    "select .load | regularize every: 2h agg: .median | split train: 50 valid: 25 test: 25 | \(window) | scale",
    "select .load | \(split) | \(window) as: .change | scale",
    "select .load | \(split) | \(window) as: .log-change | scale",
    "select .load | \(split) | \(window) as: .seasonal-change(12h) | scale method: .min-max",
    "select .load | \(split) | \(window) | scale method: .robust",
    "select .load | \(split) | \(window) | scale method: .log",
    "select .load | \(split) | \(window) | scale method: .per-window",
    "select .load | \(split) | \(window) as: .change | scale method: .per-window",
    "derive x: pow(.load, 2), y: sin(2 * pi * hour(.time) / 24) | select [.load, .x, .y] | \(split) | \(window) | scale",
    "derive x: rolling(.load, over: 24h, agg: .median), y: diff(log(.load), 24h) | select [.load, .x, .y] | \(split) | \(window) | scale",
    "select .load | join (regularize (select s .temp) every: 1d) as-of: true | derive t: .temp | select [.load, .t] | \(split) | \(window) | scale",
  ]

  static func bench(_ path: String, _ altered: Int) throws -> Workbench {
    let folder = Folder()
    try folder.write(csv(rows: 200, alteredFrom: 200), to: "a.csv")
    try folder.write(csv(rows: 200, alteredFrom: altered), to: "b.csv")
    let bench = Workbench(folder)
    for name in ["a", "b"] {
      let raw = "let raw_\(name) = load \"\(name).csv\" time: \"time\" tz: \"Europe/Lisbon\""
      let printed = bench.run(
        raw + "\nlet \(name) = raw_\(name) | " + path.replacing("select s .temp", with: "select raw_\(name) .temp"))
      #expect(!printed.contains("error["), "\(printed)")
    }
    return bench
  }

  @Test(arguments: paths) func trainingKnowsNothingAfterItsPart(_ path: String) throws {
    let bench = try Self.bench(path, 100)
    for name in ["a", "b"] {
      bench.run("let f\(name) = fit (model { lstm 4; dense 2 }) on: \(name) epochs: 2 quiet: true")
    }
    #expect(bench.run("fa.digest") == bench.run("fb.digest"))
    #expect(bench.run("fa.history[-1].valid == fb.history[-1].valid") == "false", "the validation part did change")
  }

  @Test(arguments: paths) func aForecastKnowsNothingAfterItsOrigin(_ path: String) throws {
    let bench = try Self.bench(path, 170)
    bench.run("let f = fit (model { lstm 4; dense 2 }) on: a epochs: 2 quiet: true")
    // Row 169, the last that is the same in both, or the last bin that ends before it.
    let origin = path.contains("every: 2h") ? "2024-01-07T22:00" : "2024-01-08T01:00"
    let later = path.contains("every: 2h") ? "2024-01-08T10:00" : "2024-01-08T09:00"
    for name in ["a", "b"] {
      let printed = bench.run("let p\(name) = (forecast f on: \(name).test at: @\(origin)).pred")
      // Where a hole is filled from both sides, or left because it is long, neither knows it by then.
      if path.contains(".linear") || path.contains("max:") || path.contains(".interpolated") {
        if printed.contains("error[") { return }
      }
      #expect(!printed.contains("error["), "\(printed)")
      bench.run("let l\(name) = (forecast f on: \(name).test at: @\(later)).pred")
    }
    #expect(bench.run("same(pa, pb)") == "true")
    #expect(bench.run("same(la, lb)") == "false", "after the change it must be another forecast")
  }
}
