import Series
import Testing

@Suite struct AggregateTests {
  @Test(arguments: [
    (Aggregate.min, 1.0), (.max, 7), (.sum, 14), (.mean, 3.5), (.median, 3), (.sd, (7.0).squareRoot()),
    (.count, 4),
  ])
  func oneNumber(aggregate: Aggregate, expected: Double) throws {
    let column = Column("a", numbers: [7, 1, nil, 2, 4])
    #expect(try column.aggregate(aggregate, skipMissing: true, axis: .index(count: 5)) == expected)
    if aggregate != .count {
      #expect(throws: SeriesError.missingCells(column: "a", missing: 1, count: 5, first: "2")) {
        try column.aggregate(aggregate, skipMissing: false, axis: .index(count: 5))
      }
    }
    if aggregate != .count, aggregate != .sum {
      #expect(throws: SeriesError.nothingLeft(column: "a")) {
        try Column("a", numbers: [nil]).aggregate(aggregate, skipMissing: true, axis: .index(count: 1))
      }
    }
  }

  @Test func hugeNumbersHaveAMean() throws {
    let column = Column("a", numbers: [1e308, 1e308, 1e308, -1e308])
    let axis = TimeAxis.index(count: 4)
    #expect(try column.aggregate(.mean, skipMissing: false, axis: axis) == 5e307)
    #expect(abs(try column.aggregate(.sd, skipMissing: false, axis: axis) / 1e308 - 1) < 1e-15)
    #expect(try column.quantile(0.5, skipMissing: false, axis: axis) == 1e308)
  }

  /// The order of additions is the contract, so the twin adds in it, spelt out.
  @Test func sumsAddInTheContractsOrder() {
    for count in 0...70 {
      let values = (0..<count).map { (index: Int) -> Double in
        let (small, large) = (Double(index * 7919 % 101), Double(index % 3))
        return small * 1.1e-3 + large * 1e9
      }
      var s = [Double](repeating: 0, count: 16)
      for index in 0..<count { s[index % 16] += values[index] }
      for j in 0..<8 { s[j] += s[j + 8] }
      for j in 0..<4 { s[j] += s[j + 4] }
      let sum = (s[0] + s[2]) + (s[1] + s[3])
      #expect(Summation.sum(values) == sum)
    }
  }

  @Test func quantilesInterpolate() {
    #expect([0, 0.25, 0.5, 0.9, 1].map { Quantile.of([1, 2, 3, 4], $0) } == [1, 1.75, 2.5, 3.7, 4])
    #expect(Quantile.of([5], 0.3) == 5)
  }

  @Test func summaries() {
    let numbers = ColumnSummary(Column("a", numbers: [nil, 4, nil, nil, 1, 3, 2]))
    #expect(numbers.gaps == [0..<1, 2..<4] && numbers.missing == 3 && numbers.count == 7)
    #expect(numbers.figures?.lowerQuartile == 1.75 && numbers.figures?.median == 2.5 && numbers.figures?.max == 4)
    let texts = ColumnSummary(Column("w", texts: ["b", "a", nil, "b", "c", "a"]))
    #expect(texts.values.map { "\($0.value)\($0.count)" } == ["a2", "b2", "c1"] && texts.figures == nil)
    let truths = ColumnSummary(Column("t", booleans: [true, nil, true, false]))
    #expect(truths.values.map { "\($0.value)\($0.count)" } == ["true2", "false1"])
    #expect(ColumnSummary(Column("n", numbers: [nil])).figures == nil)
  }
}
