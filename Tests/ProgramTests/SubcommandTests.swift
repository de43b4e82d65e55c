import Foundation
import Testing

/// The subcommands that change files or compare them, as a person uses them.
@Suite struct SubcommandTests {
  @Test func aNewNotebookRunsAsItIs() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["new", "load-forecast.lstmnb"], in: folder.url).code == 0)
    let again = try Program.run(["new", "load-forecast.lstmnb"], in: folder.url)
    #expect(again.code == 74 && again.errors.contains("is there already"))
    #expect(try folder.text("load-forecast.lstmnb").contains("# Load forecast\n"))
    #expect(try Program.run(["fmt", "--check", "load-forecast.lstmnb"], in: folder.url).code == 0)
    #expect(try Program.run(["run", "load-forecast.lstmnb"], in: folder.url).code == 0)
    let recorded = try folder.text("load-forecast.lstmnb")
    #expect(recorded.contains("beats naive") || recorded.contains("skill 0."))
    #expect(try Program.run(["strip", "load-forecast.lstmnb"], in: folder.url).code == 0)
    #expect(try !folder.text("load-forecast.lstmnb").contains("```out"))
    #expect(try Program.run(["run", "load-forecast.lstmnb", "--quiet"], in: folder.url).code == 0)
    #expect(try folder.text("load-forecast.lstmnb") == recorded)
  }

  @Test(
    arguments: [
      (["fmt"], 64, "`fmt` needs a file"), (["fmt", "none.lstm"], 66, "there is no file"),
      (["fmt", "bad.lstm"], 65, "bad.lstm:1:"), (["strip"], 64, "needs a notebook"),
      (["strip", "bad.lstmnb"], 65, "not closed"), (["new"], 64, "name of one file"),
      (["new", "a.txt"], 64, "no name for a notebook"), (["diff", "a.lstmnb"], 64, "two notebooks"),
      (["merge", "a"], 64, "three versions"), (["test"], 64, "needs a file"), (["test", "std/none"], 66, "no file"),
      (["fmt", "--chekc", "a"], 64, "did you mean `--check`"), (["tset"], 64, "did you mean `lstmnb test`"),
    ] as [([String], Int32, String)])
  func complaints(arguments: [String], code: Int32, message: String) throws {
    let folder = try ScratchFolder()
    try folder.write("let = 3\n", to: "bad.lstm")
    try folder.write("```lstm\n1\n", to: "bad.lstmnb")
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try folder.text("bad.lstm") == "let = 3\n")
  }

  @Test func formattingAScript() throws {
    let folder = try ScratchFolder()
    try folder.write("let  a=1\nshow a\n", to: "a.lstm")
    let check = try Program.run(["fmt", "--check", "a.lstm"], in: folder.url)
    #expect(check.code == 2 && check.output == "a.lstm: `lstmnb fmt` would change it\n")
    #expect(try Program.run(["fmt", "a.lstm"], in: folder.url).code == 0)
    #expect(try folder.text("a.lstm") == "let a = 1\nshow a\n")
    #expect(try Program.run(["fmt", "-"], in: folder.url, input: "x  +1").output == "x + 1\n")
  }

  @Test func testsOfAModule() throws {
    let folder = try ScratchFolder()
    let module = """
      ## Twice.
      ##   twice(2)
      ##   => 4
      def twice(x: number) -> number { 2 * x }

      test "twice nothing" { assert twice(0) == 0 }

      """
    try folder.write(module, to: "m.lstm")
    let good = try Program.run(["test", "m.lstm", "std/synthetic"], in: folder.url)
    #expect(good.code == 0 && good.output.hasPrefix("m.lstm: 1 test and 1 example passed\n"), "\(good.errors)")
    try folder.write(module.replacing("2 * x", with: "3 * x + 1"), to: "m.lstm")
    let bad = try Program.run(["test", "m.lstm"], in: folder.url)
    #expect(bad.code == 1 && bad.output == "m.lstm: 0 tests and 0 examples passed, 2 failed\n")
    #expect(bad.errors.contains("says:  4") && bad.errors.contains("gives: 7"))
    #expect(bad.errors.contains("failed: test \"twice nothing\""))
  }

  @Test func parametersAreListed() throws {
    let folder = try ScratchFolder()
    try folder.write("seed 4\nparam hidden: int = 32\nparam csv: path = \"a.csv\"\nhidden\n", to: "p.lstm")
    let outcome = try Program.run(["run", "p.lstm", "--help"], in: folder.url)
    #expect(outcome.code == 0)
    for line in ["  seed: int    = 4", "  hidden: int  = 32", "  csv: path    = \"a.csv\""] {
      #expect(outcome.output.contains(line + "\n"), "\(outcome.output)")
    }
  }

  /// Nothing that somebody wrote gives way to what is stripped; `-` is standard output.
  @Test func strippingElsewhere() throws {
    let folder = try ScratchFolder()
    try folder.write("```lstm a\n1\n```\n", to: "n.lstmnb")
    #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
    try folder.write("# Mine\n", to: "mine.lstmnb")
    let refused = try Program.run(["strip", "n.lstmnb", "-o", "mine.lstmnb"], in: folder.url)
    #expect(refused.code == 74 && refused.errors.contains("`mine.lstmnb` is there already"))
    #expect(try folder.text("mine.lstmnb") == "# Mine\n")
    for _ in 0..<2 { #expect(try Program.run(["strip", "n.lstmnb", "-o", "o.lstmnb"], in: folder.url).code == 0) }
    #expect(try folder.text("o.lstmnb") == "```lstm a\n1\n```\n")
    #expect(try Program.run(["strip", "n.lstmnb", "-o", "-"], in: folder.url).output == "```lstm a\n1\n```\n")
    #expect(try Program.run(["run", "n.lstmnb", "-o", "-"], in: folder.url).code == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("-").path))
  }

  /// A column that the file has not is told before anything is done.
  @Test func aTimeThatIsNoColumnIsForeseen() throws {
    let folder = try ScratchFolder()
    try folder.write("time,x\n2024-01-01,1\n2024-01-02,2\n", to: "d.csv")
    try folder.write("show \"RAN\"\nload \"d.csv\" time: \"nope\"\n", to: "s.lstm")
    let outcome = try Program.run(["run", "s.lstm"], in: folder.url)
    #expect(outcome.code == 65 && outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("there is no column `nope` to take the time from"))
  }

  /// A file that a notebook saves and somebody changed: `status` and `check` see it, and only `run` writes.
  @Test func aSavedFileThatWasChanged() throws {
    let folder = try ScratchFolder()
    let path = "out/a rather long name of a file with blanks in it, so that its note takes two lines.csv"
    try folder.write("```lstm a\nsave series([1, 2]) to: \"\(path)\"\n```\n", to: "n.lstmnb")
    func outcome(_ command: String) throws -> (Int32, String) {
      let outcome = try Program.run([command, "n.lstmnb"], in: folder.url)
      return (outcome.code, outcome.output + outcome.errors)
    }
    #expect(try outcome("run").0 == 0)
    let good = try folder.text(path)
    #expect(try outcome("status") == (0, "fresh    a\n"))
    #expect(try outcome("check").0 == 0)
    try folder.write("tampered", to: path)
    #expect(try outcome("status").1.contains("stale    a: a file it saves is not there, or was changed"))
    let check = try outcome("check")
    let said = check.1.split { $0.isWhitespace }.joined(separator: " ")
    #expect(check.0 == 2 && said.contains("`\(path)` is not what `a` saves"), "\(check.1)")
    #expect(try folder.text(path) == "tampered")
    let run = try outcome("run")
    #expect(run.0 == 0 && run.1.contains("1 cell run again, all the same bytes"), "\(run.1)")
    #expect(try folder.text(path) == good)
    #expect(try outcome("status") == (0, "fresh    a\n"))
    #expect(try outcome("check").0 == 0)
    // One that is not there is none that differs: `check` needs no file of another's.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
    #expect(try outcome("check").0 == 0)
  }

  /// Two branches that conflict only in outputs merge cleanly; what then is stale is said, and nothing else is.
  @Test func gitMergesNotebooks() throws {
    let folder = try ScratchFolder()
    func git(_ arguments: String...) throws -> Program.Outcome {
      // The driver is found wherever it lies.
      return try Program.run(
        ["PATH=/usr/local/bin:/usr/bin:/bin", "git", "-c", "user.name=a", "-c", "user.email=a@b.c"] + arguments,
        in: folder.url,
        executable: "/usr/bin/env")
    }
    guard try git("--version").code == 0 else { return }
    func change(_ old: String, _ new: String) throws {
      try folder.write(try folder.text("n.lstmnb").replacing(old, with: new), to: "n.lstmnb")
      #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
      #expect(try git("commit", "-qam", "change").code == 0)
    }
    #expect(try git("init", "-q", "-b", "main").code == 0)
    #expect(try Program.run(["merge", "--install"], in: folder.url).code == 0)
    #expect(try folder.text(".gitattributes") == "*.lstmnb merge=lstmnb\n")
    try folder.write(
      "```lstm a\nlet a = 1\na\n```\n\n```lstm b\nlet b = 2\nb\n```\n\n```lstm sum\na + b\n```\n", to: "n.lstmnb")
    #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
    #expect(try git("add", "-A").code == 0)
    #expect(try git("commit", "-qm", "base").code == 0)
    #expect(try git("checkout", "-qb", "other").code == 0)
    try change("a = 1", "a = 10")
    #expect(try git("checkout", "-q", "main").code == 0)
    try change("b = 2", "b = 20")
    let merge = try git("merge", "other", "-m", "merge")
    #expect(merge.code == 0, "\(merge.output)\(merge.errors)")
    #expect(merge.errors.contains("to be run again: `sum`"))
    #expect(
      try Program.run(["status", "n.lstmnb"], in: folder.url).output == "fresh    a\nfresh    b\nmissing  sum\n")
    #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
    #expect(try folder.text("n.lstmnb").contains("30\n"))
    // A conflict in what was written stays a conflict.
    #expect(try git("commit", "-qam", "run").code == 0)
    #expect(try git("checkout", "-qb", "third").code == 0)
    try change("a = 10", "a = 11")
    #expect(try git("checkout", "-q", "main").code == 0)
    try change("a = 10", "a = 12")
    #expect(try git("merge", "third", "-m", "merge").code == 1)
    #expect(try folder.text("n.lstmnb").contains("let a = 12\n=======\nlet a = 11\n"))
  }
}

/// Lines of JSON for other programs: one object a line, with its version.
@Suite struct JSONOutputTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func everyCommandHasIt() throws {
    let folder = try ScratchFolder()
    try folder.write("```lstm a\nlet x = 1\nx\n```\n\n```lstm b\nlet unused = x + 1\nx / 2\n```\n", to: "n.lstmnb")
    try folder.write(
      "let  a=[{k: 1, t: \"\\u{1B}\"}]\na\nlet t = for i in 1..=2 { {i: i, m: missing} }\nt\n", to: "s.lstm")
    func run(_ words: String, code: Int32 = 0) throws -> [[String: Any]] {
      let outcome = try Program.run(words.split(separator: " ").map(String.init), in: folder.url)
      #expect(outcome.code == code, "\(words): \(outcome.errors)")
      let found = try objects(outcome.output)
      #expect(found.allSatisfy { $0["v"] as? Int == 1 } && !found.isEmpty, "\(words)")
      return found
    }
    #expect(try run("status --json n.lstmnb")[0]["fresh"] as? Bool == false)
    let cells = try run("run --json n.lstmnb")
    try #require(cells.count == 3)
    #expect(cells[1]["text"] as? String == "0.5\n" && cells[2]["code"] as? Int == 0)
    try folder.write(try folder.text("n.lstmnb"), to: "old.lstmnb")
    #expect(try run("status --json n.lstmnb")[0]["fresh"] as? Bool == true)
    #expect(try run("check --json n.lstmnb")[0]["outcome"] as? String == "fine")
    try folder.write(try folder.text("n.lstmnb").replacing("x / 2", with: "x / 4"), to: "n.lstmnb")
    let check = try run("check --json n.lstmnb", code: 2)[0]
    #expect((check["differences"] as? [[String: Any]])?.first?["cause"] as? String == "code")
    let lint = try run("lint --json n.lstmnb", code: 2)[0]["diagnostics"] as? [[String: Any]]
    let place = try folder.text("n.lstmnb").split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("let unused") }
    #expect(lint?.count == 1 && lint?.first?["code"] as? String == "E051")
    #expect(lint?.first?["line"] as? Int == place.map { $0 + 1 })
    _ = try run("run --json n.lstmnb")
    let diff = try run("diff --json old.lstmnb n.lstmnb", code: 2)[0]["outputs"] as? [[String: Any]]
    #expect((diff?.first?["reasons"] as? [String])?.first?.contains("2 → 4") == true)
    let why = try Program.run(["why", "old.lstmnb", "n.lstmnb"], in: folder.url)
    #expect(why.code == 2 && why.output.hasPrefix("output of b:\n  because"), "\(why.output)")
    let reasons = try run("why --json old.lstmnb n.lstmnb", code: 2)[0]["outputs"] as? [[String: Any]]
    #expect(reasons?.first?["cell"] as? String == "b")
    let merge = try run("merge --json old.lstmnb old.lstmnb n.lstmnb -o merged.lstmnb")[0]
    #expect(merge["conflicts"] as? Int == 0 && (merge["stale"] as? [String]) == [])
    #expect(try folder.text("merged.lstmnb") == folder.text("n.lstmnb"))
    #expect(try run("test --json std/synthetic")[0]["failed"] as? Int == 0)
    #expect(try run("fmt --check --json s.lstm", code: 2)[0]["changes"] as? Bool == true)
    let values = try run("run --json s.lstm")
    try #require(values.count == 2)
    #expect((values[0]["value"] as? [[String: Any]])?[0]["t"] as? String == "\u{1B}")
    #expect((values[1]["value"] as? [[String: Any]])?[1]["i"] as? Int == 2)
    #expect(try run("strip --json n.lstmnb")[0]["changes"] as? Bool == true)
    #expect(try run("new --json fresh.lstmnb")[0]["title"] as? String == "Fresh")
  }
}
