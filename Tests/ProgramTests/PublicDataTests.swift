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
      let data = s | split valid-from: @1957-01 test-from: @1959-01 |
        window past: 1y horizon: 1mo target: .Passengers as: .log-change | scale
      let f = fit (model { lstm 16; dense 1 }) on: data epochs: 200 early-stop: 20
      let r = evaluate f on: data.test against: [.naive, .seasonal-naive(period: 1y), .linear]
      r
      "{r.table.rmse[0] < r.table.rmse[1]}"
      """
    guard let outcome = try Self.run(script, on: "airline-passengers.csv") else { return }
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("144 rows   1949-01 .. 1960-12   step 1mo   missing 0"))
    #expect(outcome.output.contains("24 windows of test"))
    // In thousands of passengers, the data's own unit, and better than the month before.
    #expect(outcome.output.contains("naive              44.21  51.78"))
    #expect(outcome.output.hasSuffix("true\n"), "\(outcome.output)")
  }

  /// Beijing's hourly PM2.5 (Liang et al. 2015): time in four columns, `NA`, a text column, holes in the target.
  @Test func airQuality() throws {
    let script = """
      seed 1
      let raw = load "pollution.csv" time: ["year", "month", "day", "hour"] missing: ["NA"]
      describe raw
      let data = raw | derive pm25: ."pm2.5", hour_sin: sin(2 * pi * hour(.time) / 24) |
        select [.pm25, .hour_sin, .DEWP, .TEMP, .PRES, .Iws, .cbwd] | fill-gaps method: .forward max: 6h |
        split valid-from: @2013-01-01 test-from: @2014-01-01 | one-hot .cbwd |
        window past: 24h horizon: 1h target: .pm25 as: .change | scale
      let f = fit (model { lstm 24; dense 1 }) on: data epochs: 1 batch: 72
      let r = evaluate f on: data.test against: [.naive]
      r
      "{round(r.table.rmse[1], 2)} µg/m³ the hour before, better {r.table.rmse[0] < r.table.rmse[1]}"
      """
    guard let outcome = try Self.run(script, on: "pollution.csv") else { return }
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("43824 rows   2010-01-01 00:00 .. 2014-12-31 23:00   step 1h"))
    #expect(outcome.errors.contains("one-hot: cbwd became 4 columns, cbwd-NE, cbwd-NW, cbwd-SE, cbwd-cv"))
    // What the last value alone reaches on these rows, in the data's own unit, and that the model does better.
    #expect(outcome.output.hasSuffix("µg/m³ the hour before, better true\n"), "\(outcome.output)")
  }
}
