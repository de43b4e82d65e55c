import Files
import Testing

@Suite struct DatabaseTests {
  static func rows(_ name: String, _ query: String?, steps: Int = 10_000_000) throws -> (
    names: [String], rows: [[Database.Cell]]
  ) {
    var limits = Database.Limits()
    limits.steps = steps
    limits.memory = 1 << 24
    let database = try Database(try GzipTests.bytes(name), query: query, limits: limits)
    var rows: [[Database.Cell]] = []
    while let row = try database.next() { rows.append(row) }
    return (database.columns, rows)
  }

  static func text(_ text: String) -> Database.Cell { .text(Array(text.utf8)) }

  @Test func theOnlyTable() throws {
    let (names, rows) = try Self.rows("hours.db", nil)
    #expect(names == ["time", "load", "count", "place", "note"])
    #expect(rows.count == 3)
    #expect(rows[0] == [Self.text("2024-01-01 00:00"), .real(1.5), .integer(3), Self.text("Porto"), .null])
    #expect(rows[1][1] == .null)
    #expect(rows[1][3] == Self.text("Évora"))
  }

  @Test func aDatabaseThatIsWrittenAhead() throws {
    #expect(try Self.rows("ahead.db", nil).rows == [[.integer(7)]])
  }

  @Test func queries() throws {
    let (names, rows) = try Self.rows("two.db", "select time as t, load * 2 as twice from hours order by time desc; ")
    #expect(names == ["t", "twice"])
    #expect(rows == [[Self.text("2024-01-02"), .real(4)], [Self.text("2024-01-01"), .real(2)]])
    let odd = try Self.rows("two.db", "select a from \"odd \"\"name\"").rows
    #expect(odd == [[.integer(1)], [Self.text("one")], [.blob], [.integer(9_007_199_254_740_993)], [.real(.infinity)]])
    let counted = try Self.rows(
      "two.db", "with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select sum(i) from n")
    #expect(counted.rows == [[.integer(10)]])
  }

  /// What is not reading is refused, and so is what would give other rows tomorrow.
  @Test(arguments: [
    "attach database '/etc/passwd' as p", "attach 'file:/etc/passwd?mode=ro' as p", "detach main",
    "select load_extension('evil.so')", "select random()", "select hex(randomblob(4))", "select current_timestamp",
    "insert into hours values (1, 2)", "delete from hours", "update hours set load = 1", "drop table hours",
    "create table x (a)", "create temp table x (a)", "pragma temp_store_directory = '/tmp'", "pragma database_list",
    "select * from pragma_database_list", "vacuum into '/tmp/copy.db'", "vacuum", "begin", "reindex", "analyze",
    "create virtual table v using fts5(a)",
  ])
  func refused(query: String) throws {
    #expect(throws: DatabaseProblem.self) { try Self.rows("two.db", query) }
  }

  /// No clock: what SQLite does not know is missing.
  @Test(arguments: ["select date('now')", "select strftime('%s', 'now')", "select julianday()"])
  func noClock(query: String) throws {
    #expect(try Self.rows("two.db", query).rows == [[.null]])
  }

  @Test func theCalendarIsThere() throws {
    #expect(
      try Self.rows("two.db", "select date(time, '+1 day') from hours limit 1").rows == [[Self.text("2024-01-02")]])
  }

  @Test(arguments: [
    ("select 1; select 2", DatabaseProblem.several("select 1; select 2")), ("", .noQuery("")),
    ("select ?", .parameters("select ?")), ("-- nothing", .noQuery("-- nothing")),
  ])
  func noQueries(query: String, problem: DatabaseProblem) {
    #expect(throws: problem) { try Self.rows("two.db", query) }
    #expect(!problem.message.isEmpty && !problem.advice.isEmpty)
  }

  @Test func severalTables() {
    #expect(throws: DatabaseProblem.whichTable(["hours", "odd \"name"])) { try Self.rows("two.db", nil) }
  }

  /// Endless queries and those that fill memory end.
  @Test(arguments: [
    "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select group_concat(hex(zeroblob(100000))) from n",
    "with recursive n(i) as (select 1 union all select i + 1 from n limit 100000000) select i from n order by -i",
  ])
  func boundedQueries(query: String) {
    #expect(throws: DatabaseProblem.self) { try Self.rows("two.db", query) }
  }

  /// Steps are granted by the size of the file: what a whole scan takes many times over.
  @Test func aSmallFileGrantsFewSteps() throws {
    let bytes = try GzipTests.bytes("two.db")
    var limits = Database.Limits()
    limits.steps = 20_000
    limits.stepsPerByte = 0
    let query = "with recursive n(i) as (select 1 union all select i + 1 from n limit 10000) select count(*) from n"
    #expect(throws: DatabaseProblem.tooLong) { try Database(bytes, query: query, limits: limits).next() }
    limits.stepsPerByte = 200
    #expect(try Database(bytes, query: query, limits: limits).next() == [.integer(10_000)])
  }

  /// Rows are bounded also where each of them takes few steps and no memory of SQLite's.
  @Test func rowsAreBounded() throws {
    var limits = Database.Limits()
    limits.rows = 16 * 1000
    let query = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"
    let database = try Database(try GzipTests.bytes("two.db"), query: query, limits: limits)
    for _ in 0..<1000 { #expect(try database.next() != nil) }
    #expect(throws: DatabaseProblem.tooManyRows) { try database.next() }
  }

  /// A file that ends before the pages that its head counts.
  @Test(arguments: [1, 100, 512]) func cutOff(by count: Int) throws {
    let whole = try GzipTests.bytes("hours.db")
    let cut = Array(whole.dropLast(count))
    #expect(throws: DatabaseProblem.cut(size: cut.count, whole: whole.count)) { try Database(cut, query: nil) }
  }

  @Test func anInterruptStopsIt() throws {
    let query = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    let database = try Database(try GzipTests.bytes("two.db"), query: query, isInterrupted: { true })
    #expect(throws: DatabaseProblem.interrupted) { try database.next() }
  }

  /// Any byte changed, any length: rows or a problem, never a crash.
  @Test func damagedFiles() throws {
    let whole = try GzipTests.bytes("hours.db")
    for place in stride(from: 0, to: whole.count, by: 7) {
      var changed = whole
      changed[place] ^= 0xFF
      _ = try? Self.drain(changed)
      _ = try? Self.drain(Array(whole[..<place]))
    }
    #expect(throws: DatabaseProblem.noDatabase) { try Self.drain(Array("SQLite format 3\0".utf8)) }
    #expect(throws: DatabaseProblem.noDatabase) { try Self.drain(Array("time,load\n1,2\n".utf8)) }
  }

  private static func drain(_ bytes: [UInt8]) throws {
    var limits = Database.Limits()
    limits.steps = 1_000_000
    let database = try Database(bytes, query: "select * from hours", limits: limits)
    while try database.next() != nil {}
  }
}
