import Language
import Notation
import Syntax
import Testing

@Suite struct ValueTextTests {
  /// A program, its value in one line, and exactly.
  @Test(arguments: [
    ("1 / 3", "0.333333", "0.3333333333333333"), ("1e300", "1e300", "1e+300"), ("-0.0", "0", "0"),
    ("\"a\"", "a", "\"a\""), ("\"a\\\"b\\\\c\\{d\"", "a\"b\\c{d", "\"a\\\"b\\\\c\\{d\""),
    ("\"a\\nb\\tc\\u{1B}\"", "a\nb\tc\u{1B}", "\"a\\nb\\tc\\u{1B}\""), ("[\"a\", \"b\"]", "[a, b]", "[\"a\", \"b\"]"),
    ("{a: \"x\", b-c: missing}", "{a: x, b-c: missing}", "{a: \"x\", b-c: missing}"), ("[]", "[]", "[]"),
    ("{}", "{}", "{}"), (".linear", ".linear", ".linear"), (".\"pm2.5\"", ".\"pm2.5\"", ".\"pm2.5\""),
    (".seasonal-naive(period: 36h)", ".seasonal-naive(period: 1d12h)", ".seasonal-naive(period: 1d12h)"),
    (".a(\"b\")", ".a(b)", ".a(\"b\")"), ("1..=3", "1..=3", "1..=3"), ("0..<1 by 0.1", "0..<1 by 0.1", "0..<1 by 0.1"),
    ("@2024-03", "2024-03", "@2024-03"), ("@2024-03-10", "2024-03-10", "@2024-03-10"),
    ("@2024-03-10T06:00", "2024-03-10 06:00", "@2024-03-10T06:00"),
    ("@2024-03-10T06:00+01:00", "2024-03-10 06:00", "@2024-03-10T06:00+01:00"), ("1h30min", "1h30min", "1h30min"),
    ("statistic(0.1)", "0.1", "0.1"), ("missing", "missing", "missing"), ("true", "true", "true"),
  ])
  func inOneLine(program: String, inline: String, literal: String) throws {
    let value = try Runner().run(program)
    #expect(value.inline == inline)
    #expect(value.literal == literal)
  }

  /// Values inside values are told in one line, each for what it is.
  @Test(arguments: [
    ("for i in 1..=2 { for j in 1..=2 { {x: i * j} } }", ["[table of 2 rows, table of 2 rows]"]),
    ("[for j in [1] { {x: j} }]", ["[table of 1 row]"]),
    ("for i in [1, 2] { {i: i, t: for j in 1..=3 { {x: j} }} }", ["i  t", "1  table of 3 rows", "2  table of 3 rows"]),
    ("{t: for j in 1..=3 { {x: j} }}", ["t  table of 3 rows"]),
    ("let t = for j in 1..=3 { {x: j} }\n\"{t}!\"", ["table of 3 rows!"]),
  ])
  func valuesInside(program: String, lines: [String]) throws {
    #expect(try Runner().run(program).shown(width: 74) == lines)
  }

  /// What is written exactly reads back as the same value.
  @Test(arguments: [
    "1 / 3", "\"a\\\"\\\\{1}\\{\\n\\u{1B}\"", "[1, \"x\", missing, [true]]", "{a: 1h30min, b: @2024-03-10T06:00Z}",
    ".a(1, b: .c(\"d\"))", "1..<5 by 2", ".\"odd name\"", "-2.5e-7", "1e300", "@1960-01",
  ])
  func literalsReadBack(program: String) throws {
    let value = try Runner().run(program)
    let again = try Runner().run(value.literal)
    #expect(again.isSame(as: value), "\(value.literal)")
  }

  @Test func recordsAreAligned() throws {
    #expect(try Runner().run("{a: 1, long-name: \"x\"}").shown(width: 74) == ["a          1", "long-name  x"])
    #expect(try Runner().run("{}").shown(width: 74) == ["{}"])
    #expect(try Runner().run("\"a\\n\\nb\"").shown(width: 74) == ["a", "", "b"])
  }

  @Test func longListsAreWrapped() throws {
    let lines = try Runner().run("for x in 1..=30 { x * 1000 }").shown(width: 20)
    #expect(
      lines.allSatisfy { $0.count <= 20 } && lines.first == "[1000, 2000, 3000,"
        && lines.last?.hasSuffix(" 30000]") == true)
  }
}
