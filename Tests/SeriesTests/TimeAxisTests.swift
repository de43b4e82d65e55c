import Notation
import Series
import Testing

@Suite struct TimeAxisTests {
  static func instant(_ text: String) throws -> Instant {
    try #require(DateLiteral(iso8601: Array(text.utf8))).instant
  }

  @Test func monthsKeepTheirDay() throws {
    let axis = try #require(
      TimeAxis(first: try Self.instant("2023-10-31"), step: TimeSpan(months: 1), count: 6, precision: .day))
    let shown = (0..<6).map { axis.text(at: $0) }
    #expect(shown == ["2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"])
    // A slice that begins in a short month still aims at the 31st.
    #expect((0..<3).map { axis.sliced(4..<6).text(at: $0) } == ["2024-02-29", "2024-03-31", "2024-04-30"])
  }

  @Test func rowsAndInstantsAgree() throws {
    for step in [TimeSpan(seconds: 900), TimeSpan(months: 1), TimeSpan(months: 12)] {
      let axis = try #require(TimeAxis(first: try Self.instant("1960-01-01"), step: step, count: 50))
      for row in 0..<50 {
        let time = try #require(axis.instant(at: row))
        #expect(axis.row(at: time) == row)
        let between = Instant(microseconds: time.microseconds + 1)
        #expect(axis.row(at: between) == nil && axis.firstRow(notBefore: between) == row + 1)
      }
    }
  }

  @Test func stepsOfASpan() throws {
    let axis = try #require(TimeAxis(first: try Self.instant("1960-01"), step: TimeSpan(months: 1), count: 5))
    #expect(axis.steps(of: TimeSpan(months: 12)) == 12 && axis.steps(of: TimeSpan(seconds: 60)) == nil)
    #expect(TimeAxis.index(count: 5).steps(of: TimeSpan(seconds: 60)) == nil)
  }

  @Test func noAxisLeavesTheCalendar() throws {
    let late = try Self.instant("9999-12-30")
    #expect(TimeAxis(first: late, step: TimeSpan(seconds: 86_400), count: 2) != nil)
    #expect(TimeAxis(first: late, step: TimeSpan(seconds: 86_400), count: 3) == nil)
    #expect(TimeAxis(first: late, step: TimeSpan(months: 1), count: .max) == nil)
    #expect(TimeAxis(first: late, step: TimeSpan(seconds: 0), count: 2) == nil)
    #expect(TimeAxis(first: late, step: TimeSpan(seconds: -5), count: 2) == nil)
  }
}
