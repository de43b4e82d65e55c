import Notation
import Series
import Testing

@Suite struct JoiningTests {
  static let start = Instant(CivilTime(year: 2024, month: 1))
  static let hour = TimeSpan(seconds: 3600)

  static func hours(_ rows: Int, from first: Int = 0, every steps: Int = 1, name: String = "a") throws -> Series {
    let begin = Instant(microseconds: start.microseconds + Int64(first) * hour.microseconds)
    let axis = try #require(
      TimeAxis(first: begin, step: TimeSpan(seconds: 3600 * steps), count: rows))
    return try Series(axis: axis, columns: [Column(name, numbers: (0..<rows).map { Double($0 * 10) })])
  }

  static func cells(_ series: Series, _ name: String) throws -> [Double?] {
    let column = try series.column(name)
    return (0..<series.count).map { column.numbers?[$0] }
  }

  @Test func equalTimes() throws {
    let joined = try Self.hours(6).joined(with: Self.hours(3, from: 2, every: 2, name: "b"), asOf: false)
    #expect(try Self.cells(joined, "b") == [nil, nil, 0, nil, 10, nil])
    #expect([2, 4].map { joined.columns[1].reach.row(at: $0) } == [2, 4])
  }

  @Test func asOfTakesTheLastKnown() throws {
    let joined = try Self.hours(6).joined(with: Self.hours(3, from: 1, every: 2, name: "b"), asOf: true)
    #expect(try Self.cells(joined, "b") == [nil, 0, 0, 10, 10, 20])
    #expect((1..<6).map { joined.columns[1].reach.row(at: $0) } == [1, 1, 3, 3, 5])
  }

  /// A bin is known at its end: laid beside the hours of its own day it looks ahead, as of then it is the day before's.
  @Test func binsAreKnownAtTheirEnd() throws {
    let raw = try Self.hours(72)
    let days = try Regularization(every: TimeSpan(seconds: 86_400)).apply(to: Self.hours(72, name: "b"))
    let exact = try raw.joined(with: days, asOf: false).column("b")
    #expect(exact.numbers?[24] == 355 && exact.reach.row(at: 24) == 48)
    let latest = try raw.joined(with: days, asOf: true).column("b")
    #expect(latest.numbers?[23] == nil && latest.numbers?[24] == 115 && latest.reach.row(at: 24) == 24)
    #expect(latest.numbers?[47] == 115 && latest.numbers?[48] == 355)
    // Hours that are bins close with their day.
    let binned = try Regularization(every: Self.hour).apply(to: raw)
    let closing = try binned.joined(with: days, asOf: true).column("b")
    #expect(closing.numbers?[22] == nil && closing.numbers?[23] == 115 && closing.reach.row(at: 23) == 23)
  }

  @Test func rowsWithoutACalendarMatchByPlace() throws {
    let left = try Series(axis: .index(count: 5), columns: [Column("a", numbers: [0, 1, 2, 3, 4])])
    let right = try Series(
      axis: .index(count: 2, first: 1, step: 2), columns: [Column("b", numbers: [7, 8], reach: Reach(.offset(1)))])
    let exact = try left.joined(with: right, asOf: false)
    #expect(try Self.cells(exact, "b") == [nil, 7, nil, 8, nil])
    #expect(exact.columns[1].reach.row(at: 1) == 3 && exact.columns[1].reach.row(at: 3) == 5)
    #expect(try Self.cells(left.joined(with: right, asOf: true), "b") == [nil, 7, 7, 8, 8])
  }

  @Test func refusals() throws {
    let counted = try Series(axis: .index(count: 2), columns: [Column("b", numbers: [1, 2])])
    #expect(throws: SeriesError.noCalendar) { try Self.hours(3).joined(with: counted, asOf: false) }
    #expect(throws: SeriesError.duplicateColumn("a")) { try Self.hours(3).joined(with: Self.hours(3), asOf: true) }
  }

  /// Cells of the other series after a row's close change nothing that is known by then.
  @Test(arguments: [false, true]) func nothingAfterACloseReachesBack(asOf: Bool) throws {
    for seed in 1...40 {
      var dice = Dice(seed)
      let left = try Self.hours(40)
      let steps = dice.roll(1...5)
      let cells: [Double?] = (0..<20).map { _ in dice.roll(0...9) < 2 ? nil : Double(dice.roll(-99...99)) }
      let cut = dice.roll(0...19)
      let others = cells[..<cut] + (cut..<20).map { _ in Double(dice.roll(100...199)) }
      let lead = dice.roll(-1...2)
      let shape = try Self.hours(20, from: dice.roll(-3...3), every: steps, name: "b")
      let columns = try [cells, Array(others)].map { cells in
        var right = try Series(axis: shape.axis, columns: [Column("b", numbers: cells)])
        if seed % 2 == 0 { right = try Regularization(every: TimeSpan(seconds: 10_800), by: .last).apply(to: right) }
        return try left.joined(with: right.lagged(by: -lead), asOf: asOf).column("b")
      }
      let changed = try #require(shape.axis.instant(at: cut))
      for origin in 0..<40 where try #require(left.axis.close(of: origin)) < changed {
        for row in 0...origin {
          let known = columns.map { $0.reach.row(at: row) ?? -1 <= origin ? $0.numbers?[row] : nil }
          #expect(known[0] == known[1], "row \(row) at \(origin), seed \(seed)")
        }
      }
    }
  }
}
