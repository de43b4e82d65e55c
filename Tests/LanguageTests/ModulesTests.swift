import Files
import Language
import Syntax
import Testing

@Suite struct ModulesTests {
  private static let shipped = [
    "std/a": "def double(x) { 2 * x }\ndef triple(x) { double(x) + x }\ntest \"t\" { assert double(1) == 2 }",
    "std/draws": "def noise() { draw }", "std/broken": "def f() { nowhere(1) }",
  ]

  private func outcome(_ program: String, _ files: [String: String] = [:]) throws -> String {
    let folder = try TemporaryFolder(files)
    let parted = program.split(separator: "; ").joined(separator: "\n")
    return Runner.result(of: parted, modules: Self.shipped, files: folder.access)
  }

  @Test(arguments: [
    ("use \"std/a\"; triple(5)", "15"), ("use \"std/a\" only: [\"triple\"]; triple(5)", "15"),
    ("use \"lib/m.lstm\"; twice(4)", "8"), ("use \"./lib//m.lstm\"; twice(4)", "8"),
    ("if true { use \"std/a\"\n double(3) }", "6"), ("use \"lib/chain.lstm\"; four-times(1)", "4"),
  ])
  func bringsFunctions(program: String, result: String) throws {
    let files = [
      "lib/m.lstm": "def twice(x) { x + x }",
      "lib/chain.lstm": "use \"lib/m.lstm\"\ndef four-times(x) { twice(twice(x)) }",
    ]
    #expect(try outcome(program, files) == result)
  }

  @Test(arguments: [
    ("use \"std/none\"", "1:5: there is no module `std/none`"),
    ("use \"none.lstm\"", "1:5: there is no file `none.lstm`"),
    ("use \"../m.lstm\"", "1:5: `../m.lstm` leaves the program's folder"),
    ("use \"std/a\" only: [\"doble\"]", "1:19: `std/a` has no function `doble`; did you mean `double`?"),
    ("use \"std/a\" only: \"double\"", "1:19: `use` takes only `only:`, a list of names in quotes; only: [\"smape\"]"),
    ("let x = \"std/a\"\nuse x", "2:5: `use` needs the name of a module in quotes; use \"std/synthetic\""),
    ("use \"std/a\" only: [\"double\"]\ntriple(1)", "2:1: unknown verb `triple`"),
    ("use \"chain.lstm\"\nuse \"m.lstm\"\ndouble(1)", nil),
    ("use \"std/a\"\ndef double(x) { x }", "2:5: `double` is defined twice; give one of them another name"),
    ("def double(x) { x }\nuse \"std/a\"", "2:5: `double` is defined twice; give one of them another name"),
    ("use \"round.lstm\"", "1:5: round.lstm:1:5: round2.lstm:1:5: `round.lstm` uses itself"),
    ("use \"itself.lstm\"", "1:5: itself.lstm:1:5: `./itself.lstm` uses itself"),
    ("use \"syntax.lstm\"", "1:5: syntax.lstm:2:8: "),
    ("use \"std/broken\"", "1:5: std/broken:1:11: unknown verb `nowhere`"),
    ("use \"program.lstm\"", "1:5: `program.lstm` is no module"),
  ])
  func whatIsWrong(program: String, problem: String?) throws {
    let files = [
      "m.lstm": "def other(x) { x }", "chain.lstm": "use \"std/a\"\ndef mine(x) { double(x) }",
      "round.lstm": "use \"round2.lstm\"", "round2.lstm": "use \"round.lstm\"", "itself.lstm": "use \"./itself.lstm\"",
      "syntax.lstm": "def f() { 1 }\nlet x = ", "program.lstm": "def f() { 1 }\nlet x = 2",
    ]
    let result = try outcome(program, files)
    guard let problem else {
      // What a module uses is its own matter: `double` is not passed on.
      return #expect(result.contains("unknown verb `double`"))
    }
    #expect(result.contains(" at " + problem), "\(result)")
  }

  @Test func chainsOfModulesHaveAnEnd() throws {
    var files: [String: String] = [:]
    for place in 0..<200 { files["m\(place).lstm"] = "use \"m\(place + 1).lstm\"" }
    files["m200.lstm"] = "def f() { 1 }"
    #expect(try outcome("use \"m0.lstm\"", files).contains("[E039]"))
  }

  @Test func aMissingModuleIsToldOnce() throws {
    let problems = Runner.problems("use \"std/none\"\nlet a = smape(1)\nshow other(a)")
    #expect(problems.map(\.code) == [.unknownModule])
  }

  @Test func filesBehindAModuleAreRemembered() throws {
    let folder = try TemporaryFolder(["a.lstm": "use \"b.lstm\"\ndef f() { g() }", "b.lstm": "def g() { 7 }"])
    let runner = Runner(files: folder.access)
    #expect(try runner.run("use \"a.lstm\"\nf()").literal == "7")
    #expect(runner.session.filesRead.keys.sorted() == ["a.lstm", "b.lstm"])
    #expect(runner.session.filesRead["b.lstm"]?.digest == Digest(of: "def g() { 7 }"))
  }

  @Test func aModuleThatDrawsCountsAsDrawing() throws {
    #expect(try outcome("use \"std/draws\"; seed 2; noise()") == "2")
    #expect(try outcome("use \"std/draws\"; noise(); seed 2").contains("`seed` comes after something was drawn"))
  }

  @Test func errorsInsideNameTheModule() throws {
    #expect(
      try outcome("use \"std/a\"; triple(\"x\")")
        == "error[E021] at 2:1: `*` cannot take an int and text\n"
        + "  in `double` at std/a:1:17: def double(x) { 2 * x }\n"
        + "  in `triple` at std/a:2:17: def triple(x) { double(x) + x }")
  }
}
