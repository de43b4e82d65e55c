import Notation
import Series
import Testing

@Suite struct CSVWriterTests {
  @Test func writtenSeriesReadBackEqual() throws {
    guard let first = DateLiteral(iso8601: Array("2024-02-29T23:00".utf8))?.instant,
      let axis = TimeAxis(first: first, step: TimeSpan(seconds: 1800), count: 4)
    else {
      Issue.record("no axis")
      return
    }
    let series = try Series(
      axis: axis,
      columns: [
        Column("x", numbers: [0.1, nil, -1e300, .leastNonzeroMagnitude]),
        Column("a \"b\", c", texts: ["p,q", nil, " r", "line\nend"]),
        Column("ok", booleans: [true, false, nil, true]),
      ])
    let bytes = CSVWriter().write(series)
    #expect(try CSVReader(CSVOptions(time: ["time"])).read(bytes).series == series)
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "time,x,\"a \"\"b\"\", c\",ok\n2024-02-29T23:00,0.1,\"p,q\",true\n"))
  }

  @Test func plainRows() {
    let columns = [Column("n", numbers: [1, nil]), Column("t", texts: ["a;b", ""])]
    #expect(
      String(decoding: CSVWriter(delimiter: UInt8(ascii: ";")).write(rows: columns), as: UTF8.self)
        == "n;t\n1;\"a;b\"\n;\"\"\n")
    #expect(
      String(decoding: CSVWriter().write(rows: [Column("n", numbers: [nil, 2])]), as: UTF8.self) == "n\n\"\"\n2\n")
  }
}
