import Notation
import Series
import Testing

/// Lags and spans on rows that are not evenly apart.
@Suite struct LagInTimeTests {
  /// Hours 0, 1, 2, 4 and 5 of a day, and 4 of the next.
  static func series() throws -> Series {
    let start = Instant(CivilTime(year: 2024, month: 1, day: 1))
    let instants = [0, 1, 2, 4, 5, 28].map { Instant(microseconds: start.microseconds + Int64($0) * 3_600_000_000) }
    return try Series(
      axis: TimeAxis(ascending: instants, precision: .time), columns: [Column("v", numbers: [10, 11, 12, 14, nil, 38])])
  }

  @Test(arguments: [
    (TimeSpan(seconds: 3600), "v:number=~,10,11,~,14,~"), (TimeSpan(seconds: 86_400), "v:number=~,~,~,~,~,14"),
    (TimeSpan(seconds: -3600), "v:number=11,12,~,~,~,~"), (TimeSpan(months: 1), "v:number=~,~,~,~,~,~"),
  ])
  func lags(span: TimeSpan, shown: String) throws {
    #expect(CSVReaderTests.show(try Self.series().lagged(by: span)) == shown)
  }

  @Test func whatLooksAheadIsKnownLater() throws {
    let ahead = try #require(try Self.series().lagged(by: TimeSpan(seconds: -3600))["v"])
    #expect(ahead.reach.row(at: 0) == 1)
    let back = try #require(try Self.series().lagged(by: TimeSpan(seconds: 86_400))["v"])
    #expect(back.reach.row(at: 5) == 3)
  }

  @Test(arguments: [
    (0, 3600, 0..<1), (1, 7200, 0..<2), (4, 7200, 3..<5), (4, 10_800, 3..<5), (4, 14_400, 2..<5), (5, 86_400, 4..<6),
    (5, 3600, 5..<6),
  ])
  func spans(row: Int, seconds: Int, rows: Range<Int>) throws {
    #expect(try Self.series().axis.rows(of: TimeSpan(seconds: seconds), upTo: row) == rows)
  }

  @Test func aSeriesThatBeginsTooLate() throws {
    #expect(try Self.series().axis.rows(of: TimeSpan(seconds: 7200), upTo: 0) == nil)
    #expect(try Self.series().axis.rows(of: TimeSpan(seconds: 86_400), upTo: 3) == nil)
  }
}
