import Notation
import Series
import Testing

/// Panels: what they are made of, how files of many individuals are read, and how series are cut into individuals.
@Suite struct PanelTests {
  static func series(_ numbers: [Double?], from first: String = "2024-01-01") throws -> Series {
    let start = try #require(DateLiteral(iso8601: Array(first.utf8))?.instant)
    let axis = try #require(
      TimeAxis(first: start, step: TimeSpan(seconds: 86_400), count: numbers.count, precision: .day))
    return try Series(axis: axis, columns: [Column("x", numbers: numbers)])
  }

  @Test func individualsStandInTheOrderOfTheirBytes() throws {
    let one = try Self.series([1, 2])
    let panel = try Panel(key: "id", ["b", "é", "B", "z"].map { Individual(name: $0, series: one) })
    #expect(panel.names == ["B", "b", "z", "é"])
    #expect(panel.place(of: "z") == 2)
    #expect(panel["y"] == nil)
    #expect(panel.count == 8)
    #expect(panel.pooled("x")?.count == 8)
  }

  @Test func twoSpellingsOfOneLetterAreTwoIndividuals() throws {
    let one = try Self.series([1])
    let panel = try Panel(
      key: "id", ["P\u{e4}rnu", "Pa\u{308}rnu"].map { Individual(name: $0, series: one) })
    #expect(panel.individuals.count == 2)
    #expect(panel.place(of: "P\u{e4}rnu") == 1)
  }

  @Test func individualsMustAgree() throws {
    let one = try Self.series([1, 2])
    let two = try Series(axis: one.axis, columns: [Column("y", numbers: [1, 2])])
    let text = try Series(axis: one.axis, columns: [Column("x", texts: ["a", "b"])])
    let empty = try Series(axis: one.axis, columns: [Column("x", texts: [nil, nil])])
    func panel(_ other: Series, named name: String = "b") throws -> Panel {
      try Panel(key: "id", [Individual(name: "a", series: one), Individual(name: name, series: other)])
    }
    #expect(throws: PanelError.columnsDiffer("b", ["y"], "a", ["x"])) { try panel(two) }
    #expect(throws: PanelError.kindsDiffer(column: "x", "b", is: .text, "a", was: .number)) { try panel(text) }
    #expect(throws: PanelError.duplicateName("a")) { try panel(one, named: "a") }
    #expect(throws: PanelError.noIndividuals) { try Panel(key: "id", []) }
    // A column of nothing is of the kind that it has elsewhere.
    #expect(try panel(empty)["b"]?.columns[0].kind == .number)
  }

  @Test(arguments: [
    // Whole blocks, and rows that alternate, are the same panel.
    "id,t,x\na,2024-01-01,1\na,2024-01-02,2\nb,2024-01-01,3\nb,2024-01-02,\n",
    "id,t,x\nb,2024-01-01,3\na,2024-01-01,1\na,2024-01-02,2\nb,2024-01-02,\n",
  ])
  func rowsFindTheirIndividual(text: String) throws {
    var options = CSVOptions(time: ["t"])
    options.individual = "id"
    let panel = try #require(try CSVReader(options).read(Array(text.utf8)).panel)
    let wanted = try Panel(
      key: "id",
      [
        Individual(name: "a", series: try Self.series([1, 2])),
        Individual(name: "b", series: try Self.series([3, nil])),
      ])
    #expect(panel == wanted)
  }

  @Test(arguments: [
    ("id,t,x\na,1,1\n,2,2\n", CSVError.noIndividual(line: 3, column: "id")),
    ("id,t,x\na,1,1\nb,5,1\na,1,2\n", .timeRepeats(line: 4, time: "1", previousLine: 2)),
    ("id,t,x\na,2,1\nb,1,1\na,1,2\n", .timeRunsBackwards(line: 4, time: "1", previousLine: 2, previous: "2")),
    ("who,t,x\na,2,1\n", .unknownColumn("id", known: ["who", "t", "x"])),
    ("id,t,x\na,1\n", .ragged(line: 2, fields: 2, header: 3)),
  ])
  func badRowsAreTold(text: String, error: CSVError) {
    var options = CSVOptions(time: ["t"])
    options.individual = "id"
    #expect(throws: error) { try CSVReader(options).read(Array(text.utf8)) }
  }

  @Test func aShortIndividualStandsOnTheStepOfAll() throws {
    var text = "id,t,x\n"
    for day in 1...9 { text += "a,2024-01-0\(day),\(day)\n" }
    text += "b,2024-01-03,1\nb,2024-01-05,2\nc,2024-02-01,7\n"
    var options = CSVOptions(time: ["t"])
    options.individual = "id"
    let panel = try #require(try CSVReader(options).read(Array(text.utf8)).panel)
    #expect(panel.individuals.allSatisfy { $0.series.axis.step == TimeSpan(seconds: 86_400) })
    #expect(panel["b"] == (try Self.series([1, nil, 2], from: "2024-01-03")))
    #expect(panel["c"]?.axis.isRegular == true)
  }

  @Test func aSeriesIsCutIntoIndividuals() throws {
    let whole = try Series(
      axis: .index(count: 5),
      columns: [Column("x", numbers: [1, 2, 3, 4, 5]), Column("who", texts: ["b", "a", "b", "b", "a"])])
    let cut = try whole.cut(lengths: [2, 0, 3], key: "id")
    #expect(cut.names == ["1", "2", "3"])
    #expect(cut.individuals.map(\.series.count) == [2, 0, 3])
    #expect(cut["3"]?.axis == .index(count: 3))
    #expect(throws: PanelCutError.lengths(total: 4, rows: 5)) { try whole.cut(lengths: [2, 2], key: "id") }
    let sorted = try whole.cut(by: "who")
    #expect(sorted.names == ["a", "b"])
    #expect(sorted["b"]?.columns.map(\.name) == ["x"])
    #expect(sorted["b"]?.columns[0].numbers?.values == [1, 3, 4])
    #expect(throws: PanelCutError.series(.unknownColumn("y", known: ["x", "who"]))) { try whole.cut(by: "y") }
  }

  /// What was computed from a later row of the individuals is known with the last row of that individual's.
  @Test func repeatedCellsKeepTheirReach() throws {
    let heads = try Series(
      axis: .index(count: 3),
      columns: [
        Column("own", numbers: [1, 2, 3]), Column("ahead", numbers: [1, 2, 3], reach: Reach(.row(1))),
        Column("made", numbers: [1, 2, 3], reach: .nothing),
      ])
    let rows = heads.repeated([2, 0, 3])
    #expect(rows.columns[0].numbers?.values == [1, 1, 3, 3, 3])
    #expect((0..<5).map { rows.columns[0].reach.row(at: $0) } == [0, 1, 2, 3, 4])
    #expect((0..<5).map { rows.columns[2].reach.row(at: $0) } == [nil, nil, nil, nil, nil])
    let ahead = heads.repeated([2, 2, 1]).columns[1]
    #expect((0..<5).map { ahead.reach.row(at: $0) } == [3, 3, 2, 3, 4])
  }

  @Test func writtenPanelsReadBack() throws {
    let panel = try Panel(
      key: "id",
      [
        Individual(name: "a,\"b", series: try Self.series([1, nil, 3])),
        Individual(name: "c", series: try Self.series([4, 5], from: "2024-03-01")),
      ])
    var options = CSVOptions(time: ["time"])
    options.individual = "id"
    #expect(try CSVReader(options).read(CSVWriter().write(panel)).panel == panel)
  }
}
