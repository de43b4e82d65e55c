import Notation
import Series
import Testing

/// Panels cut by time and by individual: what is where, and that nothing is in two places.
@Suite struct PanelSplitTests {
  /// Twelve individuals of two to a group, of 20 to 31 rows, the later ones beginning later.
  static func panel(calendar: Bool = true) throws -> Panel {
    try Panel(
      key: "id",
      (0..<12).map { k in
        let rows = 20 + k
        let start = try #require(DateLiteral(iso8601: Array("2024-01-0\(1 + k / 2)".utf8))?.instant)
        let even = TimeAxis(first: start, step: TimeSpan(seconds: 86_400), count: rows, precision: .day)
        let axis = calendar ? try #require(even) : TimeAxis.index(count: rows, first: k / 2)
        return Individual(
          name: "i\(k)",
          series: try Series(
            axis: axis,
            columns: [
              Column("x", numbers: (0..<rows).map { Double(k * 100 + $0) }),
              Column("house", texts: [String](repeating: "h\(k / 2)", count: rows)),
            ]))
      })
  }

  @Test(arguments: [true, false]) func datesAreCommonToAll(calendar: Bool) throws {
    let panel = try Self.panel(calendar: calendar)
    let segments = try PanelSplit.commonTime(.sizes(train: .fraction(0.6), valid: .fraction(0.2), test: .fraction(0.2)))
      .segments(of: panel, gap: .steps(2))
    #expect(segments.map(\.name) == panel.names)
    // The last row of training, the first and last of validation: the same time for all who have rows there.
    func time(_ segment: Segment, _ row: Int) -> String { segment.axis.text(at: row) }
    let trainEnds = Set(segments.map { time($0, $0.parts.train.upperBound - 1) })
    let validStarts = Set(segments.compactMap { one in one.rows(of: .valid).map { time(one, $0.lowerBound) } })
    #expect(trainEnds.count == 1)
    #expect(validStarts.count == 1)
    for segment in segments {
      guard let valid = segment.rows(of: .valid) else { continue }
      #expect(valid.lowerBound == segment.parts.train.upperBound + 2)
    }
    // Some individuals end before the test part begins.
    #expect(segments.contains { $0.rows(of: .test) == nil })
    #expect(segments.contains { $0.rows(of: .test) != nil })
  }

  @Test func oneAxisForAllIsCutLikeASeries() throws {
    let one = try PanelTests.series((0..<50).map { Double($0) })
    let panel = try Panel(key: "id", ["a", "b"].map { Individual(name: $0, series: one) })
    for split in [
      Split.sizes(train: .fraction(0.7), valid: nil, test: .rest), .fold(2, of: 4, valid: .steps(5), test: nil),
      .sizes(train: .rest, valid: .steps(7), test: .span(TimeSpan(seconds: 864_000))),
    ] {
      let alone = try split.parts(of: one, gap: .steps(1))
      for segment in try PanelSplit.commonTime(split).segments(of: panel, gap: .steps(1)) {
        #expect(segment.parts == alone)
      }
    }
  }

  @Test func eachIsCutAlone() throws {
    let panel = try Self.panel()
    let split = Split.sizes(train: .fraction(0.5), valid: nil, test: .rest)
    let segments = try PanelSplit.eachTime(split).segments(of: panel)
    for (segment, one) in zip(segments, panel.individuals) {
      #expect(try segment.parts == split.parts(of: one.series))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func everyIndividualIsInOnePart(seed: UInt64) throws {
    let panel = try Self.panel()
    let sizes = PanelSplit.Division.sizes(train: .fraction(0.6), valid: .fraction(0.2), test: .rest)
    let segments = try PanelSplit.individuals(sizes, group: nil, seed: seed).segments(of: panel)
    let counts = Part.allCases.map { part in segments.count { $0.rows(of: part) != nil } }
    #expect(counts == [7, 3, 2])
    for segment in segments {
      let parts = Part.allCases.compactMap { segment.rows(of: $0) }
      #expect(parts == [0..<segment.axis.count])
    }
    #expect(try PanelSplit.individuals(sizes, group: nil, seed: seed).segments(of: panel) == segments)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func groupsStayTogether(seed: UInt64) throws {
    let panel = try Self.panel()
    let sizes = PanelSplit.Division.sizes(train: .rest, valid: .steps(1), test: .fraction(0.34))
    let segments = try PanelSplit.individuals(sizes, group: "house", seed: seed).segments(of: panel)
    for house in 0..<6 {
      let parts = Set(
        [2 * house, 2 * house + 1].map { place in Part.allCases.first { segments[place].rows(of: $0) != nil } })
      #expect(parts.count == 1)
    }
    #expect(Part.allCases.map { part in segments.count { $0.rows(of: part) != nil } } == [6, 2, 4])
  }

  @Test func seedsDrawDifferentParts() throws {
    let panel = try Self.panel()
    let drawn = try Set(
      (0..<20).map { seed in
        try PanelSplit.individuals(.sizes(train: .rest, valid: nil, test: .steps(3)), group: nil, seed: seed)
          .segments(of: panel).map { $0.rows(of: .test) != nil }
      })
    #expect(drawn.count > 10)
  }

  @Test func foldsTestEveryIndividualOnce() throws {
    let panel = try Self.panel()
    var tested = [Int](repeating: 0, count: 12)
    for fold in 1...5 {
      let segments = try PanelSplit.individuals(.fold(fold, of: 5, valid: .steps(2)), group: nil, seed: 7)
        .segments(of: panel)
      for (place, segment) in segments.enumerated() where segment.rows(of: .test) != nil { tested[place] += 1 }
      #expect(segments.count { $0.rows(of: .valid) != nil } == 2)
    }
    #expect(tested == [Int](repeating: 1, count: 12))
  }

  @Test func whatCannotBeIsTold() throws {
    let panel = try Self.panel()
    func split(_ split: PanelSplit) throws(PanelSplitError) { _ = try split.segments(of: panel) }
    #expect(throws: PanelSplitError.emptyPart(.test, has: 12, "individuals")) {
      try split(.individuals(.sizes(train: .rest, valid: nil, test: .fraction(0.01)), group: nil, seed: 1))
    }
    #expect(throws: PanelSplitError.tooFew(needed: 13, has: 12, "individuals")) {
      try split(.individuals(.sizes(train: .steps(10), valid: .steps(2), test: .steps(1)), group: nil, seed: 1))
    }
    #expect(throws: PanelSplitError.tooFew(needed: 7, has: 6, "groups")) {
      try split(.individuals(.sizes(train: .rest, valid: .steps(3), test: .steps(4)), group: "house", seed: 1))
    }
    #expect(throws: PanelSplitError.groupVaries(column: "x", "i0")) {
      try split(.individuals(.sizes(train: .rest, valid: nil, test: .steps(1)), group: "x", seed: 1))
    }
    #expect(throws: PanelSplitError.split(.fractionsExceedOne(1.1), nil)) {
      try split(.individuals(.sizes(train: .fraction(0.6), valid: nil, test: .fraction(0.5)), group: nil, seed: 1))
    }
    #expect(throws: PanelSplitError.noSuchFold(4, of: 3, units: 12, "individuals")) {
      try split(.individuals(.fold(4, of: 3, valid: nil), group: nil, seed: 1))
    }
    #expect(throws: PanelSplitError.split(.tooLong(needed: 30, rows: 20), "i0")) {
      try split(.eachTime(.sizes(train: .steps(30), valid: nil, test: nil)))
    }
    let mixed = try Panel(
      key: "id",
      [panel.individuals[0], Individual(name: "z", series: try Self.panel(calendar: false).individuals[1].series)])
    #expect(throws: PanelSplitError.mixedAxes("i0", "z")) {
      try PanelSplit.commonTime(.sizes(train: .fraction(0.5), valid: nil, test: nil)).segments(of: mixed)
    }
  }
}
