import Notation
import Series
import Testing

@Suite struct SplitTests {
  static func series(_ rows: Int) throws -> Series {
    let first = try #require(DateLiteral(iso8601: Array("2020-01-01".utf8))).instant
    let axis = try #require(TimeAxis(first: first, step: TimeSpan(seconds: 86_400), count: rows, precision: .day))
    return try Series(axis: axis, columns: [])
  }

  static func date(_ text: String) throws -> Instant { try #require(DateLiteral(iso8601: Array(text.utf8))).instant }

  static func show(_ parts: Parts) -> String {
    Part.allCases.compactMap { part in
      parts.rows(of: part).map { "\(part.rawValue) \($0.lowerBound)..<\($0.upperBound)" }
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    (
      100, Split.sizes(train: .fraction(0.7), valid: .fraction(0.15), test: .fraction(0.15)), 0,
      "train 0..<70, valid 70..<85, test 85..<100"
    ),
    (
      100, .sizes(train: .fraction(0.7), valid: .fraction(0.15), test: .fraction(0.15)), 5,
      "train 0..<65, valid 70..<80, test 85..<100"
    ),
    (101, .sizes(train: .fraction(0.6), valid: nil, test: .fraction(0.4)), 0, "train 0..<61, test 61..<101"),
    (10, .sizes(train: .fraction(0.5), valid: .fraction(0.2), test: nil), 1, "train 0..<4, valid 5..<7"),
    (10, .sizes(train: .fraction(0.5), valid: nil, test: nil), 1, "train 0..<5"),
    (
      100, .sizes(train: .rest, valid: .span(TimeSpan(seconds: 604_800)), test: .steps(10)), 0,
      "train 0..<83, valid 83..<90, test 90..<100"
    ),
    (
      100, .sizes(train: .steps(20), valid: .rest, test: .fraction(0.1)), 0,
      "train 0..<20, valid 20..<90, test 90..<100"
    ),
    (100, .fold(1, of: 4, valid: nil, test: nil), 0, "train 0..<20, test 20..<40"),
    (100, .fold(4, of: 4, valid: .steps(10), test: nil), 2, "train 0..<68, valid 70..<78, test 80..<100"),
    (100, .fold(2, of: 3, valid: .steps(5), test: .steps(5)), 0, "train 0..<85, valid 85..<90, test 90..<95"),
    // Sliding: as long in every fold, gap or not.
    (
      100, .fold(1, of: 3, train: .steps(30), valid: .steps(5), test: .steps(5)), 0,
      "train 50..<80, valid 80..<85, test 85..<90"
    ),
    (
      100, .fold(3, of: 3, train: .steps(30), valid: .steps(5), test: .steps(5)), 2,
      "train 58..<88, valid 90..<93, test 95..<100"
    ),
    (
      100, .fold(1, of: 1, train: .span(TimeSpan(seconds: 90 * 86_400)), valid: nil, test: .steps(10)), 0,
      "train 0..<90, test 90..<100"
    ),
  ])
  func parts(rows: Int, split: Split, gap: Int, shown: String) throws {
    #expect(Self.show(try split.parts(of: Self.series(rows), gap: .steps(gap))) == shown)
  }

  @Test(arguments: [
    (
      100, Split.sizes(train: .fraction(0.8), valid: .fraction(0.2), test: .fraction(0.1)), 0,
      SplitError.fractionsExceedOne(0.8 + 0.2 + 0.1)
    ),
    (100, .sizes(train: .fraction(0), valid: nil, test: .rest), 0, .badFraction(.train, 0)),
    (100, .sizes(train: .fraction(1), valid: nil, test: .rest), 0, .emptyPart(.test)),
    (100, .sizes(train: .rest, valid: .rest, test: nil), 0, .twoRests),
    (10, .sizes(train: .steps(8), valid: nil, test: .steps(5)), 0, .tooLong(needed: 13, rows: 10)),
    (10, .sizes(train: .steps(.max), valid: nil, test: .steps(.max)), 0, .tooLong(needed: .max, rows: 10)),
    (10, .sizes(train: .steps(-1), valid: nil, test: .rest), 0, .negative(part: .train, steps: -1)),
    (3, .sizes(train: .fraction(0.1), valid: nil, test: .rest), 0, .emptyPart(.train)),
    (10, .sizes(train: .steps(5), valid: nil, test: .rest), 5, .gapSwallows(.train, rows: 5, gap: 5)),
    (
      10, .sizes(train: .span(TimeSpan(seconds: 3600)), valid: nil, test: .rest), 0,
      .noSteps(TimeSpan(seconds: 3600), step: TimeSpan(seconds: 86_400))
    ),
    (10, .fold(0, of: 3, valid: nil, test: nil), 0, .noSuchFold(0, of: 3)),
    (10, .fold(4, of: 3, valid: nil, test: nil), 0, .noSuchFold(4, of: 3)),
    (10, .fold(1, of: 2, valid: nil, test: .steps(6)), 0, .tooLong(needed: 12, rows: 10)),
    (10, .fold(1, of: 2, train: .steps(6), valid: .steps(1), test: .steps(2)), 0, .tooLong(needed: 11, rows: 10)),
    (10, .fold(1, of: 2, train: .steps(0), valid: nil, test: .steps(2)), 0, .negative(part: .train, steps: 0)),
    (10, .fold(1, of: 2, valid: .steps(4), test: .steps(3)), 0, .emptyPart(.train)),
    (0, .sizes(train: .rest, valid: nil, test: nil), 0, .noRows),
  ])
  func refusals(rows: Int, split: Split, gap: Int, error: SplitError) throws {
    let series = try Self.series(rows)
    #expect(throws: error) { try split.parts(of: series, gap: .steps(gap)) }
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }

  @Test func dates() throws {
    let series = try Self.series(366)
    let split = Split.dates(valid: try Self.date("2020-07-01"), test: try Self.date("2020-10-01"))
    #expect(Self.show(try split.parts(of: series, gap: .steps(1))) == "train 0..<181, valid 182..<273, test 274..<366")
    #expect(
      Self.show(try Split.dates(valid: nil, test: Self.date("2020-12-31")).parts(of: series))
        == "train 0..<365, test 365..<366")
    #expect(throws: SplitError.outOfOrder(valid: "2020-10-01", test: "2020-07-01")) {
      try Split.dates(valid: Self.date("2020-10-01"), test: Self.date("2020-07-01")).parts(of: series)
    }
    #expect(throws: SplitError.dateOutside(.test, date: "2021-07-01", first: "2020-01-01", last: "2020-12-31")) {
      try Split.dates(valid: nil, test: Self.date("2021-07-01")).parts(of: series)
    }
    let rows = try Series(axis: .index(count: 5), columns: [])
    #expect(throws: SplitError.noCalendar) { try split.parts(of: rows) }
    #expect(throws: SplitError.noSteps(TimeSpan(seconds: 60), step: nil)) {
      try Split.sizes(train: .span(TimeSpan(seconds: 60)), valid: nil, test: nil).parts(of: rows)
    }
  }
}
