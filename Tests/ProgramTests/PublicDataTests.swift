import Foundation
import Testing

/// Public data, where they lie beside the checkout: the two files that most tutorials use, from a script.
@Suite struct PublicDataTests {
  private static let folder = Program.root.deletingLastPathComponent().appendingPathComponent("shared/data")

  private static func run(_ script: String, on file: String) throws -> Program.Outcome? {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path) else { return nil }
    let scratch = try ScratchFolder()
    try scratch.write(script, to: "script.lstm")
    return try Program.run(["run", "script.lstm", "--root", folder.path], in: scratch.url)
  }

  /// Box and Jenkins' airline passengers: months, a trend, 144 rows.
  @Test func airlinePassengers() throws {
    let script = """
      seed 1
      let s = load "airline-passengers.csv" time: "Month"
      describe s
      let data = derive(s, change: log(.Passengers) - log(lag(.Passengers, 1))) | select .change |
        split valid-from: @1957-01 test-from: @1959-01 | window past: 1y horizon: 1mo | scale
      let f = fit (model { lstm 8; dense 1 }) on: data epochs: 20
      evaluate f on: data.test against: [.naive, .seasonal-naive(period: 1y), .linear]
      """
    guard let outcome = try Self.run(script, on: "airline-passengers.csv") else { return }
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("144 rows   1949-01 .. 1960-12   step 1mo   missing 0"))
    #expect(outcome.output.contains("24 windows of test"))
  }

  /// Beijing's hourly PM2.5 (Liang et al. 2015): time in four columns, `NA`, a text column, holes in the target.
  @Test func airQuality() throws {
    let script = """
      seed 1
      let raw = load "pollution.csv" time: ["year", "month", "day", "hour"] missing: ["NA"]
      describe raw
      let data = raw | derive pm25: ."pm2.5" | select [.pm25, .DEWP, .TEMP, .PRES, .Iws] |
        split valid-from: @2013-01-01 test-from: @2014-01-01 |
        window past: 24h horizon: 1h target: .pm25 | scale
      let f = fit (model { lstm 24; dense 1 }) on: data epochs: 2
      let r = evaluate f on: data.test against: [.naive]
      r
      round(r.table.rmse[1], 2)
      """
    guard let outcome = try Self.run(script, on: "pollution.csv") else { return }
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("43824 rows   2010-01-01 00:00 .. 2014-12-31 23:00   step 1h"))
    #expect(outcome.output.contains("7950 windows of test"))
    // What the last value alone reaches on these rows.
    #expect(outcome.output.hasSuffix("22.32\n"), "\(outcome.output)")
  }
}
