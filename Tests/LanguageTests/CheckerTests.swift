import Language
import Syntax
import Testing

/// What the checker says, as people read it.
@Suite struct CheckerTests {
  private func rendered(_ text: String, shadowing: Bool = false) -> String {
    let source = Source(name: "a.lstm", text: text)
    return Runner.problems(text, shadowing: shadowing).map { $0.rendered(in: source, color: false) }
      .joined(separator: "\n")
  }

  @Test func aMisspeltLabel() {
    #expect(
      rendered("let net = model { lstm 4 }\nlet f = fit net on: series([1]), epoch: 40") == """
        error[E014]: unknown label `epoch` for fit
          a.lstm:2:34
          2 | let f = fit net on: series([1]), epoch: 40
            |                                  ^^^^^^ did you mean `epochs:`?
            = fit takes: model, on:, epochs:, early-stop:, loss:     (help fit)
        """)
  }

  @Test func aLabelWithoutItsColon() {
    #expect(
      rendered("let net = model { lstm 4 }\nlet data = series([1])\nfit net on data epochs: 3") == """
        error[E016]: `on` is a label of `fit`, and a label ends with `:`
          a.lstm:3:9
          3 | fit net on data epochs: 3
            |         ^^^^^^^ write `on: data`
            = fit takes: model, on:, epochs:, early-stop:, loss:     (help fit)
        """)
  }

  @Test func dataPipedIntoFit() {
    #expect(
      rendered("let net = model { lstm 4 }\nlet data = series([1])\ndata | fit net") == """
        error[E016]: `fit` takes one argument without a label
          a.lstm:3:12
          3 | data | fit net
            |            ^^^ write `on: data`
            = fit takes: model, on:, epochs:, early-stop:, loss:     (help fit)
        """)
  }

  @Test func argumentOrArithmetic() {
    #expect(
      rendered("show -1") == """
        error[E015]: argument or arithmetic?
          a.lstm:1:6
          1 | show -1
            |      ^^ write `show (-1)` for an argument
        """)
  }

  @Test func aKindThatWillNotDo() {
    #expect(
      rendered("let raw = 5\nwindow raw past: 7d") == """
        error[E021]: `window` needs a series, and this is an int
          a.lstm:2:8
          2 | window raw past: 7d
            |        ^^^
            = `window` needs a split: write `split s … | window`.
        """)
  }

  @Test func whatIsMissing() {
    #expect(
      rendered("series([1]) | window") == """
        error[E015]: `window` needs `past:`, int or duration
          a.lstm:1:15
          1 | series([1]) | window
            |               ^^^^^^ add `past: …`
            = Steps of the past.
            = window takes: series, past:     (help window)
        """)
  }

  /// Each is parted from its errors by ` ! `, which are brief and without notes.
  @Test(arguments: [
    // Several names for one thing.
    ("fit (model { lstm 4 }) series([1])", "1:24 `fit` takes one argument without a label; write `on: series([1])`"),
    ("fit (model { lstm 4 }) on 5", "1:24 `on` is a label of `fit`, and a label ends with `:`; write `on: 5`"),
    ("fit on series([1])", "1:5 `on` is a label of `fit`, and a label ends with `:`; write `on: series([1])`"),
    ("window (series([1])) past 5 7", "1:22 `past` is a label of `window`, and a label ends with `:`; write `past: 5`"),
    ("let epochs = 3\nfit (model { lstm 4 }) on: series([1]) epochs: epochs", ""),
    ("let on = model { lstm 4 }\nfit on on: series([1])", ""),
    ("fit(model { lstm 4 }, onn: series([1]))", "1:23 unknown label `onn` for fit; did you mean `on:`?"),
    ("fit(model { lstm 4 }, on: series([1]), on: series([1]))", "1:40 `on` is given twice"),
    ("save 5 to: 7", "1:12 `to:` needs a path, and this is an int"),
    ("series([1]).rows + \"a\"", "1:1 `+` cannot take an int and text; write \"{a}{b}\" to join texts"),
    ("shw 1", "1:1 unknown verb `shw`; did you mean `show`?"),
    ("let value = 1\nshow vlaue", "2:6 unknown name `vlaue`; did you mean `value`?"),
    ("def smape(a) { a }\nsmpae 1", "2:1 unknown verb `smpae`; did you mean `smape`?"),
    ("show later\nlet later = 1", "1:6 unknown name `later`"),
    // One error for each statement at top level, in order of place.
    ("show a1\nshow 1\nshow b1 + c1", "1:6 unknown name `a1` ! 3:6 unknown name `b1`"),
    ("if true {\n  show a1\n  show b1\n}", "2:8 unknown name `a1`"),
    // A name that could not be made is known all the same.
    ("let a = nowhere\nshow a", "1:9 unknown name `nowhere`"),
    // What is not known is not refused.
    ("let a = take(1)\na + \"b\"\na.b\na[1]\nfor x in a { x.y }\nif a { 1 }\nfit a on: a", ""),
    ("for x in [1, \"a\"] { x + 1 }", ""), ("for x in [1h, 2] { window (series([1])) past: x }", ""),
    ("(if take(true) { 1 } else { 1h }) * 2", ""), ("let a, b = take(1)\na + \"x\"", ""),
    ("for x in [true, \"a\"] { x * 2 }", "1:24 `*` cannot take boolean or text and an int"),
    // Where things stand.
    ("if true { param a: int = 1 }", "1:17 `param` stands at top level; use `let` here"),
    ("if true { test \"a\" { } }", "1:11 a test stands at top level"),
    ("param a: int = \"x\"", "1:16 `a` is declared an int, and its default is text"),
    ("param a: int = 1.5", "1:16 `a` is declared an int, and its default is a number"),
    ("param a: lisst = 1", "1:10 there is no kind `lisst`; did you mean `list`?"),
    ("param a: int = 1\nlet a = 2", "2:5 `a` is bound twice; a name is bound once: choose another"),
    ("test \"a\" { show nowhere }", "1:17 unknown name `nowhere`"),
    ("test \"a\" { let x = 1 }\nlet x = 2", ""),
    // Column expressions.
    ("filter (series([1])) .load > .other", ""), ("filter (series([1])) load", "1:22 `load` needs `path`, a path"),
    ("filter (series([1])) other > 2", "1:22 unknown name `other`"),
    ("filter (series([1])) fit(.load, on: 5) == 2", "1:37 `on:` needs a series, and this is an int"),
  ])
  func briefly(program: String, problems: String) {
    let source = Source(name: "", text: program)
    let found = Runner.problems(program).map { problem in
      let position = source.position(of: problem.range.start)
      return "\(position.line):\(position.column) \(problem.message)" + (problem.suggestion.map { "; " + $0 } ?? "")
    }
    #expect(found.joined(separator: " ! ") == problems)
  }

  @Test func aColumnIsWrittenWithADot() {
    #expect(Runner.problems("filter (series([1])) other > 2").first?.notes == ["a column is written `.other`"])
  }

  @Test func thePromptMayBindANameAgain() {
    #expect(rendered("let x = 1\nlet x = 2\ndef f() { 1 }\ndef f() { 2 }\nseed 1\nseed 2", shadowing: true) == "")
    #expect(rendered("if true { let x = 1\n let x = 2 }", shadowing: true).contains("bound twice"))
  }

  @Test func namesAreListedByTheirBytes() {
    let runner = Runner()
    var checker = runner.session.makeChecker()
    let source = Source(name: "", text: "let b = 1\nlet Z = 2\nlet ä = \"x\"\ndef b1() { 1 }\ndef a1(x) { x }")
    #expect(checker.check(Parser.parse(source).program, in: source).isEmpty)
    #expect(checker.variableNames == ["Z", "b", "ä"])
    #expect(checker.functionSignatures.map(\.name) == ["a1", "b1"])
    #expect(checker.kind(ofVariable: "ä") == .text && checker.kind(ofVariable: "a1") == nil)
  }
}
