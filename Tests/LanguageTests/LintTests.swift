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
      ("for k in 1..=3 { draw() }", ["k: equalDraws"]), ("for k in 1..=3 { draw(seed: k) }", []),
      ("let a = 1\nfor a in 1..=3 { a }\na", ["a: shadowedName"]),
      ("let a = 1\nif a == 1 { let a = 2; show a }", ["a: shadowedName"]),
      ("let x = 1\ndef f(x: number) { x }\nf(x)", []),
      ("evaluate f on: d.test\nevaluate g on: d.valid", []),
      ("evaluate f on: d.test\nevaluate g on: d.test", ["d.test: testSeenTwice"]),
      ("for k in 1..=2 { f | evaluate on: d.test; k }", ["d.test: testSeenTwice"]),
      ("evaluate f on: d.test\nevaluate f on: e.test", []),
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
