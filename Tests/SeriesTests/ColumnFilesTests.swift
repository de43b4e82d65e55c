import Notation
import Series
import Testing

/// What is written as JSON Lines and as `.npy` is read back the same.
@Suite struct ColumnFilesTests {
  static let columns = [
    Column("load", numbers: [20.5, nil, 0.1, -2.2250738585072014e-308, 1.7976931348623157e308]),
    Column("wet", booleans: [true, false, nil, true, false]),
    Column("note", texts: ["a \"quoted\", one", nil, "é\n", "", "null"]),
  ]

  @Test func linesReadBack() throws {
    let axis = try #require(
      TimeAxis(first: Instant(CivilTime(year: 2024, month: 1)), step: TimeSpan(seconds: 3600), count: 5))
    let series = try Series(axis: axis, columns: Self.columns)
    let bytes = JSONLinesWriter().write(series)
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
        == "{\"time\":\"2024-01-01T00:00\",\"load\":20.5,\"wet\":true,\"note\":\"a \\\"quoted\\\", one\"}")
    let read = try JSONLines(CSVOptions(time: ["time"])).read(bytes).series
    #expect(read.axis == axis)
    #expect(Array(read.columns[..<2]) == Array(Self.columns[..<2]))
    // An empty text is missing wherever columns are read.
    #expect(read.columns[2] == Column("note", texts: ["a \"quoted\", one", nil, "é\n", nil, "null"]))
  }

  @Test func panelsReadBack() throws {
    let panel = try Panel(
      key: "who",
      [
        Individual(name: "b", series: Series(axis: .index(count: 2), columns: [Column("v", numbers: [1, nil])])),
        Individual(name: "a", series: Series(axis: .index(count: 1), columns: [Column("v", numbers: [2])])),
      ])
    var options = CSVOptions(time: ["time"])
    options.individual = "who"
    #expect(try JSONLines(options).read(JSONLinesWriter().write(panel)).panel == panel)
  }

  @Test func arraysReadBack() throws {
    let numbers = Array(Self.columns[..<2])
    let bytes = try NumPyWriter().write(numbers)
    #expect(bytes.count % 8 == 0 && (bytes.count - 5 * 2 * 8) % 64 == 0)
    let read = try NumPyFile().read(bytes).series
    #expect(read.columns.map(\.name) == ["c0", "c1"])
    #expect(read.columns[0].cells == numbers[0].cells)
    #expect((0..<5).map { read.columns[1].numbers?[$0] } == [1, 0, nil, 1, 0])
    let one = try NumPyFile().read(try NumPyWriter().write([numbers[0]])).series
    #expect(one.columns.map(\.name) == ["value"] && one.columns[0].cells == numbers[0].cells)
    #expect(throws: SeriesError.wrongKind(column: "note", is: .text, needs: .number)) {
      try NumPyWriter().write(Self.columns)
    }
  }
}
