import Notation
import Testing

@Suite struct TimeTests {
  @Test func daysAndDatesAreInverse() {
    for day in stride(from: -800_000, through: 2_900_000, by: 37) {
      let civil = CivilTime(dayNumber: day)
      #expect(civil.isValid)
      #expect(civil.dayNumber == day)
    }
    #expect(CivilTime(year: 1970, month: 1).dayNumber == 0)
    #expect(CivilTime(year: 2000, month: 2, day: 29).dayNumber == 11016)
  }

  @Test func weekdays() {
    #expect(Instant(CivilTime(year: 1970, month: 1, day: 1)).weekday == 3)
    #expect(Instant(CivilTime(year: 2024, month: 3, day: 10)).weekday == 6)
    #expect(Instant(CivilTime(year: 1969, month: 12, day: 29)).weekday == 0)
  }

  @Test func monthsKeepTheDayOrTakeTheLast() {
    let last = Instant(CivilTime(year: 2024, month: 1, day: 31, hour: 6))
    #expect(last.advanced(by: TimeSpan(months: 1))?.civil == CivilTime(year: 2024, month: 2, day: 29, hour: 6))
    #expect(last.advanced(by: TimeSpan(months: -2))?.civil == CivilTime(year: 2023, month: 11, day: 30, hour: 6))
    #expect(last.advanced(by: TimeSpan(months: .max)) == nil)
  }

  @Test(arguments: [
    (TimeSpan(seconds: 86_400), "1d"), (TimeSpan(seconds: 2 * 86_400), "2d"), (TimeSpan(seconds: 36 * 3600), "1d12h"),
    (TimeSpan(seconds: 7 * 86_400), "7d"),
    (TimeSpan(seconds: 5400), "1h30min"), (TimeSpan(months: 18), "1y6mo"), (TimeSpan(microseconds: 1), "1us"),
    (TimeSpan(), "0s"), (TimeSpan(seconds: 4 * 86_400 + 3600), "4d1h"), (TimeSpan(seconds: -3600), "-1h"),
  ])
  func spansAreWrittenAsLiterals(span: TimeSpan, text: String) {
    #expect(span.description == text)
  }

  @Test func spansCountSteps() {
    #expect(TimeSpan(seconds: 7 * 86_400).steps(of: TimeSpan(seconds: 3600)) == 168)
    #expect(TimeSpan(months: 12).steps(of: TimeSpan(months: 1)) == 12)
    #expect(TimeSpan(seconds: 5400).steps(of: TimeSpan(seconds: 3600)) == nil)
    #expect(TimeSpan(months: 1).steps(of: TimeSpan(seconds: 3600)) == nil)
  }

  @Test(arguments: [
    "1949-01", "2024-03-10", "2024-03-10T06:00", "2024-03-10T06:00:05", "2024-03-10T06:00:05.25Z",
    "2024-03-10T06:00+01:00", "2024-03-10T06:00-09:30",
  ])
  func datesReadBackAsWritten(text: String) {
    #expect(DateLiteral(iso8601: text.utf8)?.description == text)
  }

  @Test(arguments: [
    "2024-13", "2024-02-30", "2024-3-1", "2024", "", "2024-03-10T24:00", "2024-03-10T06", "x", "2024-03-10 06:00 ",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(DateLiteral(iso8601: text.utf8) == nil)
  }
}
