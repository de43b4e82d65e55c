import Syntax
import Testing

@Suite struct RecoveryTests {
  /// One report for each statement, and every other statement is kept.
  @Test(arguments: [
    ("let a = 5m\nlet b = 1", ["(let (b) 1)"], ["1:9"]),
    ("a 1 2 ) ] }; b", ["b"], ["1:7"]),
    ("1 2; 3 4\nc", ["c"], ["1:3", "1:8"]),
    ("def f() {\n  let x = 5m\n  y\n  1 2\n}\ng", ["g"], ["2:11", "4:5"]),
    ("def f() {\n  1 2 }\ng", ["g"], ["2:5"]),
    ("f (model { lstm 5m; dense }) on: d\ng", ["g"], ["1:17"]),
    ("let a = (1 +\nlet b = 2\nc", ["(let (b) 2)", "c"], ["2:1"]),
    ("def f() {\n  let a = [1,\n  let b = 2\n}\ng", ["g"], ["3:3"]),
    ("def f() {\n  g(\n  let }\nh", ["h"], ["3:3", "3:7"]),
    ("if a { 1 }\nelse {\n  2\n}\nb", ["(if a (do 1))", "b"], ["2:1"]),
    ("for k in a\n{\n  k\n}\nb", ["b"], ["2:1"]),
    ("} a\nb", ["b"], ["1:1"]),
    ("x = { a: 1\n b: 2 }\nc", ["c"], ["1:1"]),
    ("let s = \"open\nb", ["b"], ["1:9"]),
    ("$ $ $\n$\nb", ["b"], ["1:1", "2:1"]),
  ])
  func statementsAfterAnError(text: String, trees: [String], places: [String]) {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    #expect(parse.program.statements.map(\.expressionText) == trees)
    let found = parse.diagnostics.map { diagnostic in
      let (line, column) = source.position(of: diagnostic.range.start)
      return "\(line):\(column)"
    }
    #expect(found == places)
  }

  /// Each of these is deeper than any stack; all end in an error.
  @Test(arguments: [
    "(", "[", "{ a: ", "- ", "f(", "x[", "if a { ", "model { ", "for k in a { ", "a ^ ", "f (", "def f() { ", "[{ a: (",
    "a + ", ".b", "a | f | ", "not a and ", "if a { 1 } else ", "[0]", "(x)", "\"{", "let x = (", "let x = [\n", "\"",
  ])
  func depthIsLimited(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    for prefix in ["", "let x = ", "x", "{\n"] {
      let source = Source(name: "", text: prefix + text)
      let parse = Parser.parse(source)
      for statement in parse.program.statements { #expect(statement.expressionText.utf8.count < 100_000) }
      for diagnostic in parse.diagnostics.prefix(3) {
        #expect(diagnostic.rendered(in: source, color: false).utf8.count < 2000)
      }
    }
  }

  @Test func whatIsDeepEnoughForPeopleParses() {
    let depth = 60
    let nested = String(repeating: "(1 + ", count: depth) + "1" + String(repeating: ")", count: depth)
    let chain = (0..<300).map { "a\($0)" }.joined(separator: " + ")
    let arms = (0..<80).map { "if a == \($0) { \($0) }" }.joined(separator: " else ")
    for text in [nested, chain, arms] {
      let parse = Parser.parse(Source(name: "", text: text))
      #expect(parse.diagnostics.isEmpty && parse.program.statements.count == 1)
    }
  }
}
