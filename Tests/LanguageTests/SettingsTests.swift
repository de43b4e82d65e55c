import Language
import Notation
import Syntax
import Testing

@Suite struct SettingsTests {
  @Test(arguments: [
    ("int", "32", "32"), ("int", "-3", "-3"), ("int", "1e3", "1000"), ("int", "1.5", nil), ("int", "a", nil),
    ("int", "", nil), ("number", "0.5", "0.5"), ("number", "70%", "0.7"), ("number", "1e999", nil),
    ("boolean", "true", "true"), ("boolean", "yes", nil), ("text", "a b", "\"a b\""), ("text", "", "\"\""),
    ("path", "data/x.csv", "\"data/x.csv\""), ("duration", "36h", "1d12h"), ("duration", "-1d", "-1d"),
    ("duration", "5m", nil), ("date", "2024-03-10", "@2024-03-10"), ("date", "@2024-03", "@2024-03"),
    ("date", "2024-3", nil), ("symbol", ".linear", ".linear"), ("symbol", ".a(1, b: 2h)", ".a(1, b: 2h)"),
    ("list", "[1, 2]", "[1, 2]"), ("list", "1", nil), ("record", "{a: 1}", "{a: 1}"), ("any", "1", "1"),
    ("any", "load(\"x\")", nil), ("range", "1..=3", "1..=3"), ("range", "1..=2024-01", nil), ("int", "x", nil),
    ("int", "1 2", nil), ("int", "missing", nil), ("series", "1", nil),
  ])
  func readsByKind(kind: String, text: String, literal: String?) {
    let settings = [(name: "x-y", text: text)]
    let problems = Runner.problems("param x_y: \(kind) = take(1)", settings: settings)
    #expect(problems.isEmpty == (literal != nil))
    if let literal {
      #expect(Runner.result(of: "param x_y: \(kind) = take(1)\nx_y", settings: settings) == literal)
    } else {
      #expect(problems.first?.message.hasPrefix("`--set x_y=\(text)` is not ") == true)
    }
  }

  @Test func theLastOfEqualNamesCounts() {
    let settings = Settings([("a-b", "1"), ("c", "2"), ("a_b", "3")])
    #expect(settings.text(for: "a_b") == "3" && settings.text(for: "c") == "2" && settings.text(for: "d") == nil)
  }

  @Test func theSeedIsSetFromOutside() {
    #expect(Runner.result(of: "seed 3\ndraw", settings: [("seed", "7")]) == "7")
    #expect(Runner.result(of: "draw", settings: [("seed", "-1")]) == "-1")
    #expect(Settings([("seed", "x")]).seed == nil)
  }

  @Test(arguments: [
    ("param a: int = 1", "a", "1", nil), ("param a_b: int = 1", "a-b", "1", nil), ("let a = 1", "seed", "4", nil),
    ("let a = 1", "seed", "x", "`--set seed=x` is not an int"),
    ("param hidden: int = 1", "hiden", "2", "the program has no parameter `hiden`"),
    ("let a = 1", "a", "2", "the program has no parameter `a`"),
  ])
  func whatIsSetMustBeDeclared(program: String, name: String, text: String, problem: String?) {
    let parse = Parser.parse(Source(name: "", text: program))
    #expect(Settings([(name, text)]).unknown(to: parse.program)?.message == problem)
  }

  @Test func theNearestParameterIsOffered() {
    let parse = Parser.parse(Source(name: "", text: "param hidden: int = 1\nparam past: duration = 1d"))
    let problem = Settings([("hiden", "2")]).unknown(to: parse.program)
    #expect(problem?.suggestion == "did you mean `--set hidden=2`?")
    #expect(problem?.notes == ["parameters: hidden, past"])
  }

  @Test func aDefaultIsOfItsKind() {
    #expect(Runner.result(of: "param a: int = take(1.5)\na").hasPrefix("error[E021] at 1:16: `a` is declared an int"))
    #expect(Runner.result(of: "param a: int = take(2)\na") == "2")
    #expect(Runner.result(of: "param a: path = \"x.csv\"\nsave 1 to: a").hasPrefix("error[E034]"))
  }
}
