import Syntax
import Testing

@Suite struct FormatterTests {
  private func formatted(_ text: String) throws -> String {
    String(decoding: try Formatter.format(Source(name: "", text: text)), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("let  a=1", "let a = 1\n"), ("", ""), ("\n\n", ""), ("# only a comment  ", "# only a comment\n"),
      ("x  +y*-2", "x + y * -2\n"), ("f( a,b ,on:c )", "f(a, b, on: c)\n"), ("f (a)", "f (a)\n"),
      ("let x=[ 1,2 ,\n3 ]", "let x = [1, 2,\n  3]\n"), ("show{a:1}", "show{a:1}\n"),
      ("let r={a:1,b:{}}", "let r = { a: 1, b: {} }\n"),
      ("let r={\na:1\nb:2,\nc:3\n}", "let r = {\n  a: 1\n  b: 2,\n  c: 3\n}\n"),
      ("1..=5", "1..=5\n"), ("let d = s[@2024-01-01 ..<@2024-02-01]", "let d = s[@2024-01-01 ..< @2024-02-01]\n"),
      ("let k = 0 ..= 4 by 2", "let k = 0 ..= 4 by 2\n"),
      ("let a = 1;\nlet b = 2 ; show a", "let a = 1;\nlet b = 2; show a\n"),
      ("load   'a'|\n     select .mw|\nscale", "load 'a' |\n  select .mw |\n  scale\n"),
      (
        "let f = fit net on: data,\nepochs: 4,\n      lr: 1e-3", "let f = fit net on: data,\n  epochs: 4,\n  lr: 1e-3\n"
      ),
      ("a\n\n\n\nb", "a\n\nb\n"),
      ("if a==1{\n\n show a\n\n}else{\nshow b }", "if a == 1 {\n  show a\n} else {\n  show b }\n"),
      (
        "let t = for i in 1..=2,\n k in [1,2]{\nlet x=i\n{a:x}\n}",
        "let t = for i in 1..=2,\n  k in [1, 2] {\n  let x = i\n  { a: x }\n}\n"
      ),
      ("let m = model{lstm 4;dense 1}", "let m = model { lstm 4; dense 1 }\n"),
      ("let f = g(a |\nb, c:\n3\n)", "let f = g(a |\n  b, c:\n  3\n)\n"),
      ("def  f (x:series,k:int=2)->number{\nx*k\n}", "def f(x: series, k: int = 2) -> number {\n  x * k\n}\n"),
      ("##  doc   \ndef f() { 1 } # tail", "##  doc\ndef f() { 1 }  # tail\n"),
      ("a |   # why\n# and\n  b", "a |  # why\n  # and\n  b\n"),
      ("filter .x>0 and not(.y)", "filter .x > 0 and not (.y)\n"),
      ("x.y.\"a b\" [0]", "x.y.\"a b\" [0]\n"), ("s.\"a b\"[0]", "s.\"a b\"[0]\n"), ("a\r\n  b\r\n", "a\r\nb\r\n"),
      ("show \"a { x  +1 } b\"", "show \"a { x  +1 } b\"\n"), ("let a = -(1+2)^ -2", "let a = -(1 + 2) ^ -2\n"),
    ] as [(String, String)])
  func layout(text: String, expected: String) throws {
    let parse = Parser.parse(Source(name: "", text: text))
    // What is no program is left alone.
    guard parse.diagnostics.isEmpty else {
      #expect(throws: FormattingFailure.self) { try formatted(text) }
      return
    }
    #expect(try formatted(text) == expected)
  }

  /// However a program was laid out, what is said about it is said once.
  @Test(arguments: ProgramFixture.all) func formattingTwiceChangesNothing(program: ProgramFixture) throws {
    guard Parser.parse(Source(name: "", text: program.text)).diagnostics.isEmpty else { return }
    let once = try formatted(program.text)
    #expect(try formatted(once) == once)
  }

  /// Indentation and blanks at the end are not the author's to keep.
  @Test(arguments: ProgramFixture.all) func theLayoutOfLinesDoesNotMatter(program: ProgramFixture) throws {
    guard Parser.parse(Source(name: "", text: program.text)).diagnostics.isEmpty else { return }
    var draws = Draws(seed: 5)
    var text = ""
    for line in program.text.split(separator: "\n", omittingEmptySubsequences: false) {
      text += String(repeating: " ", count: draws.below(9))
      text += line.drop { $0 == " " }
      text += String(repeating: " ", count: draws.below(3)) + "\n"
    }
    #expect(try formatted(text) == formatted(program.text))
  }
}
