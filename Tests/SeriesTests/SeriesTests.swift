import Notation
import Series
import Testing

@Suite struct SeriesTests {
  static func daily(_ rows: Int) throws -> Series {
    let first = try #require(DateLiteral(iso8601: Array("2024-02-27".utf8))).instant
    let axis = try #require(TimeAxis(first: first, step: TimeSpan(seconds: 86_400), count: rows, precision: .day))
    return try Series(axis: axis, columns: [Column("a", numbers: (0..<rows).map(Double.init))])
  }

  @Test func columnsAreFoundByTheirBytes() throws {
    let a = Column("\u{E9}", numbers: [1])
    let b = Column("e\u{301}", numbers: [2])
    let series = try Series(axis: .index(count: 1), columns: [a, b])
    #expect(series["e\u{301}"]?.numbers?[0] == 2)
    #expect(throws: SeriesError.duplicateColumn("x")) {
      try Series(axis: .index(count: 1), columns: [a.named("x"), b.named("x")])
    }
    #expect(throws: SeriesError.unequalLengths(column: "a", cells: 1, rows: 2)) {
      try Series(axis: .index(count: 2), columns: [a.named("a")])
    }
    #expect(throws: SeriesError.unknownColumn("z", known: ["\u{E9}", "e\u{301}"])) { try series.selecting(["z"]) }
  }

  @Test func slicesKeepTheirTimes() throws {
    let series = try Self.daily(10)
    let leap = try #require(series.axis.instant(at: 2))
    let cut = try series.sliced(from: leap, before: series.axis.instant(at: 5))
    #expect((0..<3).map { cut.axis.text(at: $0) } == ["2024-02-29", "2024-03-01", "2024-03-02"])
    #expect(cut["a"]?.numbers?.values == [2, 3, 4])
    #expect(cut.axis.text(at: 3) == "2024-03-03")
  }

  @Test func filteredRowsTakeTheConditionsReach() throws {
    let series = try Self.daily(8)
    let later = try Series.comparison(.greater, .series(series.lagged(by: -2)), .scalar(Scalar(.number(3))))
    let kept = try series.filtered(by: later.columns[0])
    #expect(kept["a"]?.numbers?.values == [2, 3, 4, 5])
    #expect((0..<4).map { kept.columns[0].reach.row(at: $0) } == [2, 3, 4, 4])
    #expect(kept.axis.isRegular && kept.axis.text(at: 0) == "2024-02-29")
    let holes = try series.filtered(by: Column("c", booleans: [true, true, nil, true, true, true, true, false]))
    #expect(!holes.axis.isRegular && holes.axis.step == TimeSpan(seconds: 86_400) && holes.count == 6)
    #expect(holes.axis.row(at: try #require(series.axis.instant(at: 3))) == 2)
  }

  @Test func calendarFieldsAreKnownForTheFuture() throws {
    let axis = try Self.daily(4).axis
    let fields: [(CalendarField, [Double])] = [
      (.day, [27, 28, 29, 1]), (.month, [2, 2, 2, 3]), (.weekday, [1, 2, 3, 4]), (.hour, [0, 0, 0, 0]),
      (.dayOfYear, [58, 59, 60, 61]), (.year, [2024, 2024, 2024, 2024]),
    ]
    for (field, values) in fields {
      let column = try axis.column(field)
      #expect(column.numbers?.values == values && column.reach == .nothing, "\(field)")
    }
    #expect(throws: SeriesError.noCalendar) { try TimeAxis.index(count: 3).column(.hour) }
  }

  @Test func partsHideWhatLooksPastTheirEnd() throws {
    let series = try Self.daily(8)
    let parts = try Split.sizes(train: .steps(5), valid: nil, test: .rest).parts(of: series.lagged(by: -1))
    let train = try #require(parts.series(of: .train))
    #expect((0..<5).map { train.columns[0].numbers?[$0] } == [1, 2, 3, 4, nil])
    #expect(parts.series(of: .valid) == nil)
  }
}
