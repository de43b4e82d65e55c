import Foundation
import Testing

/// What the shell is told, for everything that can happen to a person.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    (["--version"], 0), (["--help"], 0), (["help", "fit"], 0), (["help", "fitt"], 64), (["rnu", "x"], 64),
    (["run"], 64), (["run", "--no-such-flag", "a.lstm"], 64), (["run", "--threads", "none", "a.lstm"], 64),
    (["run", "--kernels", "abacus", "a.lstm"], 64), (["run", "no-such-file.lstm"], 66),
    (["run", "no-such-file.lstmnb"], 66), (["check"], 64), (["check", "--fresh", "a.lstmnb"], 64),
    (["run", "--set", "novalue", "a.lstm"], 64), (["check", "README.md"], 64), (["status", "a.lstm"], 64),
    (["run", "--root", "/no/such/folder", "a.lstm"], 64), (["run", "--allow-read", "README.md", "a.lstm"], 64),
    (["status", "no-such-file.lstmnb"], 66), (["run", "Sources"], 74),
  ])
  func invocations(arguments: [String], code: Int) throws {
    let outcome = try Program.run(arguments)
    #expect(Int(outcome.code) == code, "\(arguments): \(outcome.errors)")
    #expect((code == 0) == outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("1 + 1\n", 0, "2\n"), ("let x = \n", 65, ""), ("shwo 1\n", 65, ""), ("fail \"not good enough\"\n", 2, ""),
    ("assert 1 == 2\n", 1, ""), ("load \"missing.csv\"\n", 66, ""), ("load \"../secret.csv\"\n", 1, ""),
    ("save series([1]) to: \"elsewhere.csv\"\n", 1, ""), ("param x: int = 1\nshow x\n", 0, "1\n"),
    ("let a = 1; let a = 2\n", 65, ""), ("show \"never closed\n", 65, ""), ("\u{0}\u{1}\u{FF}", 65, ""), ("", 0, ""),
  ])
  func programs(text: String, code: Int, output: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try Program.run([], in: scratch.url, input: text)
    #expect(Int(outcome.code) == code, "\(text): \(outcome.errors)")
    #expect(outcome.output == output)
  }

  @Test(arguments: [
    (["--set", "n=7"], 0, "7\n"), (["--set", "n=ten"], 65, ""), (["--set", "m=7"], 64, ""),
    (["--seed", "3"], 0, "1\n"),
  ])
  func parameters(flags: [String], code: Int, output: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("param n: int = 1\nn\n", to: "p.lstm")
    let outcome = try Program.run(["run", "p.lstm"] + flags, in: scratch.url)
    #expect(Int(outcome.code) == code, "\(outcome.errors)")
    #expect(outcome.output == output)
  }

  /// A fit that would take minutes, stopped after it has begun.
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)])
  func signals(signal: Int32, code: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      """
      let data = split (normal 4000) train: 80% valid: 20% | window past: 32 | scale
      let f = fit (model { lstm 64; dense 1 }) on: data epochs: 10000
      """, to: "long.lstm")
    let outcome = try Program.run(["run", "long.lstm"], in: scratch.url, signal: signal)
    #expect(Int(outcome.code) == code, "\(outcome.errors)")
  }
}
