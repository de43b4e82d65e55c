import Syntax
import Testing

@testable import Language

/// What runs but is surely a mistake, each with its place; and programs in which nothing is.
@Suite struct LintTests {
  private func warnings(_ text: String) -> [String] {
    let parse = Parser.parse(Source(name: "", text: text))
    #expect(parse.diagnostics.isEmpty, "\(text)")
    let source = Source(name: "", text: text)
    let subject = Lint.Subject(programs: [parse.program], vocabulary: TestVocabulary.make()) { name in
      name == "s" ? .series : nil
    }
    return Lint.warnings(in: subject)[0].map { warning in
      #expect(warning.severity == .warning)
      return "\(source.text(in: warning.range)): \(warning.code)"
    }
  }

  @Test(
    arguments: [
      ("let a = 1\na", []), ("let a = 1", ["a: unusedName"]), ("let a, b = [1, 2]\na", []),
      ("param n: int = 3\n1", ["n: unusedName"]), ("let a = 1\nshow \"{a}\"", []),
      ("def f(x: number) { 1 }\nf(2)", ["x: unusedName"]),
      // A module's functions are for others; what is inside of them is not.
      ("def f(x: number) { let y = x; x }", ["y: unusedName"]), ("def f(x: number) { x }\n1", ["f: unusedName"]),
      ("for k in 1..=3 { 1 }", ["k: unusedName"]), ("for k in 1..=3 { k }", []),
      // Layers are stacked.
      ("model { for k in 1..=3 { lstm 4 } }", []),
      ("model { for k in 1..=3 { let u = 4; lstm 4 } }", ["u: unusedName"]),
      ("for k in 1..=3 { draw() }", ["k: equalDraws"]), ("for k in 1..=3 { draw(seed: k) }", []),
      ("let a = 1\nfor a in 1..=3 { a }\na", ["a: shadowedName"]),
      ("let a = 1\nif a == 1 { let a = 2; show a }", ["a: shadowedName"]),
      ("let x = 1\ndef f(x: number) { x }\nf(x)", []),
      ("evaluate f on: d.test\nevaluate g on: d.valid", []),
      ("evaluate f on: d.test\nevaluate g on: d.test", ["d.test: testSeenTwice"]),
      ("for k in 1..=2 { f | evaluate on: d.test; k }", ["d.test: testSeenTwice"]),
      ("evaluate f on: d.test\nevaluate f on: e.test", []),
      // A forecast of the model that was judged shows what was seen; of another one it is a look of its own.
      ("evaluate f on: d.test\nforecast f on: d.test", []),
      ("forecast f on: d.test\nevaluate f on: d.test", ["d.test: testSeenTwice"]),
      ("evaluate f on: d.test\nforecast g on: d.test", ["d.test: testSeenTwice"]),
      ("forecast f on: d.test\nforecast f on: d.test", []),
      ("let f = fit m on: d\nfor k in 1..=2 { forecast f on: d.test at: k }", []),
      ("for k in 1..=2 { forecast (fit m on: d seed: k) on: d.test }", ["d.test: testSeenTwice"]),
      ("evaluate f on: d.test\ndiagnose f on: d.test", ["d.test: testSeenTwice"]),
      ("diagnose f on: d.test\nimportance g on: d.test", ["d.test: testSeenTwice"]),
      ("diagnose f on: d.valid\nevaluate f on: d.test", []), ("gates f on: d.test\nevaluate f on: d.test", []),
      ("predict f on: d.test\nevaluate f on: d.test", []),
      ("let t = d.test\nevaluate f on: t\nevaluate g on: d.test", ["d.test: testSeenTwice"]),
      ("for k in 1..=3 { let f = fit m on: d; show [k, f.loss] }", ["fit: equalDraws"]),
      ("for k in 1..=3 { let f = fit m on: d seed: k; show [k, f.loss] }", []),
      ("for k in 1..=3 { let f = fit m on: d seed: 4; show [k, f.loss] }", ["fit: equalDraws"]),
      ("for u in 1..=3 { let n = model { lstm u }; show (fit n on: d) }", []),
      ("for k in 1..=3 { def g() { s | window past: k }; let f = fit m on: g(); show f }", []),
      ("for k in 1..=3 { let f = fit m on: d; show f.loss }", ["k: equalDraws"]),
      ("for k in 1..=3 { if k > 1 { show (fit m on: d) } }", []),
      ("for k in [1, 2, 2] { show (fit m on: d seed: k) }", ["2: equalDraws"]),
      ("for u in [8, 8] { show (fit (model { lstm u }) on: d seed: 1) }", []),
      (
        "let f = fit m on: d loss: .mae\nevaluate f on: d.test metrics: [.mae, .accuracy]",
        [".accuracy: metricOfAnotherKind"]
      ),
      (
        "let f = m | fit on: d loss: .cross-entropy\nevaluate f on: d.test metrics: [.rmse]",
        [".rmse: metricOfAnotherKind"]
      ),
      ("let f = fit m on: d loss: .mae\nevaluate f on: d.test metrics: [.rmse]", []),
      ("if mean(s.mw) > 3 { 1 } else { 2 }", ["mean(s.mw): choiceByStatistic"]),
      ("let m = mean(s.mw)\nif m > 3 { 1 } else { 2 }", ["m: choiceByStatistic"]),
      ("let m = 2 * mean(s.mw) + 1\nlet n = -m\nd | window past: n", ["n: choiceByStatistic"]),
      ("d | window past: max(s.mw)", ["max(s.mw): choiceByStatistic"]),
      ("let n = max(r.mw)\nd | window past: n", []), ("d | window past: length(s.mw)", []),
      ("let m = mean(s.mw)\nshow m\nplot-ascii s x: m", []), ("let m = mean(s.mw)\nif m > 3 { fail \"no\" }", []),
      ("s | split train: 50% each: true", ["true: eachAlone"]), ("s | split train: 50% each: false", []),
      ("if mean(s.mw) > 3 { fail \"too much\" }", []), ("if mean(r.mw) > 3 { 1 } else { 2 }", []),
    ] as [(String, [String])])
  func rules(text: String, expected: [String]) {
    #expect(warnings(text) == expected, "\(text)")
  }

  @Test func namesAreUsedInLaterCells() {
    let programs = ["let a = 1", "a"].map { Parser.parse(Source(name: "", text: $0)).program }
    let found = Lint.warnings(
      in: Lint.Subject(programs: programs, vocabulary: TestVocabulary.make()) { _ in nil })
    #expect(found == [[], []])
  }
}
