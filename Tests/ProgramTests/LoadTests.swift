import Foundation
import Testing

/// Files as other programs write them, loaded by the built program.
@Suite struct LoadTests {
  @Test func aGermanTable() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "Datum;Zeit;Last\n31.12.2023;23:00;1.234,5\n01.01.2024;00:00;-\n01.01.2024;01:00;987\n", to: "last.csv")
    let program = """
      let s = load "last.csv" time: ["Datum", "Zeit"] format: "dd.MM.yyyy HH:mm" decimal: "," thousands: "." missing: ["-"]
      s

      """
    let outcome = try Program.run([], in: scratch.url, input: program)
    #expect(
      outcome.output == """
        time                 Last
        2023-12-31 23:00   1234.5
        2024-01-01 00:00  missing
        2024-01-01 01:00      987

        """, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("load \"t.csv\" time: \"t\" format: .epoch", ""),
    ("load \"t.csv\" time: \"t\" format: \"dd.MM.yyyy\"", "`1704067200` is no time written as `dd.MM.yyyy`"),
    ("load \"t.csv\" time: \"t\" format: \"dd.MM.xx\"", "`xx` stands for no part of a time"),
    ("load \"t.csv\" time: \"t\" format: .epochs", "`.epochs` is none of `.epoch`, `.epoch-ms`, `.epoch-us`"),
    ("load \"t.csv\" format: .epoch", "which columns hold the time?"),
    ("load \"t.csv\" decimal: \",\" thousands: \",\"", "`thousands:` and the decimal sign are both \",\""),
    ("load \"t.csv\" decimal: \",\" delimiter: \",\"", "`delimiter:` and the decimal sign are both \",\""),
  ])
  func formats(program: String, reason: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("t,v\n1704067200,1\n1704070800,2\n", to: "t.csv")
    let outcome = try Program.run([], in: scratch.url, input: "let s = " + program + "\ns.v[1] + 0\n")
    #expect((outcome.code == 0) == reason.isEmpty, "\(outcome.errors)")
    #expect(outcome.unwrappedErrors.contains(reason) || reason.isEmpty, "\(outcome.errors)")
  }

  private static func fixture(_ name: String, to scratch: ScratchFolder, as other: String? = nil) throws {
    let source = Program.root.appendingPathComponent("Tests").appendingPathComponent(name)
    try FileManager.default.copyItem(
      at: source, to: scratch.url.appendingPathComponent(other ?? source.lastPathComponent))
  }

  /// Each format by its own file; the series is the same that a CSV file would give.
  @Test func formatsOfFiles() throws {
    let scratch = try ScratchFolder()
    try Self.fixture("FilesTests/Fixtures/hours.db", to: scratch)
    try Self.fixture("FilesTests/Fixtures/members.gz", to: scratch, as: "members.csv.gz")
    try Self.fixture("SeriesTests/Fixtures/fortran.npy", to: scratch)
    try scratch.write(
      "{\"time\":\"2024-01-01\",\"load\":1.5}\n{\"time\":\"2024-01-02\",\"load\":null}\n", to: "days.jsonl")
    let program = """
      load "hours.db" time: "time" columns: [.load, .place]
      load "hours.db" query: "select count, load * 2 as twice from hours"
      load "members.csv.gz"
      load "fortran.npy" columns: .c1
      load "days.jsonl" time: "time"

      """
    let outcome = try Program.run([], in: scratch.url, input: program)
    #expect(
      outcome.output == """
        time                 load  place
        2024-01-01 00:00      1.5  Porto
        2024-01-01 01:00  missing  Évora
        2024-01-01 02:00       -2  missing
        row      count    twice
        0            3        3
        1            4  missing
        2    9.0072e15       -4
        row  a  b
        0    1  2
        1    3  4
        row  c1
        0     2
        1     5
        time           load
        2024-01-01      1.5
        2024-01-02  missing

        """, "\(outcome.errors)")
    #expect(outcome.errors.contains("load: hours.db   rows 3   2024-01-01 00:00 .. 2024-01-01 02:00   step 1h"))
  }

  /// What is wrong with a file, and what to do; the code of the exit says that it is the data.
  @Test(arguments: [
    ("load \"two.db\"", "the database has 2 tables", "query: \"select * from hours\""),
    ("load \"two.db\" query: \"select random()\"", "a query may not use `random`", "gives the same rows"),
    (
      "load \"two.db\" query: \"attach 'x' as y\"", "a query may not use anything but reading",
      "reads the tables of its file"
    ),
    ("load \"two.db\" query: \"select wind from hours\"", "SQLite says: no such column: wind", "repair the query"),
    (
      "load \"two.db\" query: \"select a from [odd \\\"name]\"", "row 2, column `a`: `one` is no number",
      "repair the field"
    ),
    (
      "load \"two.db\" query: \"select time from hours order by time desc\" time: \"time\"",
      "time runs backwards: 2024-01-02 in row 1", "sort the file"
    ),
    ("load \"two.db\" delimiter: \";\"", "`delimiter:` says nothing of an SQLite database", "leave `delimiter:` out"),
    ("load \"a.csv\" query: \"select 1\"", "`query:` says nothing of a delimited text", "leave `query:` out"),
    ("load \"a.jsonl\"", "a.jsonl: line 2, byte 6: a value is missing here", "each line is an object"),
    ("load \"a.jsonl\" decimal: \",\"", "`decimal:` says nothing of JSON Lines", "leave `decimal:` out"),
    ("load \"cut.gz\"", "the packed file ends too early", "gzip -t"),
    ("load \"refused-record.npy\"", "holds no plain numbers or booleans", "array.astype('f8')"),
    ("load \"a.csv\" tz: \"Europe/Lisboa\"", "there is no zone \"Europe/Lisboa\"", "did you mean \"Europe/Lisbon\"?"),
    ("load \"a.csv\" tz: \"Europe/Lisbon\"", "rows that are only counted have no zone", "time: \"time\""),
    (
      "load \"dst.csv\" time: \"t\" tz: \"Europe/Lisbon\"", "line 3: there is no 2024-03-31 01:00 in Europe/Lisbon",
      "tz: \"UTC\""
    ),
  ])
  func refusals(program: String, reason: String, advice: String) throws {
    let scratch = try ScratchFolder()
    try Self.fixture("FilesTests/Fixtures/two.db", to: scratch)
    try Self.fixture("SeriesTests/Fixtures/refused-record.npy", to: scratch)
    try scratch.write("a,b\n1,2\n", to: "a.csv")
    try scratch.write("t,v\n2024-03-31 00:00,1\n2024-03-31 01:00,2\n", to: "dst.csv")
    try scratch.write("{\"a\":1}\n{\"a\":}\n", to: "a.jsonl")
    try Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]).write(to: scratch.url.appendingPathComponent("cut.gz"))
    let outcome = try Program.run([], in: scratch.url, input: program + "\n")
    #expect(outcome.code == 1 || outcome.code == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.errors.contains(advice), "\(outcome.errors)")
  }

  /// Hours of a place: the clocks' hour, dates without a zone, a real day back, days of 23 and 25 hours.
  @Test func hoursOfAPlace() throws {
    let scratch = try ScratchFolder()
    // October in Lisbon: summer time until the 27th at 02:00, then an hour again.
    var text = "t;v\n"
    for hour in 0..<(31 * 24 + 1) {
      let wall = hour <= 26 * 24 + 1 ? hour : hour - 1
      let (day, time) = (wall / 24 + 1, wall % 24)
      text += "\(day < 10 ? "0" : "")\(day).10.2024 \(time < 10 ? "0" : "")\(time):00;\(hour)\n"
    }
    try scratch.write(text, to: "oct.csv")
    let program = """
      let s = load "oct.csv" time: "t" format: "dd.MM.yyyy HH:mm" tz: "Europe/Lisbon"
      let h = derive s hour: hour(.time), yesterday: lag(.v, 24h)
      h[@2024-10-27T00:00 ..= @2024-10-27T03:00]
      h[@2024-10-27T01:00+00:00]
      (regularize s every: 1d agg: .count)[@2024-10-26 ..= @2024-10-28]
      (split s valid-from: @2024-10-20 test-from: @2024-10-28).test.v[0] + 0
      gaps filter(s, .v != 627)

      """
    let outcome = try Program.run([], in: scratch.url, input: program)
    #expect(
      outcome.output == """
        time                      v  hour  yesterday
        2024-10-27 00:00        624     0        600
        2024-10-27 01:00+01:00  625     1        601
        2024-10-27 01:00Z       626     1        602
        2024-10-27 02:00        627     2        603
        2024-10-27 03:00        628     3        604
        time                 v  hour  yesterday
        2024-10-27 01:00Z  626     1        602
        time         v
        2024-10-26  24
        2024-10-27  25
        2024-10-28  24
        649
        column  from  to  steps

        """, "\(outcome.errors)")
    #expect(outcome.errors.contains("2 rows stand in hours that clocks in Europe/Lisbon show twice"))
  }
}
