import Syntax
import Testing

@Suite struct ParserTests {
  @Test(arguments: [
    // Command form and call form are one tree.
    ("fit net on: data epochs: 20", "(call fit net on: data epochs: 20)"),
    ("fit net, on: data, epochs: 20", "(call fit net on: data epochs: 20)"),
    ("fit(net, on: data, epochs: 20)", "(call fit net on: data epochs: 20)"),
    ("fit(\n  net,\n  on: data,\n  epochs: 20,\n)", "(call fit net on: data epochs: 20)"),
    // A bare name is a value or a verb; after `|` it is a verb.
    ("gaps", "gaps"), ("s | gaps", "(pipe s (call gaps))"), ("s | gaps()", "(pipe s (call gaps))"),
    ("(gaps)", "gaps"), ("plot-ascii", "plot-ascii"),
    // What begins an argument, and what goes on with a value.
    ("f (a)", "(call f a)"), ("f(a)", "(call f a)"), ("f [1]", "(call f (list 1))"), ("f[1]", "(at f 1)"),
    ("f .a", "(call f .a)"), ("f.a", "(. f a)"), ("f - 1", "(- f 1)"), ("f-1", "(- f 1)"),
    ("f not a", "(call f (not a))"), ("f a.b[0].c", "(call f (. (at (. a b) 0) c))"),
    ("f a + b c * d", "(call f (+ a b) (* c d))"), ("f a - 1", "(call f (- a 1))"), ("f a-1", "(call f (- a 1))"),
    ("f x: -1 y: { a: 1 }", "(call f x: (- 1) y: (record a: 1))"),
    ("f if a { 1 } for k in b { 2 }", "(call f (if a (do 1)) (for ((k b)) (do 2)))"),
    // Commas inside a call separate its own arguments.
    ("f(g a b, c)", "(call f (call g a b) c)"), ("f((g a, b), c)", "(call f (call g a b) c)"),
    ("f(g a on: b, on: c)", "(call f (call g a on: b) on: c)"), ("f([a, b], c)", "(call f (list a b) c)"),
    // Precedence.
    ("a or b and not c == d + e * -f ^ g", "(or a (and b (not (== c (+ d (* e (- (^ f g))))))))"),
    ("2 ^ 3 ^ 4", "(^ 2 (^ 3 4))"), ("2 ^ -3", "(^ 2 (- 3))"), ("a - b - c", "(- (- a b) c)"),
    ("1 + 1 ..< 2 * 3 by 1 + 1", "(..< (+ 1 1) (* 2 3) (+ 1 1))"), ("k in 1..=5", "(in k (..= 1 5))"),
    ("(a < b) == c", "(== (< a b) c)"),
    // Labels and members may be keywords.
    ("split s test: 15% for: 1", "(call split s test: 15% for: 1)"), ("data.test.in", "(. (. data test) in)"),
    ("s.\"pm2.5\"", "(. s \"pm2.5\")"), ("s.'mw'", "(. s mw)"), (".\"a b\"", ".\"a b\""),
    // Statements.
    ("let a, b = f x", "(let (a b) (call f x))"), ("param n : int = 1", "(param n: int 1)"),
    ("use \"a\" only: [\"b\"] as: .c", "(use \"a\" only: (list \"b\") as: .c)"),
    ("def f() { }", "(def f () (do))"),
    (
      "def f-g(a, b: model, c = [1]) -> model { a }",
      "(def f-g ((a) (b: model) (c = (list 1))) -> model (do a))"
    ),
    ("test \"a\" { assert b; c }", "(test \"a\" (do (call assert b) c))"),
    ("{ a: 1, b: 2, }", "(record a: 1 b: 2)"), ("{\n\n a: 1\n\n b: 2\n}", "(record a: 1 b: 2)"), ("{}", "(record)"),
    ("if a { 1 } else if b { 2 } else { 3 }", "(if a (do 1) (do (if b (do 2) (do 3))))"),
    ("if a { 1 } else { if b { 2 } else { 3 } }", "(if a (do 1) (do (if b (do 2) (do 3))))"),
    ("for k in 1..=3, on-error: .record, j in b { k }", "(for ((k (..= 1 3)) (j b)) on-error: .record (do k))"),
    ("median x | top 3; median y", "(pipe (call median x) (call top 3)) (call median y)"),
    // Layout.
    ("a |\n\n # why\n b", "(pipe a (call b))"), ("let x =\n 1", "(let (x) 1)"), ("a +\n b", "(+ a b)"),
    ("(a\n + b)", "(+ a b)"), ("[a\n, b]", "(list a b)"), ("f x:\n 1,\n y: 2", "(call f x: 1 y: 2)"),
    ("a.in\nb", "(. a in) b"), ("\"a |\"\nb", "\"a |\" b"), ("a; b;\nc;", "a (silent b) (silent c)"),
    ("f (model {\n  lstm 1\n  dense 2\n}) on: d", "(call f (model (do (call lstm 1) (call dense 2))) on: d)"),
  ])
  func trees(text: String, tree: String) {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    #expect(parse.diagnostics.map { $0.brief(in: source) } == [])
    #expect(parse.program.expressionText == tree)
  }

  /// Where the input ends, more of it could help, unless a newline would end the statement.
  @Test(arguments: [
    ("let a = fit net on: d,", true), ("show (1 + 2", true), ("a ==", true), ("let x =", true), ("a |", true),
    ("a | # why", true), ("if a {", true), ("if a { 1 } else {", true), ("def f(a,", true), ("def f(", true),
    ("{ a: 1", true), ("[1,", true), ("f x:", true), ("not", true), ("for k in", true), ("for k in a,", true),
    ("model {\n lstm 1", true), ("test \"a\" {", true), ("(a.in", true), ("def f() ->", true), ("x[0", true),
    ("let", false), ("let a", false), ("if a", false), ("def f", false), ("def f()", false), ("model", false),
    ("a.", false), ("let a = \"open", false), ("let a = 'open", false), ("for k", false), ("a b)", false),
    ("1 2 (", false), ("@2024-", false), ("test \"a\"", false), ("\"{a +}\"", false), ("(\"{a +}\"", false),
    ("if a { b c d 5m }\nf(", false),
  ])
  func continuation(text: String, isIncomplete: Bool) {
    for ending in ["", "\n", "\n\n", "  # end", "\r\n"] {
      let parse = Parser.parse(Source(name: "", text: text + ending))
      #expect(!parse.diagnostics.isEmpty)
      #expect(parse.isIncomplete == isIncomplete, "\(text.debugDescription) and \(ending.debugDescription)")
    }
  }

  @Test func nothingIsAProgram() {
    for text in ["", "\n", "# only this", ";;\n;", "\u{FEFF}", "   \r\n"] {
      let parse = Parser.parse(Source(name: "", text: text))
      #expect(parse.program.statements.isEmpty && parse.diagnostics.isEmpty)
    }
  }

  @Test func rangesAreThoseOfTheText() throws {
    let source = Source(name: "", text: "  fit (net) on: d.x | top 5  # end\n")
    let statement = try #require(Parser.parse(source).program.statements.first)
    #expect(source.text(in: statement.range) == "fit (net) on: d.x | top 5")
    guard case .expression(let pipe) = statement.form, case .pipe(let input, let top) = pipe.form,
      case .call(let fit) = input.form, case .member(_, let member) = fit.arguments[1].value.form
    else {
      Issue.record("no pipe of calls")
      return
    }
    #expect(source.text(in: top.range) == "top 5")
    #expect(source.text(in: fit.range) == "fit (net) on: d.x")
    #expect(source.text(in: fit.arguments[0].value.range) == "(net)")
    #expect(source.text(in: fit.arguments[1].label?.range ?? SourceRange(0, 0)) == "on:")
    #expect(source.text(in: member.range) == "x")
  }

  @Test func documentationIsWhatStandsDirectlyAbove() {
    let text =
      "## not this\n\n  ##  two\n##\n## => 1\ndef f() { 1 }\n# plain\ndef g() { 1 }\n## x\ndef h() { 1 }; def i() { 2 }"
    let documentation = Parser.parse(Source(name: "", text: text)).program.statements.map { statement in
      if case .definition(let definition) = statement.form { definition.documentation } else { ["none"] }
    }
    #expect(documentation == [[" two", "", "=> 1"], [], ["x"], []])
  }

  @Test func namesCompareComposed() {
    #expect(Array(treeTexts(of: "wa\u{308}rme")[0].utf8) == Array("w\u{E4}rme".utf8))
    #expect(treeTexts(of: "f wa\u{308}r-me\u{301}: .e\u{301}") == treeTexts(of: "f w\u{E4}r-m\u{E9}: .\u{E9}"))
  }

  @Test func expressionsOfTheirOwn() throws {
    #expect(try Parser.parseExpression(Source(name: "", text: " [1, 2h]\n")).expressionText == "(list 1 2h)")
    #expect(try Parser.parseExpression(Source(name: "", text: "1..=5")).expressionText == "(..= 1 5)")
    for text in ["", "1 2", "let a = 1", "demand.csv x", "1;", "(", "if a { 5m }"] {
      #expect(throws: Diagnostic.self) { try Parser.parseExpression(Source(name: "", text: text)) }
    }
  }
}
