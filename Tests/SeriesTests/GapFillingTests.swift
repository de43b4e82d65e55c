import Notation
import Series
import Testing

@Suite struct GapFillingTests {
  /// `y` as numbers with holes, counted in rows.
  static func series(_ cells: [Double?], reach: Reach = .own) throws -> Series {
    try Series(axis: .index(count: cells.count), columns: [Column("y", numbers: cells, reach: reach)])
  }

  static let holed: [Double?] = [nil, 1, 2, nil, nil, 5, 4, nil, 8, nil]

  @Test(
    arguments: [
      (GapFilling.Method.forward, [nil, 1, 2, 2, 2, 5, 4, 4, 8, 8], [nil, 1, 2, 2, 2, 5, 6, 6, 8, 8]),
      (.linear, [nil, 1, 2, 3, 4, 5, 4, 6, 8, nil], [nil, 1, 2, 5, 5, 5, 6, 8, 8, nil]),
      (.seasonal(period: 2), [nil, 1, 2, 1, 2, 5, 4, 5, 8, 5], [nil, 1, 2, 1, 2, 5, 6, 5, 8, 5]),
      (.constant(Scalar(.number(0))), [0, 1, 2, 0, 0, 5, 4, 0, 8, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
      (.constant(Scalar(.number(7), reach: 6)), [7, 1, 2, 7, 7, 5, 4, 7, 8, 7], [6, 1, 2, 6, 6, 5, 6, 7, 8, 9]),
    ] as [(GapFilling.Method, [Double?], [Int?])])
  func valuesAndReach(method: GapFilling.Method, values: [Double?], reach: [Int?]) throws {
    let result = try GapFilling(method).fill(Self.series(Self.holed))
    let column = try result.series.column("y")
    for row in values.indices {
      #expect(column.numbers?[row] == values[row], "row \(row) of \(method)")
      if values[row] != nil { #expect(column.reach.row(at: row) == reach[row], "row \(row) of \(method)") }
      #expect(column.filled?[row] == (Self.holed[row] == nil && values[row] != nil))
    }
    #expect(result.left == values.count { $0 == nil })
    #expect(result.filled == 5 - result.left)
  }

  /// Before a hole ends nobody knows that it is short.
  @Test func longHolesStayAndShortOnesAreKnownAtTheirEnd() throws {
    let result = try GapFilling(.forward, longest: 1).fill(Self.series(Self.holed))
    let column = try result.series.column("y")
    #expect((0..<10).map { column.numbers?[$0] } == [nil, 1, 2, nil, nil, 5, 4, 4, 8, 8])
    #expect(column.reach.row(at: 7) == 8)
    #expect(column.reach.row(at: 9) == 10)
  }

  /// The source of a copy may itself look ahead or not at all.
  @Test func theSourcesReachIsTaken() throws {
    let ahead = try GapFilling(.forward).fill(Self.series(Self.holed, reach: Reach(.offset(3)))).series
    #expect(ahead.columns[0].reach.row(at: 4) == 5)
    let timeless = try GapFilling(.linear).fill(Self.series(Self.holed, reach: .nothing)).series
    #expect(timeless.columns[0].reach.row(at: 4) == nil)
  }

  @Test func marksStandBesideWhatWasFilled() throws {
    let axis = TimeAxis.index(count: 3)
    let series = try Series(
      axis: axis,
      columns: [
        Column("a", numbers: [1, nil, 3]), Column("b", numbers: [1, 2, 3]), Column("c", texts: ["x", nil, "z"]),
      ])
    let filled = try GapFilling(.forward, marks: true).fill(series).series
    #expect(filled.columns.map(\.name) == ["a", "b", "c", "a-was-missing", "c-was-missing"])
    #expect((0..<3).map { filled.columns[3].booleans?[$0] } == [false, true, false])
    #expect((0..<3).map { filled.columns[2].texts?[$0] } == ["x", "x", "z"])
    #expect(filled.columns[3].reach == .own)
  }

  /// A hole of one of two hours is a third of the way along uneven times.
  @Test func unevenTimesAreWeighedByTheClock() throws {
    let hour: Int64 = 3_600_000_000
    let axis = TimeAxis(
      ascending: [0, 1, 3, 4, 8].map { Instant(microseconds: $0 * hour) }, precision: .time)
    let series = try Series(axis: axis, columns: [Column("y", numbers: [10, nil, 40, nil, 90])])
    let filled = try GapFilling(.linear).fill(series).series.columns[0]
    #expect((0..<5).map { filled.numbers?[$0] } == [10, 20, 40, 50, 90])
  }

  @Test(arguments: [(GapFilling.Method.mean, 2.5), (.median, 2.0)])
  func figuresComeFromObservedTrainingRows(method: GapFilling.Method, value: Double) throws {
    let cells: [Double?] = [1, nil, 2, 2, 5, nil, 100, nil, 100, 100]
    let parts = try Split.sizes(train: .steps(6), valid: nil, test: .rest).parts(of: Self.series(cells))
    let (filled, result) = try GapFilling(method).fill(parts)
    #expect([1, 5, 7].map { filled.series.columns[0].numbers?[$0] } == [value, value, value])
    #expect(filled.series.columns[0].reach == .own)
    #expect(filled.train == parts.train && filled.test == parts.test)
    #expect(result.filled == 3 && result.left == 0)
  }

  /// A second filling is fitted to what was observed, not to what the first put there.
  @Test func filledCellsAreNotFitted() throws {
    let series = try Self.series([1, nil, 2, 3, nil, nil, 100])
    let once = try GapFilling(.linear, longest: 1).fill(series).series
    let parts = try Split.sizes(train: .steps(6), valid: nil, test: .rest).parts(of: once)
    let twice = try GapFilling(.mean).fill(parts).parts.series.columns[0]
    #expect((0..<7).map { twice.numbers?[$0] } == [1, 1.5, 2, 3, 2, 2, 100])
  }

  @Test func refusals() throws {
    let series = try Self.series(Self.holed)
    #expect(throws: GapFillingError.needsSplit(.mean)) { try GapFilling(.mean).fill(series) }
    #expect(throws: GapFillingError.badPeriod(0)) { try GapFilling(.seasonal(period: 0)).fill(series) }
    #expect(throws: GapFillingError.badLongest(0)) { try GapFilling(.forward, longest: 0).fill(series) }
    let texts = try Series(axis: .index(count: 2), columns: [Column("t", texts: ["a", nil])])
    #expect(throws: GapFillingError.wrongKind(column: "t", is: .text, .linear)) {
      try GapFilling(.linear).fill(texts)
    }
    let empty = try Split.sizes(train: .steps(2), valid: nil, test: .rest).parts(
      of: Self.series([nil, nil, 3, nil]))
    #expect(throws: GapFillingError.nothingToFit(column: "y", rows: 2)) { try GapFilling(.mean).fill(empty) }
  }

  static let methods: [GapFilling] = [
    .init(.forward), .init(.linear), .init(.seasonal(period: 3)), .init(.constant(Scalar(.number(0)))),
    .init(.forward, longest: 2), .init(.seasonal(period: 3), longest: 1), .init(.linear, longest: 2),
    .init(.constant(Scalar(.number(0))), longest: 1, marks: true),
  ]

  /// Cells of a later row may be anything, missing too: what is known at an origin stays the same.
  @Test(arguments: methods) func nothingAfterAnOriginReachesBack(filling: GapFilling) throws {
    for seed in 1...60 {
      var dice = Dice(seed)
      let rows = 24
      let cells: [Double?] = (0..<rows).map { _ in dice.roll(0...9) < 4 ? nil : Double(dice.roll(-99...99)) }
      let origin = dice.roll(0...(rows - 1))
      var others = cells
      for row in (origin + 1)..<max(rows, origin + 1) {
        others[row] = dice.roll(0...9) < 4 ? nil : Double(dice.roll(-99...99))
      }
      let one = try filling.fill(Self.series(cells)).series.columns[0]
      let two = try filling.fill(Self.series(others)).series.columns[0]
      func known(_ column: Column, _ row: Int) -> Double? {
        column.reach.row(at: row) ?? -1 <= origin ? column.numbers?[row] : nil
      }
      for row in 0...origin { #expect(known(one, row) == known(two, row), "row \(row) at \(origin), seed \(seed)") }
    }
  }

  @Test(arguments: [GapFilling.Method.mean, .median])
  func nothingAfterTheTrainingPartIsFitted(method: GapFilling.Method) throws {
    for seed in 1...20 {
      var dice = Dice(seed)
      let cells: [Double?] = (0..<30).map { _ in dice.roll(0...9) < 3 ? nil : Double(dice.roll(-99...99)) }
      let others = cells[..<20] + (20..<30).map { _ in dice.roll(0...9) < 3 ? nil : Double(dice.roll(-99...99)) }
      let split = Split.sizes(train: .steps(20), valid: nil, test: .rest)
      let one = try GapFilling(method).fill(split.parts(of: Self.series(cells))).parts.series(of: .train)
      let two = try GapFilling(method).fill(split.parts(of: Self.series(Array(others)))).parts.series(of: .train)
      #expect(one == two)
    }
  }

  /// Windows over a filled target count it, and leave it out.
  @Test func filledTargetsAreNotScored() throws {
    let cells = (0..<40).map { $0 == 25 ? nil : Double($0) }
    let filled = try GapFilling(.linear).fill(Self.series(cells)).series
    let data = try WindowedData(
      Split.sizes(train: .steps(20), valid: nil, test: .rest).parts(of: filled), WindowSpec(past: 2, horizon: 1...1))
    let left = try #require(data.test).leftOut
    #expect(left.contains(Exclusion(reason: .filledTarget, column: "y", count: 1)))
  }
}
