import Notation
import Testing

@Suite struct ZoneTests {
  static func wall(_ text: String) -> Instant {
    DateLiteral(iso8601: Array(text.utf8)).map { Instant($0.civil) } ?? Instant(microseconds: .min)
  }
  static func instant(_ text: String) -> Instant {
    DateLiteral(iso8601: Array(text.utf8))?.instant ?? Instant(microseconds: .min)
  }

  /// What clocks show at an instant, checked by hand against published changes.
  @Test(arguments: [
    ("Europe/Lisbon", "2024-01-01T12:00Z", "2024-01-01T12:00"),
    ("Europe/Lisbon", "2024-07-01T12:00Z", "2024-07-01T13:00"),
    ("Europe/Lisbon", "2024-03-31T00:59Z", "2024-03-31T00:59"),
    ("Europe/Lisbon", "2024-03-31T01:00Z", "2024-03-31T02:00"),
    ("Europe/Lisbon", "2024-10-27T00:59Z", "2024-10-27T01:59"),
    ("Europe/Lisbon", "2024-10-27T01:00Z", "2024-10-27T01:00"),
    // From 1992 to 1996 Portugal kept Central European time.
    ("Europe/Lisbon", "1994-01-01T12:00Z", "1994-01-01T13:00"),
    ("Europe/Berlin", "2024-01-01T12:00Z", "2024-01-01T13:00"),
    ("Europe/Berlin", "2100-07-01T12:00Z", "2100-07-01T14:00"),
    // Double summer time of 1945.
    ("Europe/Berlin", "1945-06-01T12:00Z", "1945-06-01T15:00"),
    ("America/New_York", "2024-03-10T06:59Z", "2024-03-10T01:59"),
    ("America/New_York", "2024-03-10T07:00Z", "2024-03-10T03:00"),
    ("America/New_York", "2024-11-03T06:00Z", "2024-11-03T01:00"),
    // Until 2006 summer time began in April.
    ("America/New_York", "2006-03-20T12:00Z", "2006-03-20T07:00"),
    // Half an hour.
    ("Australia/Lord_Howe", "2024-04-06T14:59Z", "2024-04-07T01:59"),
    ("Australia/Lord_Howe", "2024-04-06T15:00Z", "2024-04-07T01:30"),
    ("Australia/Lord_Howe", "2024-10-05T15:30Z", "2024-10-06T02:30"),
    ("Asia/Kolkata", "2024-01-01T00:00Z", "2024-01-01T05:30"),
    ("Asia/Kathmandu", "2024-01-01T00:00Z", "2024-01-01T05:45"),
    // Samoa left out the 30th of December 2011.
    ("Pacific/Apia", "2011-12-30T09:59Z", "2011-12-29T23:59"),
    ("Pacific/Apia", "2011-12-30T10:00Z", "2011-12-31T00:00"),
    // Dublin's winter time is the exception in the database's words, and summer time in its clocks.
    ("Europe/Dublin", "2024-07-01T12:00Z", "2024-07-01T13:00"),
    ("Europe/Dublin", "2060-01-01T12:00Z", "2060-01-01T12:00"),
    ("UTC", "2024-07-01T12:00Z", "2024-07-01T12:00"), ("+01:00", "2024-07-01T12:00Z", "2024-07-01T13:00"),
    ("-03:30", "2024-07-01T12:00Z", "2024-07-01T08:30"), ("Etc/GMT+5", "2024-07-01T12:00Z", "2024-07-01T07:00"),
  ])
  func clocks(name: String, instant: String, wall: String) throws {
    let zone = try #require(Zone(named: name))
    #expect(zone.wall(Self.instant(instant)) == Self.wall(wall))
  }

  @Test(arguments: [
    ("Europe/Lisbon", "2024-03-31T01:00", Zone.Meaning.never(skippedAt: instant("2024-03-31T01:00Z"))),
    ("Europe/Lisbon", "2024-03-31T01:59", .never(skippedAt: instant("2024-03-31T01:00Z"))),
    ("Europe/Lisbon", "2024-03-31T02:00", .once(instant("2024-03-31T01:00Z"))),
    (
      "Europe/Lisbon", "2024-10-27T01:30",
      .twice(earlier: instant("2024-10-27T00:30Z"), later: instant("2024-10-27T01:30Z"))
    ),
    ("Europe/Lisbon", "2024-10-27T02:00", .once(instant("2024-10-27T02:00Z"))),
    ("America/New_York", "2024-03-10T02:30", .never(skippedAt: instant("2024-03-10T07:00Z"))),
    (
      "America/New_York", "2024-11-03T01:00",
      .twice(earlier: instant("2024-11-03T05:00Z"), later: instant("2024-11-03T06:00Z"))
    ),
    ("Australia/Lord_Howe", "2024-10-06T02:15", .never(skippedAt: instant("2024-10-05T15:30Z"))),
    (
      "Australia/Lord_Howe", "2024-04-07T01:45",
      .twice(earlier: instant("2024-04-06T14:45Z"), later: instant("2024-04-06T15:15Z"))
    ),
    // A day without a midnight.
    ("America/Sao_Paulo", "2018-11-04", .never(skippedAt: instant("2018-11-04T03:00Z"))),
    ("Pacific/Apia", "2011-12-30T12:00", .never(skippedAt: instant("2011-12-30T10:00Z"))),
  ])
  func meanings(name: String, wall: String, meaning: Zone.Meaning) throws {
    #expect(try #require(Zone(named: name)).meaning(ofWall: Self.wall(wall)) == meaning)
  }

  @Test(arguments: ["", "Lisbon", "europe/lisbon", "Europe/Lisbon|0", "Europe", "+25:00", "+1:00", "+01:60", " "])
  func noZones(name: String) { #expect(Zone(named: name) == nil) }

  /// Of every zone: each wall time that an instant shows has that instant among its meanings, across 140 years.
  @Test func everyInstantIsAMeaningOfItsWallTime() throws {
    #expect(Zone.names.count > 400)
    for name in Zone.names {
      let zone = try #require(Zone(named: name), "\(name)")
      var second = -2_500_000_000
      while second < 4_000_000_000 {
        let stretch = zone.stretch(at: second)
        #expect(stretch.seconds.contains(second), "\(name) at \(second)")
        for near in [stretch.seconds.lowerBound - 1, stretch.seconds.lowerBound, second] where abs(near) < 1 << 39 {
          let instant = Instant(microseconds: Int64(near) * 1_000_000)
          switch zone.meaning(ofWall: zone.wall(instant)) {
          case .once(let only): #expect(only == instant, "\(name) at \(near)")
          case .twice(let earlier, let later): #expect(earlier == instant || later == instant, "\(name) at \(near)")
          case .never: Issue.record("\(name) at \(near)")
          }
        }
        second += 7_776_000 + second.magnitude.trailingZeroBitCount * 7
      }
    }
  }

  /// Days keep the time of day, hours are elapsed time.
  @Test(arguments: [
    ("2024-03-30T12:00Z", TimeSpan(seconds: 86_400), "2024-03-31T11:00Z"),
    ("2024-03-30T12:00Z", TimeSpan(seconds: 90_000), "2024-03-31T13:00Z"),
    ("2024-10-26T23:00Z", TimeSpan(seconds: 86_400), "2024-10-28T00:00Z"),
    ("2024-01-31T00:00Z", TimeSpan(months: 3), "2024-04-29T23:00Z"),
  ])
  func advances(from: String, by span: TimeSpan, to: String) throws {
    let zone = try #require(Zone(named: "Europe/Lisbon"))
    #expect(Self.instant(from).advanced(by: span, in: zone) == Self.instant(to))
  }
}
