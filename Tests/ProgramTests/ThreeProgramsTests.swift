import Foundation
import Testing

/// The three programs that every version must run, on a few weeks of made demand: as they are written, but for fewer epochs.
@Suite struct ThreeProgramsTests {

  static func program(_ name: String) throws -> String {
    try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Programs/\(name)"),
      encoding: .utf8)
  }

  /// Hours from a day on: a daily and a weekly wave with noise of a linear congruence, and some holes.
  static func demand(from first: String, days: Int, holes: Bool) throws -> String {
    let format = ISO8601DateFormatter()
    format.formatOptions = [.withFullDate, .withTime, .withColonSeparatorInTime]
    let start = try #require(ISO8601DateFormatter().date(from: first + "T00:00:00Z"))
    var text = "timestamp,load_mw\n"
    var state: UInt64 = 5
    for hour in 0..<(days * 24) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let noise = Double(state >> 40) / Double(1 << 24) * 200
      let wave = [0.0, -3, -5, -6, -5, -3, 0, 4, 7, 8, 9, 9, 8, 7, 6, 6, 7, 9, 10, 9, 7, 5, 3, 1][hour % 24] * 90
      let week = hour / 24 % 7 < 5 ? 300.0 : -400
      let value = (5000 + wave + week + noise).rounded()
      let isHole = holes && (hour == 400 || hour == 700 || (500..<510).contains(hour))
      text +=
        format.string(from: start.addingTimeInterval(Double(hour) * 3600)) + "," + (isHole ? "" : "\(value)") + "\n"
    }
    return text
  }

  /// It reads times in a zone, and saves the model.
  @Test func fromAFileToAJudgedForecast() throws {
    let scratch = try ScratchFolder()
    try scratch.write(try Self.demand(from: "2024-01-30", days: 43, holes: true), to: "demand.csv")
    let program = try Self.program("demand.lstm")
    #expect(program.contains("epochs: 40"))
    try scratch.write(program.replacingOccurrences(of: "epochs: 40", with: "epochs: 1"), to: "demand.lstm")
    let outcome = try Program.run(["run", "demand.lstm"], in: scratch.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    for part in [
      "load_mw", "dropout", "windows of test", "skill", "seasonal-naive 7d", "linear", "90% interval covers",
      "skill against naive",
    ] {
      #expect(outcome.output.contains(part), "\(part)\n\(outcome.output)")
    }
    #expect(
      FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent("out/demand-24h.safetensors").path))
  }

  @Test func aLibrary() throws {
    let scratch = try ScratchFolder()
    try scratch.write(try Self.demand(from: "2024-01-30", days: 20, holes: false), to: "demand.csv")
    let library = try Self.program("metrics.lstm").replacingOccurrences(of: "epochs: 20", with: "epochs: 2")
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("lib"), withIntermediateDirectories: true)
    try scratch.write(library, to: "lib/metrics.lstm")
    let tested = try Program.run(["test", "lib/metrics.lstm"], in: scratch.url)
    #expect(tested.code == 0, "\(tested.errors)")
    try scratch.write(
      """
      use "lib/metrics.lstm"
      let s = load "demand.csv" time: "timestamp"
      let t = backtest(model { lstm 4; dense 24 }, s, folds: 3, past: 48h)
      t
      smape(series([1, 0, 3]), series([1, 0, 9]))
      """, to: "use.lstm")
    let outcome = try Program.run(["run", "use.lstm"], in: scratch.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    // A row for each fold, whose tests are the last days in order; then 100 · (6 / 6) / 3.
    #expect(lines[0].split(separator: " ") == ["fold", "from", "mae", "smape", "beats-naive"])
    #expect(
      lines.dropFirst().prefix(3).map { $0.split(separator: " ")[1] } == ["2024-02-16", "2024-02-17", "2024-02-18"])
    #expect(lines.last == "33.3333")
  }

  /// A quality gate that fails is what the program says it does where nothing beats the season.
  @Test func aBatchExperiment() throws {
    let scratch = try ScratchFolder()
    try scratch.write(try Self.demand(from: "2023-05-22", days: 160, holes: false), to: "demand.csv")
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("lib"), withIntermediateDirectories: true)
    try scratch.write(try Self.program("metrics.lstm"), to: "lib/metrics.lstm")
    var program = try Self.program("sweep.lstm")
    for (old, new) in [
      ("[16, 32, 64]", "[2, 3]"), ("1..=2,", "1..=1,"), ("[48h, 7d]", "[4h, 2]"), ("[1e-3, 3e-4]", "[1e-2]"),
      ("k in 1..=3", "k in 1..=2"),
    ] {
      #expect(program.contains(old))
      program = program.replacingOccurrences(of: old, with: new)
    }
    try scratch.write(program, to: "sweep.lstm")
    let outcome = try Program.run(
      ["run", "sweep.lstm", "--set", "csv=demand.csv", "--set", "epochs=1"], in: scratch.url)
    #expect(outcome.code == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("no configuration beats seasonal-naive"), "\(outcome.errors)")
    #expect(outcome.output.contains("[ | ] quartiles"), "\(outcome.output)")
    let saved = try String(contentsOf: scratch.url.appendingPathComponent("out/runs.csv"), encoding: .utf8)
    let rows = saved.split(separator: "\n")
    #expect(rows.count == 9 && rows[0].hasPrefix("hidden,depth,past,lr,k,mae,skill,epochs-run,params"), "\(saved)")
  }
}
