import Testing

/// Columns computed from others: of a series on its times, of a table row by row.
@Suite struct DeriveTests {
  @Test(arguments: [
    (
      "(for i in 1..=3 { { a: i } }) | derive b: .a * 2, c: .a + .b",
      "a  b  c\n1  2  3\n2  4  6\n3  6  9"
    ),
    (
      "(for i in 1..=2 { { a: i, b: 0 } }) | derive b: if .a > 1 { missing } else { 5 }",
      "a        b\n1        5\n2  missing"
    ),
    ("(for i in 1..=2 { { a: \"x\" } }) | derive b: \"{.a}y\"", "a  b\nx  xy\nx  xy"),
    ("(for i in 1..=2 { { a: i } }) | filter .a > 2 | derive b: .a | describe", "b"),
    ("series([1, 2]) | derive b: .value + 1", "row  value  b\n0        1  2\n1        2  3"),
    ("(for i in 1..=2 { { a: i } }) | derive b: .c", "a record has no `c`"),
    ("derive 3 b: 1", "needs series or table"),
  ])
  func derives(program: String, text: String) {
    let output = Workbench().run(program)
    #expect(output.contains(text), "\(output)")
  }

  /// Each verb that says in a note what it did can be told not to.
  @Test(arguments: [
    "load \"hourly.csv\"", "split series(0..<9) train: 50% test: 50%",
    "split series(0..<9) train: 50% test: 50% quiet: true | window past: 2",
    "fill-gaps series([1, missing, 3]) method: .linear", "save series([1]) to: \"out/{k}.csv\"",
    "regularize series([1, 2], start: @2024-01-01, every: 12h) every: 1d",
  ])
  func notesAreLeftOut(call: String) {
    let bench = Workbench()
    func lines(_ k: Int, _ labels: String) -> String {
      bench.run("let k = \(k)")
      return bench.run(call.hasPrefix("save") ? call + labels : "let x = \(call + labels)")
    }
    #expect(!lines(1, "").isEmpty)
    #expect(lines(2, " quiet: false") != "")
    #expect(lines(3, " quiet: true") == "")
  }
}
