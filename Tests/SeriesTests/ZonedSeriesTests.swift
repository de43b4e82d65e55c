import Notation
import Series
import Testing

/// Times of a place whose clocks are put forward and back.
@Suite struct ZonedSeriesTests {
  static func read(_ text: String, _ zone: String, format: String? = nil) throws -> CSVReading {
    var options = CSVOptions(time: ["t"])
    options.zone = try #require(Zone(named: zone))
    options.format = try format.map { .pattern(try TimePattern($0)) }
    return try CSVReader(options).read(Array(text.utf8))
  }

  static func times(_ axis: TimeAxis) -> String { (0..<axis.count).map { axis.text(at: $0) }.joined(separator: " ") }

  static func rows(_ times: [String]) -> String { "t,v\n" + times.map { "\($0),1\n" }.joined() }

  /// The doubled hour, by the order of rows.
  @Test(arguments: [
    (
      "Europe/Lisbon", ["2024-10-27 00:00", "2024-10-27 01:00", "2024-10-27 01:00", "2024-10-27 02:00"],
      "2024-10-27 00:00 2024-10-27 01:00+01:00 2024-10-27 01:00Z 2024-10-27 02:00", 2
    ),
    (
      "Europe/Lisbon",
      ["2024-10-27 01:00", "2024-10-27 01:30", "2024-10-27 01:00", "2024-10-27 01:30", "2024-10-27 02:00"],
      "2024-10-27 01:00+01:00 2024-10-27 01:30+01:00 2024-10-27 01:00Z 2024-10-27 01:30Z 2024-10-27 02:00", 4
    ),
    // Once only: the second hour is left out, and stands in the series as missing.
    (
      "Europe/Berlin", ["2024-10-27 01:00", "2024-10-27 02:00", "2024-10-27 03:00", "2024-10-27 04:00"],
      "2024-10-27 01:00 2024-10-27 02:00+02:00 2024-10-27 02:00+01:00 2024-10-27 03:00 2024-10-27 04:00", 1
    ),
    (
      "America/New_York", ["2024-11-03 00:00", "2024-11-03 01:00", "2024-11-03 01:00", "2024-11-03 02:00"],
      "2024-11-03 00:00 2024-11-03 01:00-04:00 2024-11-03 01:00-05:00 2024-11-03 02:00", 2
    ),
    (
      "Australia/Lord_Howe", ["2024-04-07 01:00", "2024-04-07 01:30", "2024-04-07 01:30", "2024-04-07 02:00"],
      "2024-04-07 01:00 2024-04-07 01:30+11:00 2024-04-07 01:30+10:30 2024-04-07 02:00", 2
    ),
    // The skipped hour is no gap.
    (
      "Europe/Lisbon", ["2024-03-31 00:00", "2024-03-31 02:00", "2024-03-31 03:00"],
      "2024-03-31 00:00 2024-03-31 02:00 2024-03-31 03:00", 0
    ),
    // With a zone in the file, that counts, and the series' own clocks show it.
    (
      "Europe/Berlin", ["2024-03-31T00:00Z", "2024-03-31T01:00Z", "2024-03-31T02:00Z"],
      "2024-03-31 01:00 2024-03-31 03:00 2024-03-31 04:00", 0
    ),
    // Days are days of the calendar, one of 23 hours among them, and one without a midnight.
    (
      "Europe/Berlin", ["2024-03-30", "2024-03-31", "2024-04-01", "2024-04-02"],
      "2024-03-30 2024-03-31 2024-04-01 2024-04-02", 0
    ),
    (
      "America/Sao_Paulo",
      ["2018-11-01", "2018-11-02", "2018-11-03", "2018-11-04", "2018-11-05", "2018-11-06", "2018-11-07"],
      "2018-11-01 2018-11-02 2018-11-03 2018-11-04 01:00 2018-11-05 2018-11-06 2018-11-07", 0
    ),
    ("Europe/Berlin", ["2024-01", "2024-02", "2024-04", "2024-05"], "2024-01 2024-02 2024-03 2024-04 2024-05", 0),
  ])
  func rowsOfAPlace(zone: String, written: [String], shown: String, doubled: Int) throws {
    let reading = try Self.read(Self.rows(written), zone)
    #expect(Self.times(reading.series.axis) == shown)
    #expect(reading.series.axis.isRegular)
    #expect(reading.report.doubled == doubled)
  }

  @Test(arguments: [
    (
      "Europe/Lisbon", ["2024-03-31 00:00", "2024-03-31 01:00"],
      CSVError.skippedTime(line: 3, time: "2024-03-31 01:00", zone: "Europe/Lisbon", offset: 0)
    ),
    (
      "America/New_York", ["2024-03-10 01:30", "2024-03-10 02:30"],
      .skippedTime(line: 3, time: "2024-03-10 02:30", zone: "America/New_York", offset: -18_000)
    ),
    (
      "Australia/Lord_Howe", ["2024-10-06 02:00"],
      .skippedTime(line: 2, time: "2024-10-06 02:00", zone: "Australia/Lord_Howe", offset: 37_800)
    ),
    (
      "Europe/Lisbon", ["2024-10-27 01:00", "2024-10-27 01:00", "2024-10-27 01:00"],
      .timeRepeats(line: 4, time: "2024-10-27 01:00", previousLine: 3)
    ),
    (
      "Europe/Lisbon", ["2024-01-01 02:00", "2024-01-01 01:00"],
      .timeRunsBackwards(line: 3, time: "2024-01-01 01:00", previousLine: 2, previous: "2024-01-01 02:00")
    ),
  ])
  func faults(zone: String, written: [String], error: CSVError) throws {
    #expect(throws: error) { try Self.read(Self.rows(written), zone) }
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }

  @Test func aNationalForm() throws {
    let reading = try Self.read(
      "t;v\n27.10.2024 02:00;1\n27.10.2024 02:00;2\n", "Europe/Berlin", format: "dd.MM.yyyy HH:mm")
    #expect(Self.times(reading.series.axis) == "2024-10-27 02:00+02:00 2024-10-27 02:00+01:00")
  }

  /// A year of hours in a place: an even grid of real hours, whose calendar fields are the clock's.
  @Test(arguments: ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tehran"])
  func aYearOfHours(name: String) throws {
    let zone = try #require(Zone(named: name))
    let start = zone.instant(ofWall: Instant(CivilTime(year: 2011, month: 1)))
    let axis = try #require(TimeAxis(first: start, step: TimeSpan(seconds: 3600), count: 8800, zone: zone))
    let text = "t,v\n" + (0..<axis.count).map { "\(axis.text(at: $0).prefix(16)),\($0)\n" }.joined()
    if name != "Australia/Lord_Howe" {
      // Half hours are not whole steps: there the file itself is not even.
      let reading = try Self.read(text, name)
      #expect(reading.series.axis == axis)
    }
    let hours = try axis.column(.hour).numbers?.values
    #expect(hours == (0..<axis.count).map { Double(axis.instant(at: $0)?.civil(in: zone).hour ?? -1) })
    #expect(axis.sliced(5000..<6000).text(at: 3) == axis.text(at: 5003))
    #expect(axis.instant(at: 7000).flatMap { axis.row(at: $0) } == 7000)
  }

  /// Bins of days begin at the clock's midnights, and are known a calendar day later.
  @Test func daysOfAPlace() throws {
    let zone = try #require(Zone(named: "Europe/Lisbon"))
    let start = zone.instant(ofWall: Instant(CivilTime(year: 2024, month: 3, day: 30)))
    let axis = try #require(TimeAxis(first: start, step: TimeSpan(seconds: 3600), count: 72, zone: zone))
    let series = try Series(axis: axis, columns: [Column("v", numbers: (0..<72).map { Double($0) })])
    let days = try Regularization(every: TimeSpan(seconds: 86_400), by: .count).apply(to: series)
    #expect(Self.times(days.axis) == "2024-03-30 2024-03-31 2024-04-01 2024-04-02")
    #expect(days["v"]?.numbers?.values == [24, 23, 24, 1])
    let midnight = zone.instant(ofWall: Instant(CivilTime(year: 2024, month: 4, day: 1)))
    #expect(days.axis.close(of: 1) == Instant(microseconds: midnight.microseconds - 1))
    let months = try Regularization(every: TimeSpan(months: 1), by: .count).apply(to: series)
    #expect(months["v"]?.numbers?.values == [47, 25])
    let hours = try Regularization(every: TimeSpan(seconds: 6 * 3600), by: .count).apply(to: series)
    #expect(Self.times(hours.axis).hasPrefix("2024-03-30 00:00 2024-03-30 06:00"))
    #expect(hours["v"]?.numbers?.values == Array(repeating: 6, count: 12))
  }

  /// A date without a zone is wall time of the series it meets.
  @Test func datesMeetAPlace() throws {
    let zone = try #require(Zone(named: "America/New_York"))
    let date = try #require(DateLiteral(iso8601: Array("2024-07-01T06:00".utf8)))
    #expect(date.instant(in: zone) == ZonedSeriesTests.instant("2024-07-01T10:00Z"))
    let zoned = try #require(DateLiteral(iso8601: Array("2024-07-01T06:00+02:00".utf8)))
    #expect(zoned.instant(in: zone) == ZonedSeriesTests.instant("2024-07-01T04:00Z"))
  }

  static func instant(_ text: String) -> Instant {
    DateLiteral(iso8601: Array(text.utf8))?.instant ?? Instant(microseconds: .min)
  }

  /// Written to a file and read again: the same rows, the doubled hour told apart.
  @Test func roundTrip() throws {
    let reading = try Self.read(
      Self.rows(["2024-10-27 00:00", "2024-10-27 01:00", "2024-10-27 01:00", "2024-10-27 02:00"]), "Europe/Lisbon")
    let written = CSVWriter().write(reading.series, timeName: "t")
    let again = try Self.read(String(decoding: written, as: UTF8.self), "Europe/Lisbon")
    #expect(again.series.axis == reading.series.axis)
  }
}
