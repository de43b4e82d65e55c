import Testing

/// Functions of the language itself: arguments, scope, kinds, and errors inside them.
@Suite struct FunctionTests {
  @Test(arguments: [
    ("def f(x, y = 2) { x + y }; f(1)", "3"),
    ("def f(x, y = 2) { x + y }; f(y: 5, 1)", "6"),
    ("def f(x, y) { x - y }; f(1, x: 5)", "4"),
    ("def f(x, y) { x - y }; 1 | f(x: 5)", "4"),
    ("def f(x, y) { x - y }; 5 | f 1", "4"),
    ("def fit(a, b) { a + b }; 1 | fit 2", "3"),
    ("def f(x) { x }; f()", "checker: error[E015] at 2:1: `f` needs `x` //   f takes: x     (help f)"),
    (
      "def f(x) { x }; f(1, 2)",
      "checker: error[E016] at 2:6: `f` takes one argument without a label //   f takes: x     (help f)"
    ),
    (
      "def f(x) { x }; f(1, x: 2)",
      "checker: error[E016] at 2:3: `f` takes one argument without a label //   f takes: x     (help f)"
    ),
    ("def f(x) { x }; f(1, z: 2)", "checker: error[E014] at 2:6: unknown label `z` for f //   f takes: x     (help f)"),
    ("def f(x) { x }; f(show 1)", "checker: error[E022] at 2:3: a value is needed here, and this has none"),
    ("def f(x, y = x) { y }", "checker: error[E003] at 1:14: unknown name `x`"),
    ("def f(x = 1, y = 2) { x + y }; f()", "3"),
    ("let a = 3; def f(x = a) { x }; f", "3"),
    (
      "def f(n) -> int { n * 1e20 }; f(7)",
      "error[E021] at 2:1: `f` is to give an int, and this is 7e20, which is too large //   the largest int is 9007199254740992 //   in `f` at 1:19: def f(n) -> int { n * 1e20 }"
    ),
    (
      "def f(n: int) { n }; f(2e300)",
      "checker: error[E021] at 2:3: `n` of `f` needs an int, and this is 2e300, which is too large"
    ),
    ("def f(n: int) -> int { n }; f(9007199254740992) == 9.007199254740992e15", "true"),
  ])
  func arguments(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    (
      "let x = 1; let x = 2",
      "checker: error[E005] at 2:5: `x` is bound twice; a name is bound once: choose another //   values never change; a new value gets a new name"
    ),
    ("let x = 1; if true { let x = 2; x }", "2"),
    ("let x = 1; if true { let x = 2 }; x", "1"),
    ("let x = 1; for x in [5] { x }", "[5]"),
    ("let x = 1; def f(x) { x }; f(7)", "7"),
    ("let x = 1; def f() { let x = 2; x }; f() + x", "3"),
    ("let x = 1; def f() { x }; if true { let x = 2; f() }", "1"),
    (
      "def f(x) { let x = 2 }",
      "checker: error[E005] at 1:16: `x` is bound twice; a name is bound once: choose another //   values never change; a new value gets a new name"
    ),
    ("def f(x, x) { x }", "checker: error[E005] at 1:10: two parameters are called `x`"),
    ("let a, b = [1, 2]; a + b", "3"),
    ("let a, b = [1, 2, 3]", "checker: error[E021] at 1:12: 2 names need a list of 2, and this is a list of 3"),
    ("let a, b = take([1])", "error[E021] at 1:12: 2 names need a list of 2, and this is a list of 1"),
    ("let a, b = 5", "checker: error[E021] at 1:12: 2 names need a list of 2, and this is an int"),
    (
      "let a, a = [1, 2]",
      "checker: error[E005] at 1:8: `a` is bound twice; a name is bound once: choose another //   values never change; a new value gets a new name"
    ),
    ("let x = show 1", "checker: error[E022] at 1:9: this has no value to bind; write it without `let`"),
    ("let x = x", "checker: error[E003] at 1:9: unknown name `x`"),
    ("def f() { g() }; def g() { 1 }", "checker: error[E004] at 1:11: unknown verb `g` //   `help` lists the verbs"),
    (
      "def f() { 1 }; def f() { 2 }", "checker: error[E005] at 2:5: `f` is defined twice; give one of them another name"
    ),
    ("def sum(x) { 99 }; sum(1)", "99"),
    ("def g(x) { sum([x]) }; def sum(x) { 99 }; g(1)", "1"),
    ("def even(n) { if n == 0 { true } else { not even(n - 1) } }; even(10)", "true"),
    ("let series = 5; series + sum(series)", "10"),
    ("if true { def f() { 4 }; f() }", "4"),
    ("if true { def f() { 4 } }; f()", "checker: error[E004] at 2:1: unknown verb `f` //   `help` lists the verbs"),
  ])
  func scope(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    ("def f(x: int) { x }; f(1.5)", "checker: error[E021] at 2:3: `x` of `f` needs a whole number, and this is 1.5"),
    (
      "def f(x: int) { x }; f(take(1.5))",
      "error[E021] at 2:3: `x` of `f` needs an int, and this is a number //   f takes: x     (help f)"
    ),
    ("def f(x: int) { x }; f(statistic(2))", "2"),
    (
      #"def f(x: number) { x }; f("a")"#,
      "checker: error[E021] at 2:3: `x` of `f` needs a number, and this is text //   f takes: x     (help f)"
    ),
    (
      #"def f(x: number) { x }; f(take("a"))"#,
      "error[E021] at 2:3: `x` of `f` needs a number, and this is text //   f takes: x     (help f)"
    ),
    (#"def f(x: path) { x }; f("a")"#, #""a""#),
    ("def f(x: any) { x }; f([1])", "[1]"),
    ("def f(x: model) { x }; f(model { lstm 1 })", "model: lstm 1"),
    (
      "def f(x: nubmer) { x }",
      "checker: error[E021] at 1:10: there is no kind `nubmer`; did you mean `number`? //   kinds: any, boolean, date, duration, int, list, missing, number, path, range, record, symbol, text, model, series, layer, fitted, table"
    ),
    ("def f(x: int = 1.5) { x }", "checker: error[E021] at 1:16: `x` is an int, and its default is a number"),
    (#"def f(x: int = "a") { x }"#, "checker: error[E021] at 1:16: `x` is an int, and its default is text"),
    (
      "def f(x: text = take(1)) { x }; f()",
      "error[E021] at 2:1: `x` is text, and its default is an int //   in `f` at 1:17: def f(x: text = take(1)) { x }"
    ),
    (
      "def f() -> int { 1.5 }; f()",
      "error[E021] at 2:1: `f` is to give an int, and this is a number //   in `f` at 1:18: def f() -> int { 1.5 }"
    ),
    (
      "def f() -> text { take(1) }; f()",
      "error[E021] at 2:1: `f` is to give text, and this is an int //   in `f` at 1:19: def f() -> text { take(1) }"
    ),
    ("def f() -> text { 1 }", "checker: error[E021] at 1:19: `f` is to give text, and this is an int"),
    ("def f() -> number { missing }; f()", "missing"),
    (
      "def f() -> int { let a = 1 }",
      "checker: error[E021] at 1:18: `f` is to give an int, and its last statement has no value"
    ),
    (
      "def f() -> nothing { 1 }",
      "checker: error[E021] at 1:12: there is no kind `nothing` //   kinds: any, boolean, date, duration, int, list, missing, number, path, range, record, symbol, text, model, series, layer, fitted, table"
    ),
    ("def f() { let a = 1 }; f()", "nothing"),
    ("def f() { let a = 1 }; [f()]", "error[E022] at 2:2: a value is needed here, and this has none"),
    ("def f() { let a = 1 }; let x = f()", "error[E022] at 2:9: a value is needed here, and this has none"),
  ])
  func kinds(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    (#"def f() { 1 / "a" }; f()"#, "checker: error[E021] at 1:11: `/` cannot take an int and text"),
    (
      #"def f(x) { x / "a" }; f(1)"#,
      #"error[E021] at 2:1: `/` cannot take an int and text //   in `f` at 1:12: def f(x) { x / "a" }"#
    ),
    (
      #"def f(x) { x / "a" }; def g(y) { f(y) }; g(1)"#,
      #"error[E021] at 3:1: `/` cannot take an int and text //   in `f` at 1:12: def f(x) { x / "a" } //   in `g` at 2:12: def g(y) { f(y) }"#
    ),
    (
      #"def f(x = 1 / take("a")) { x }; f()"#,
      #"error[E021] at 2:1: `/` cannot take an int and text //   in `f` at 1:11: def f(x = 1 / take("a")) { x }"#
    ),
    (#"def f(x) { fail x }; f("no")"#, "error[E037] at 2:1: no //   in `f` at 1:12: def f(x) { fail x }"),
    ("1 | nothing-such", "checker: error[E004] at 1:5: unknown verb `nothing-such` //   `help` lists the verbs"),
    ("shwo 1", "checker: error[E004] at 1:1: unknown verb `shwo`; did you mean `show`? //   `help` lists the verbs"),
    ("lenght", "checker: error[E003] at 1:1: unknown name `lenght`"),
    ("let x = 1; x(2)", "checker: error[E004] at 2:1: `x` is a value, not a verb"),
  ])
  func errors(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
