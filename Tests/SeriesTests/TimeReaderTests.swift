import Notation
import Series
import Testing

@Suite struct TimeReaderTests {
  static func axis(_ times: [String]) throws -> CSVReading {
    let text = "t,v\n" + times.enumerated().map { "\($1),\($0)\n" }.joined()
    return try CSVReader(CSVOptions(time: ["t"])).read(Array(text.utf8))
  }

  static let hour = TimeSpan(seconds: 3600)
  static let day = TimeSpan(seconds: 86_400)

  @Test(arguments: [
    (["2024-01-01", "2024-01-02", "2024-01-03"], day, "2024-01-03"),
    (["2024-01-01T00:00", "2024-01-01 01:00:00", "2024-01-01T02:00:00.000"], hour, "2024-01-01 02:00"),
    (["1949-01", "1949-02", "1949-03"], TimeSpan(months: 1), "1949-03"),
    (["2024-07-01", "2024-08-01", "2024-09-01"], TimeSpan(months: 1), "2024-09-01"),
    (["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"], TimeSpan(months: 1), "2024-03-31"),
    (["2024-02-29", "2024-03-31", "2024-04-30"], TimeSpan(months: 1), "2024-04-30"),
    (["2020-01-01", "2021-01-01", "2022-01-01"], TimeSpan(months: 12), "2022-01-01"),
    (["2024-01-01", "2024-04-01", "2024-07-01"], TimeSpan(months: 3), "2024-07-01"),
    (["2024-01-01", "2024-01-08", "2024-01-15"], TimeSpan(seconds: 604_800), "2024-01-15"),
    (["2024-03-31T01:00+01:00", "2024-03-31T03:00+02:00"], hour, "2024-03-31 01:00"),
    (["2024-01-01T00:00:00.25", "2024-01-01T00:00:00.50"], TimeSpan(microseconds: 250_000), "2024-01-01 00:00:00.5"),
  ])
  func evenSteps(times: [String], step: TimeSpan, last: String) throws {
    let axis = try Self.axis(times).series.axis
    #expect(axis.isRegular && axis.step == step && axis.count == times.count)
    #expect(axis.text(at: times.count - 1) == last)
  }

  @Test func rowsLeftOutBecomeMissingCells() throws {
    let reading = try Self.axis(["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-06", "2024-01-07", "2024-01-08"])
    #expect(reading.series.count == 8 && reading.series.axis.isRegular)
    #expect(reading.report.leftOut == [3..<5] && reading.report.rows == 6)
    #expect(CSVReaderTests.show(reading.series) == "v:number=0,1,2,~,~,3,4,5")
    let months = try Self.axis(["1949-01", "1949-02", "1949-03", "1949-05", "1949-06"])
    #expect(months.report.leftOut == [3..<4] && months.series.axis.step == TimeSpan(months: 1))
    let numbers = try Self.axis(["10", "20", "30", "50"])
    #expect(numbers.report.leftOut == [3..<4] && numbers.series.axis.text(at: 4) == "50")
  }

  @Test func timesWithoutAGridStayAsTheyAre() throws {
    let axis = try Self.axis(["2024-01-01T00:00", "2024-01-01T00:07", "2024-01-01T00:09", "2024-01-01T03:00"]).series
      .axis
    #expect(!axis.isRegular && axis.step == nil && axis.count == 4)
    #expect(axis.text(at: 2) == "2024-01-01 00:09")
  }

  @Test(arguments: [
    (["2024-01-01", "2024-01-01"], CSVError.timeRepeats(line: 3, time: "2024-01-01", previousLine: 2)),
    (
      ["2024-01-02", "2024-01-01"],
      .timeRunsBackwards(line: 3, time: "2024-01-01", previousLine: 2, previous: "2024-01-02")
    ),
    (["2024-01-01", "2024-02-30"], .unreadableTime(line: 3, column: "t", text: "2024-02-30")),
    (["2024-01-01", ""], .unreadableTime(line: 3, column: "t", text: "")),
    (["2024-01-01", "7"], .unreadableTime(line: 3, column: "t", text: "7")),
    (["7", "2024-01-01"], .unreadableTime(line: 3, column: "t", text: "2024-01-01")),
    (["10.03.2024"], .unreadableTime(line: 2, column: "t", text: "10.03.2024")),
    (["3", "3"], .timeRepeats(line: 3, time: "3", previousLine: 2)),
    (["3", "2"], .timeRunsBackwards(line: 3, time: "2", previousLine: 2, previous: "3")),
    (["1", "2", "4", "900"], .unevenIndex(row: 2, place: 2, previous: 1)),
    (["2024-01-01T00:00Z", "2024-01-01T01:00"], .mixedZones(line: 3, text: "2024-01-01T01:00")),
  ])
  func faults(times: [String], error: CSVError) {
    #expect(throws: error) { try Self.axis(times) }
  }

  @Test func severalColumns() throws {
    let text = "hour,year,month,day,x\n22,2024,2,28,1\n23,2024,2,28,2\n0,2024,2,29,3\n"
    let axis = try CSVReader(CSVOptions(time: ["year", "month", "day", "hour"])).read(Array(text.utf8)).series.axis
    #expect(axis.isRegular && axis.text(at: 2) == "2024-02-29 00:00")
    let two = "d,c,x\n2024-01-01,06:00,1\n2024-01-01,07:00,2\n"
    let joined = try CSVReader(CSVOptions(time: ["d", "c"])).read(Array(two.utf8)).series.axis
    #expect(joined.step == Self.hour && joined.text(at: 0) == "2024-01-01 06:00")
    #expect(throws: CSVError.unreadableTime(line: 2, column: "month", text: "13")) {
      try CSVReader(CSVOptions(time: ["year", "month"])).read(Array("year,month\n2024,13\n".utf8))
    }
    #expect(throws: CSVError.unreadableTime(line: 2, column: "year, month, day", text: "2023-2-29")) {
      try CSVReader(CSVOptions(time: ["year", "month", "day"])).read(Array("year,month,day\n2023,2,29\n".utf8))
    }
  }

  @Test func unknownTimeColumnNamesTheLikelyOnes() {
    #expect(throws: CSVError.unknownTimeColumn("time", known: ["when", "x"], likely: ["when"])) {
      try CSVReader(CSVOptions(time: ["time"])).read(Array("when,x\n2024-01-01,3\n".utf8))
    }
  }
}
