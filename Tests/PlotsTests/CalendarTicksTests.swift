import Notation
import Testing

@testable import Plots

@Suite struct CalendarTicksTests {
  static func labels(_ from: CivilTime, _ to: CivilTime, columns: Int = 70) -> [String] {
    CalendarTicks.ticks(
      on: HorizontalScale(from: Instant(from).microseconds, through: Instant(to).microseconds, dots: columns),
      columns: columns, dotsAcross: 1
    ).map(\.label)
  }

  @Test func stepsAreRound() {
    let day = CivilTime(year: 2024, month: 2, day: 28)
    var later = day
    later.hour = 6
    #expect(Self.labels(day, later) == ["Feb 28", "01:00", "02:00", "03:00", "04:00", "05:00", ""])
    #expect(
      Self.labels(day, CivilTime(year: 2024, month: 3, day: 2)) == [
        "Feb 28", "12:00", "Feb 29", "12:00", "Mar 01", "12:00", "",
      ])
    #expect(
      Self.labels(day, CivilTime(year: 2025, month: 3, day: 2)) == ["Apr", "Jul", "Oct", "2025"])
    #expect(
      Self.labels(CivilTime(year: 1875, month: 1), CivilTime(year: 2024, month: 1)) == [
        "1880", "1900", "1920", "1940", "1960", "1980", "2000", "",
      ])
  }

  /// By the clocks of a place, before and after they are put forward.
  @Test func aPlacesClocks() throws {
    let zone = try #require(Zone(named: "Europe/Berlin"))
    let start = zone.instant(ofWall: Instant(CivilTime(year: 2024, month: 3, day: 30)))
    let place = Positions.zoned(.regular(from: start, every: TimeSpan(seconds: 3600)), zone)
    let scale = HorizontalScale(from: start.microseconds, through: place.coordinate(at: 70), dots: 71)
    let ticks = CalendarTicks.ticks(on: scale, columns: 71, dotsAcross: 1, zone: place.zone)
    #expect(ticks.map(\.label).prefix(5) == ["Mar 30", "12:00", "Mar 31", "12:00", "Apr 01"])
    #expect(ticks.map(\.column).prefix(5) == [0, 12, 24, 35, 47])
    #expect(AxisCaption.range(of: place, count: 30) == "2024-03-30 00:00 to 2024-03-31 06:00 Europe/Berlin")
  }

  @Test func weeksBeginOnMondays() {
    let labels = Self.labels(CivilTime(year: 2024, month: 3, day: 2), CivilTime(year: 2024, month: 4, day: 10))
    #expect(labels == ["Mar 04", "Mar 11", "Mar 18", "Mar 25", "Apr 01", ""])
  }

  @Test func withoutAnythingRoundTheStartIsSaid() {
    let instant = CivilTime(year: 2024, month: 3, day: 2, hour: 5, minute: 7, second: 9, microsecond: 11)
    #expect(Self.labels(instant, instant, columns: 40) == ["Mar 02 05:07:09.000011"])
  }

  /// On every canvas ticks stay on the axis, and no label runs into the next.
  @Test(arguments: CanvasKind.allCases, [1, 60, 900, 3600, 86_400, 604_800])
  func labelsKeepApart(canvas: CanvasKind, seconds: Int) {
    let start = Instant(CivilTime(year: 2023, month: 12, day: 30, hour: 3))
    let columns = 67
    for count in [2, 5, 67, 500, 4000] {
      let place = Positions.regular(from: start, every: TimeSpan(seconds: seconds))
      let scale = HorizontalScale(
        from: start.microseconds, through: place.coordinate(at: count - 1), dots: columns * canvas.dotsAcross)
      let ticks = CalendarTicks.ticks(on: scale, columns: columns, dotsAcross: canvas.dotsAcross)
      #expect(!ticks.isEmpty)
      #expect(ticks.allSatisfy { (0..<columns).contains($0.column) && $0.column + $0.label.count <= columns })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.column + $0.label.count < $1.column })
    }
  }

  @Test func farEndsOfTimeAreHarmless() {
    for ends in [(Int64.min, Int64.max), (0, .max), (.min, 0), (.max, .max)] {
      let scale = HorizontalScale(from: ends.0, through: ends.1, dots: 70)
      #expect(CalendarTicks.ticks(on: scale, columns: 70, dotsAcross: 1).count <= 70)
      #expect(NumberTicks.ticks(on: scale, columns: 70, dotsAcross: 1).count <= 70)
    }
    let steps = Positions.regular(from: Instant(microseconds: .max - 5), every: TimeSpan(months: .max))
    let plot = LinePlot(series: [Curve("end", [1, 2, 3])], over: steps, viewport: Viewport())
    #expect(!plot.lines().isEmpty)
  }
}
