import Notation
import Series
import Testing

@Suite struct RegularizationTests {
  static func instant(_ text: String) throws -> Instant {
    try #require(DateLiteral(iso8601: Array(text.utf8))).instant
  }

  /// Readings at uneven times of one night.
  static func readings(_ cells: [Double?] = [1, 2, nil, 4, 5, nil, 9], reach: Reach = .own) throws -> Series {
    let times = [
      "2024-01-01T22:10", "2024-01-01T22:50", "2024-01-01T23:00", "2024-01-01T23:30", "2024-01-02T01:15",
      "2024-01-02T02:00", "2024-01-02T02:59",
    ]
    let axis = TimeAxis(ascending: try times.map(instant), precision: .time)
    return try Series(axis: axis, columns: [Column("y", numbers: cells, reach: reach)])
  }

  static let hour = TimeSpan(seconds: 3600)

  @Test(
    arguments: [
      (Regularization.Aggregate.mean, [1.5, 4, nil, 5, 9]), (.sum, [3, 4, nil, 5, 9]), (.min, [1, 4, nil, 5, 9]),
      (.max, [2, 4, nil, 5, 9]), (.first, [1, 4, nil, 5, 9]), (.last, [2, 4, nil, 5, 9]),
      (.median, [1.5, 4, nil, 5, 9]), (.count, [2, 1, 0, 1, 1]),
    ] as [(Regularization.Aggregate, [Double?])])
  func binsByHand(aggregate: Regularization.Aggregate, values: [Double?]) throws {
    let result = try Regularization(every: Self.hour, by: aggregate).apply(to: Self.readings())
    #expect((0..<result.count).map { result.columns[0].numbers?[$0] } == values)
    #expect(result.axis.isRegular && result.axis.step == Self.hour)
    #expect(result.axis.text(at: 0) == "2024-01-01 22:00" && result.axis.text(at: 4) == "2024-01-02 02:00")
    #expect(result.columns[0].reach == .own)
    let midnight = try Self.instant("2024-01-02T00:00")
    #expect(result.axis.close(of: 1) == Instant(microseconds: midnight.microseconds - 1))
  }

  @Test(arguments: [
    ("1d", TimeSpan(seconds: 86_400), "2024-01-01"), ("1w", TimeSpan(seconds: 604_800), "2024-01-01"),
    ("1mo", TimeSpan(months: 1), "2024-01"), ("3mo", TimeSpan(months: 3), "2024-01"),
    ("1y", TimeSpan(months: 12), "2024-01"), ("5h", TimeSpan(seconds: 18_000), "2024-01-01 19:00"),
  ])
  func binsBeginAtWholeMultiples(name: String, every: TimeSpan, first: String) throws {
    let result = try Regularization(every: every).apply(to: Self.readings())
    #expect(result.axis.text(at: 0) == first, "\(name)")
  }

  /// Weeks begin on Monday, whatever day the file begins on, also before 1970.
  @Test(arguments: [("2024-03-10", "2024-03-04"), ("2024-03-11", "2024-03-11"), ("1969-12-31", "1969-12-29")])
  func weeksBeginOnMonday(day: String, monday: String) throws {
    let axis = try #require(TimeAxis(first: Self.instant(day), step: Self.hour, count: 1))
    let series = try Series(axis: axis, columns: [Column("y", numbers: [1])])
    let result = try Regularization(every: TimeSpan(seconds: 604_800)).apply(to: series)
    #expect(result.axis.text(at: 0) == monday)
  }

  /// A raw cell that looks ahead takes its bin along: by the bin that closes when it is known.
  @Test func reachGoesByTheClose() throws {
    let ahead = Reach(.offset(0), except: [.init(rows: 1..<2, extent: .row(4)), .init(rows: 6..<7, extent: .row(9))])
    let result = try Regularization(every: Self.hour).apply(to: Self.readings(reach: ahead))
    #expect((0..<5).map { result.columns[0].reach.row(at: $0) } == [3, 1, 2, 3, 5])
  }

  /// A day's mean laid onto hours is known at the day's end; hours that lie across a bin's end, in the next.
  @Test func binsOfBinsKeepTheirClose() throws {
    let axis = try #require(TimeAxis(first: Self.instant("2024-01-01"), step: Self.hour, count: 48))
    let raw = try Series(axis: axis, columns: [Column("y", numbers: (0..<48).map(Double.init))])
    let days = try Regularization(every: TimeSpan(seconds: 86_400)).apply(to: raw)
    #expect((0..<2).map { days.columns[0].numbers?[$0] } == [11.5, 35.5])
    let hours = try Regularization(every: Self.hour).apply(to: days)
    #expect(hours.columns[0].numbers?[0] == 11.5 && hours.columns[0].numbers?[1] == nil)
    #expect(hours.columns[0].reach.row(at: 0) == 23)
    let once = try Regularization(every: Self.hour).apply(to: raw)
    let odd = try Regularization(every: TimeSpan(seconds: 5400)).apply(to: once)
    // From 01:00 to 02:00 begins before 01:30, and ends after it.
    #expect(odd.columns[0].reach.row(at: 0) == 1 && odd.columns[0].reach.row(at: 1) == 1)
    #expect(days.sliced(1..<2).axis.bin == days.axis.bin && once.axis.kept([0, 3, 4]).bin == Self.hour)
  }

  @Test func textsAndTruthsAndFilledCells() throws {
    var y = try Self.readings().columns[0]
    y.filled = Mask([false, true, false, false, false, false, false])
    let series = try Series(
      axis: Self.readings().axis,
      columns: [
        y, Column("wind", texts: ["N", "S", nil, nil, "W", "E", "N"]),
        Column("wet", booleans: [true, false, true, nil, nil, nil, false]),
      ])
    let last = try Regularization(every: Self.hour, by: .last).apply(to: series)
    #expect((0..<5).map { last.columns[1].texts?[$0] } == ["S", nil, nil, "W", "N"])
    #expect((0..<5).map { last.columns[2].booleans?[$0] } == [false, true, nil, nil, false])
    #expect((0..<5).map { last.columns[0].filled?[$0] } == [true, false, false, false, false])
    #expect(throws: RegularizationError.notNumeric(column: "wind", kind: .text, .mean)) {
      try Regularization(every: Self.hour).apply(to: series)
    }
  }

  @Test func refusals() throws {
    let counted = try Series(axis: .index(count: 2), columns: [Column("y", numbers: [1, 2])])
    #expect(throws: RegularizationError.noCalendar) { try Regularization(every: Self.hour).apply(to: counted) }
    for span in [TimeSpan(seconds: 0), TimeSpan(seconds: -60), TimeSpan(months: 1, microseconds: 1)] {
      #expect(throws: RegularizationError.badStep(span)) { try Regularization(every: span).apply(to: Self.readings()) }
    }
    #expect(throws: RegularizationError.tooLong(rows: 17_340_000_001, limit: 100_000_000)) {
      try Regularization(every: TimeSpan(microseconds: 1)).apply(to: Self.readings())
    }
    #expect(throws: RegularizationError.outsideCalendar(TimeSpan(months: .max))) {
      try Regularization(every: TimeSpan(months: .max)).apply(to: Self.readings())
    }
    let none = try Self.readings().sliced(0..<0)
    #expect(throws: RegularizationError.noRows) { try Regularization(every: Self.hour).apply(to: none) }
  }

  /// Raw cells after a bin has closed change nothing that is known by then.
  @Test(arguments: Regularization.Aggregate.allCases)
  func nothingAfterACloseReachesBack(aggregate: Regularization.Aggregate) throws {
    for seed in 1...30 {
      var dice = Dice(seed)
      var time = try Self.instant("2024-01-01").microseconds
      let rows = 40
      let instants = (0..<rows).map { _ in
        time += Int64(dice.roll(1...90)) * 60_000_000
        return Instant(microseconds: time)
      }
      let axis = TimeAxis(ascending: instants, precision: .time)
      func cells(from row: Int, else other: [Double?]) -> [Double?] {
        (0..<rows).map { $0 < row ? other[$0] : dice.roll(0...9) < 3 ? nil : Double(dice.roll(-99...99)) }
      }
      let one = cells(from: 0, else: [])
      let cut = dice.roll(1...(rows - 1))
      let two = cells(from: cut, else: one)
      let lead = dice.roll(0...2)
      let grids = try [one, two].map { cells in
        let raw = try Series(axis: axis, columns: [Column("y", numbers: cells)]).lagged(by: -lead)
        return try Regularization(every: Self.hour, by: aggregate).apply(to: raw)
      }
      let columns = grids.map { $0.columns[0] }
      for origin in 0..<grids[0].count where try #require(grids[0].axis.close(of: origin)) <= instants[cut] {
        for row in 0...origin {
          let known = columns.map { $0.reach.row(at: row) ?? -1 <= origin ? $0.numbers?[row] : nil }
          #expect(known[0] == known[1], "row \(row) at \(origin), seed \(seed)")
        }
      }
    }
  }
}
