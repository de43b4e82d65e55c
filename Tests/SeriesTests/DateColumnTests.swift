import Notation
import Series
import Testing

/// Columns of texts that are all dates: recognised, summed up, and read by the calendar.
@Suite struct DateColumnTests {
  private static func read(_ text: String, by individual: String? = nil) throws -> CSVReading {
    var options = CSVOptions(time: ["t"])
    options.individual = individual
    return try CSVReader(options).read(Array(text.utf8))
  }

  static let series = "t,d,a\n2024-01-01,2023-05-01,1\n2024-01-02,,2\n2024-01-03,2022-12-31T23:30,3\n"

  @Test(
    arguments: [
      (CalendarField.month, [5, nil, 12]), (.year, [2023, nil, 2022]), (.day, [1, nil, 31]), (.weekday, [0, nil, 5]),
      (.hour, [0, nil, 23]), (.minute, [0, nil, 30]), (.dayOfYear, [121, nil, 365]),
    ] as [(CalendarField, [Double?])])
  func fields(field: CalendarField, expected: [Double?]) throws {
    let column = try #require(try Self.read(Self.series).series["d"])
    let found = try column.calendar(field, in: .utc)
    #expect((0..<3).map { found.numbers?[$0] ?? nil } == expected)
    #expect(found.reach == column.reach, "a date is known when its cell is, and no sooner")
  }

  /// Offsets are brought to the clocks of the series.
  @Test func offsets() throws {
    let column = Column("d", texts: ["2024-01-01T00:30+01:00"])
    #expect(try column.calendar(.year, in: .utc).numbers?[0] == 2023)
  }

  @Test func otherColumns() throws {
    let series = try Self.read(Self.series).series
    #expect(throws: SeriesError.noDates(column: "a", is: .number, text: nil)) {
      try series.columns[1].calendar(.month, in: .utc)
    }
    #expect(throws: SeriesError.noDates(column: "w", is: .text, text: "soon")) {
      try Column("w", texts: ["2024-01-01", "soon"]).calendar(.month, in: .utc)
    }
  }

  @Test func summed() throws {
    let summary = ColumnSummary(try #require(try Self.read(Self.series).series["d"]))
    #expect(summary.dates == ["2022-12-31T23:30", "2023-05-01"])
    #expect(summary.recognition == "`2023-05-01` in line 2 is a date, and so is every other field")
    #expect(ColumnSummary(Column("w", texts: ["2024-01-01", "soon"])).dates == nil)
    let mixed = try Self.read("t,d\n2024-01-01,2023-05-01\n2024-01-02,soon\n").series
    #expect(mixed.columns[0].recognition == "`2023-05-01` in line 2 is no number")
  }

  /// The reason of a column's kind goes with its cells, in a panel, too.
  @Test func reasonsInPanels() throws {
    let text = "t,who,d,a,w\n2024-01-01,x,2023-05-01,1,NW\n2024-01-01,y,2023-06-01,2,\n2024-01-03,x,2023-06-01,3,S\n"
    let panel = try #require(try Self.read(text, by: "who").panel)
    for name in ["d", "a", "w"] {
      let reason = try #require(panel.pooled(name)?.recognition)
      #expect(panel.individuals.allSatisfy { $0.series[name]?.recognition == reason }, "\(name)")
    }
    #expect(panel.pooled("w")?.recognition == "`NW` in line 2 is no number")
    #expect(panel.pooled("a")?.recognition == "every field is one, or missing")
  }
}
