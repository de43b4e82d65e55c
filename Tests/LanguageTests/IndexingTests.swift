import Testing

/// Indices, slices and members.
@Suite struct IndexingTests {
  @Test(arguments: [
    ("[1, 2, 3][0]", "1"),
    ("[1, 2, 3][-1]", "3"),
    ("[1, 2, 3][3]", "error[E031] at 1:11: there is no element 3; 0 to 2, or -1 to -3 from the end"),
    ("[1, 2, 3][-4]", "error[E031] at 1:11: there is no element -4; 0 to 2, or -1 to -3 from the end"),
    ("[][0]", "error[E031] at 1:4: there is no element 0 //   it is empty"),
    ("[1, 2, 3][0.5]", "error[E021] at 1:11: an index is a whole number, and this is 0.5"),
    ("[1, 2, 3][take(0.5)]", "error[E021] at 1:11: an index is a whole number, and this is 0.5"),
    ("[1, 2, 3][1e300]", "error[E021] at 1:11: an index is a whole number, and this is 1e300"),
    (
      "[1, 2, 3][-9007199254740992]",
      "error[E031] at 1:11: there is no element -9007199254740992; 0 to 2, or -1 to -3 from the end"
    ),
    ("[1, 2, 3][statistic(1)]", "2"),
    (#"[1, 2, 3]["a"]"#, "checker: error[E021] at 1:11: a list cannot be indexed with text"),
    (#"[1, 2, 3][take("a")]"#, "error[E021] at 1:11: a list cannot be indexed with text"),
    ("5[0]", "checker: error[E021] at 1:1: an int cannot be indexed"),
    ("take(5)[0]", "error[E021] at 1:9: an int cannot be indexed with an int"),
    (#""abc"[0]"#, "checker: error[E021] at 1:1: text cannot be indexed"),
  ])
  func indices(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    ("[1, 2, 3][1..<2]", "[2]"),
    ("[1, 2, 3][0..=1]", "[1, 2]"),
    ("[1, 2, 3][0..=-5]", "[]"),
    ("[1, 2, 3][0..<-5]", "[]"),
    ("[1, 2, 3][-2..=-1]", "[2, 3]"),
    ("[1, 2, 3][-9..=0]", "[1]"),
    ("[1, 2, 3][5..<9]", "[]"),
    ("[1, 2, 3][2..<1]", "[]"),
    ("[1, 2, 3][0..=9007199254740992]", "[1, 2, 3]"),
    ("[1, 2, 3][0..<1e300]", "error[E021] at 1:11: an index is a whole number, and this is 1e300"),
    ("[1, 2, 3][0..<2 by 2]", "error[E031] at 1:11: a range with `by` cannot index; leave `by` out"),
    ("[1, 2, 3][@2024-01..=@2024-02]", "error[E021] at 1:11: an index is a whole number, and this is a date"),
    ("[1, 2, 3][0.5..<2]", "error[E021] at 1:11: an index is a whole number, and this is 0.5"),
  ])
  func slices(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    ("{a: 1}.a", "1"),
    ("{a: 1}.b", "error[E006] at 1:8: a record has no `b` //   it has: a"),
    ("{load: 1}.laod", "error[E006] at 1:11: a record has no `laod`; did you mean `.load`? //   it has: load"),
    ("{a-b: 1}.a_b", "1"),
    ("{a_b: 1}.a-b", "1"),
    (#"{ab: 1}["ab"]"#, "1"),
    (#"{ab: 1}["ac"]"#, "error[E006] at 1:9: a record has no `ac`"),
    ("{a: 1}[0]", "checker: error[E021] at 1:8: a record cannot be indexed with an int"),
    ("5.a", "checker: error[E006] at 1:3: an int has no `a`"),
    ("take(5).a", "error[E006] at 1:9: an int has no `a`"),
    ("missing.a", "missing"),
    ("[1].a", "checker: error[E006] at 1:5: a list has no `a`"),
    ("series([1, 2]).rows", "2"),
    (#"series([1, 2])["rows"]"#, #""the column""#),
    ("series([1, 2]).load", "series of 2"),
    ("series([1, 2]).nothing", "error[E006] at 1:16: a series has no `nothing` //   it has: rows"),
    ("series([1, 2])[1]", "2"),
    ("series([1, 2])[take(7)]", "error[E031] at 1:16: there is no element 7; 0 to 1, or -1 to -2 from the end"),
    ("series([1, 2])[0..<1].rows", "1"),
    ("fit(model { lstm 1 }, on: series([1])).epochs", "10"),
    (
      "fit(model { lstm 1 }, on: series([1])).epoch",
      "checker: error[E006] at 1:40: a fitted has no `epoch`; did you mean `.epochs`? //   it has: epochs"
    ),
    ("(for x in [1, 2] { {rows: x} }).rows", "2"),
    (#"(for x in [1, 2] { {rows: x} })["rows"]"#, "[1, 2]"),
    ("(for x in [1, 2] { {a: x} }).a", "[1, 2]"),
    ("(for x in [1, 2] { {a: x} }).b", "error[E006] at 1:30: a table has no `b` //   it has: first, last, rows, a"),
    ("(for x in [1, 2] { {a: x} })[-1].a", "2"),
    ("(for x in [1, 2] { {a: x} }).first.a", "1"),
    (#"(for x in [1, 2] { {a: x} })["first"]"#, "error[E006] at 1:30: a table has no `first`"),
  ])
  func members(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
