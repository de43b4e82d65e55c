import Notation
import Series
import Testing

@Suite struct ElementwiseTests {
  static func series(_ columns: Column...) throws -> Series {
    try Series(axis: .index(count: columns[0].count), columns: columns)
  }

  static func numbers(_ series: Series) -> [Double?] {
    (0..<series.count).map { series.columns[0].numbers?[$0] }
  }

  static func truths(_ series: Series) -> [Bool?] {
    (0..<series.count).map { series.columns[0].booleans?[$0] }
  }

  @Test(arguments: [
    (Arithmetic.add, [4, 2, nil, nil] as [Double?]), (.subtract, [-2, 2, nil, nil]), (.multiply, [3, 0, nil, nil]),
    (.divide, [1.0 / 3, nil, nil, nil]),
  ])
  func arithmeticPropagatesMissing(op: Arithmetic, expected: [Double?]) throws {
    let a = try Self.series(Column("a", numbers: [1, 2, nil, 1e308]))
    let b = try Self.series(Column("b", numbers: [3, 0, 5, nil]))
    let result = try Series.arithmetic(op, .series(a), .series(b))
    #expect(Self.numbers(result) == expected && result.columns[0].name == "a")
  }

  @Test func overflowIsMissing() throws {
    let a = try Self.series(Column("a", numbers: [1e308, -1]))
    #expect(Self.numbers(try Series.arithmetic(.multiply, .scalar(Scalar(.number(10))), .series(a))) == [nil, -10])
    #expect(Self.numbers(try a.mapped { $0.squareRoot() }) == [1e154, nil])
  }

  @Test func comparisonsAndLogic() throws {
    let a = try Self.series(Column("a", numbers: [1, 2, nil]))
    let less = try Series.comparison(.less, .series(a), .scalar(Scalar(.number(2))))
    #expect(Self.truths(less) == [true, false, nil])
    #expect(Self.truths(try less.negated()) == [false, true, nil])
    #expect(Self.truths(a.isMissing()) == [false, false, true])
    #expect(Self.truths(try Series.logic(.or, .series(less), .series(a.isMissing()))) == [true, false, nil])
    let wind = try Self.series(Column("w", texts: ["NW", "SE", nil]))
    #expect(
      Self.truths(try Series.comparison(.equal, .series(wind), .scalar(Scalar(.text("NW"))))) == [true, false, nil])
    #expect(throws: SeriesError.wrongKind(column: "value", is: .number, needs: .text)) {
      try Series.comparison(.equal, .series(wind), .scalar(Scalar(.number(1))))
    }
    #expect(throws: SeriesError.wrongKind(column: "a", is: .number, needs: .boolean)) {
      try Series.logic(.and, .series(a), .series(less))
    }
  }

  @Test func choosingTakesWhatTheConditionSays() throws {
    let a = try Self.series(Column("a", numbers: [1, 2, nil, 4]))
    let test = try Self.series(Column("c", booleans: [true, false, true, nil]))
    let result = try Series.choosing(test, .series(a), .scalar(Scalar(.number(0))))
    #expect(Self.numbers(result) == [1, 0, nil, nil] && result.columns[0].name == "a")
    let named = try Series.choosing(test, .scalar(Scalar(.text("x"))), .scalar(Scalar(.missing)))
    #expect((0..<4).map { named.columns[0].texts?[$0] } == ["x", nil, "x", nil])
  }

  @Test func reachIsTheLargestOfTheArguments() throws {
    let a = try Self.series(Column("a", numbers: (0..<6).map(Double.init)))
    let sum = try Series.arithmetic(.add, .series(a.lagged(by: 2)), .series(a.lagged(by: -1)))
    #expect((0..<6).map { sum.columns[0].reach.row(at: $0) } == [1, 2, 3, 4, 5, 6])
    // A mean of all rows was known at the last of them.
    let centred = try Series.arithmetic(.subtract, .series(a), .scalar(Scalar(.number(2.5), reach: 5)))
    #expect((0..<6).map { centred.columns[0].reach.row(at: $0) } == [5, 5, 5, 5, 5, 5])
    let chosen = try Series.choosing(
      Series.comparison(.greater, .series(a.lagged(by: -3)), .scalar(Scalar(.number(0)))), .series(a.lagged(by: 1)),
      .scalar(Scalar(.number(0))))
    #expect(chosen.columns[0].reach.row(at: 0) == 3)
  }

  @Test func lagsMoveCells() throws {
    let a = try Self.series(Column("a", numbers: [1, 2, nil, 4]), Column("t", texts: ["p", nil, "q", "r"]))
    #expect(Self.numbers(a.lagged(by: 1)) == [nil, 1, 2, nil])
    #expect(Self.numbers(a.lagged(by: -1)) == [2, nil, 4, nil])
    #expect(Self.numbers(a.lagged(by: 9)) == [nil, nil, nil, nil])
    #expect(Self.numbers(a.lagged(by: .max)) == [nil, nil, nil, nil])
    #expect(Self.numbers(a.lagged(by: .min)) == [nil, nil, nil, nil])
    #expect((0..<4).map { a.lagged(by: 1).columns[1].texts?[$0] } == [nil, "p", nil, "q"])
    #expect(Self.numbers(try a.selecting(["a"]).differenced()) == [nil, 1, nil, nil])
  }

  @Test func rowsMustStandAtTheSameTimes() throws {
    let hour = TimeSpan(seconds: 3600)
    func axis(_ second: Int64) throws -> TimeAxis {
      try #require(TimeAxis(first: Instant(microseconds: second * 1_000_000), step: hour, count: 2))
    }
    let a = try Series(axis: axis(0), columns: [Column("a", numbers: [1, 2])])
    let b = try Series(axis: axis(3600), columns: [Column("b", numbers: [1, 2])])
    #expect(throws: SeriesError.axesDiffer(left: try axis(0), right: try axis(3600), row: 0)) {
      try Series.arithmetic(.add, .series(a), .series(b))
    }
    let long = try Series(axis: .index(count: 3), columns: [Column("a", numbers: [1, 2, 3])])
    let short = try Series(axis: .index(count: 2), columns: [Column("a", numbers: [1, 2])])
    #expect(throws: SeriesError.axesDiffer(left: long.axis, right: short.axis, row: nil)) {
      try Series.arithmetic(.add, .series(long), .series(short))
    }
  }
}
