import Foundation
import Testing

/// What is written, and what is not, as a person sees it.
@Suite struct SavingTests {
  /// A disk without room: an honest error, and the old bytes.
  @Test func aFileThatMayNotGrowStaysWhole() throws {
    let folder = try ScratchFolder()
    let text =
      "```lstm a\nfor i in 1..=600 { show i * 1_000_000 }\nlet t = \"a long text that fills the file\"\nt\n```\n"
    try folder.write(text, to: "n.lstmnb")
    let limited = "ulimit -f 1 && exec \"$0\" run --quiet n.lstmnb"
    let outcome = try Program.run(
      ["-c", limited, Program.binary.path], in: folder.url, executable: "/bin/bash")
    #expect(outcome.code == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot be written"), "\(outcome.errors)")
    #expect(try folder.text("n.lstmnb") == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".tmp") } == [])
    #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
    #expect(try Program.run(["check", "n.lstmnb"], in: folder.url).code == 0)
  }

  /// What is typed at the prompt becomes a notebook that `check` confirms, and goes on from there.
  @Test func theConversationBecomesANotebook() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let folder = try ScratchFolder()
    try folder.write((["time,x"] + (10..<50).map { "2024-01-01T00:\($0),\($0)" }).joined(separator: "\n"), to: "d.csv")
    func talk(_ command: String, _ lines: [String]) throws -> String {
      try Program.run(
        ["-qec", "HOME=\(folder.url.path) '\(Program.binary.path)' \(command)", "/dev/null"], in: folder.url,
        input: lines.joined(separator: "\n") + "\n:quit\n", executable: "/usr/bin/script"
      ).output
    }
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("sub"), withIntermediateDirectories: false)
    let first = try talk(
      "",
      [
        "let s = load \"d.csv\" time: \"time\"", ":note Minutes.", "let k = 2", "s.x[0] * k", "let k = 3", "nobody",
        "k", "7", ":undo", ":save sub/a.lstmnb", ":save a.lstmnb", ":save d.lstmnb",
      ])
    #expect(first.contains("a.lstmnb: 5 cells recorded"), "\(first)")
    #expect(first.contains("`k` was bound again") && first.contains("says `k_1`"))
    #expect(first.contains("nothing is saved: the files it uses"))
    let text = try folder.text("a.lstmnb")
    for part in ["\nMinutes.\n", "let k_1 = 2\n", "s.x[0] * k_1\n", "\n20\n", "let k = 3\n", "\n3\n"] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(!text.contains("nobody") && !text.contains("```lstm\n7"))
    #expect(try Program.run(["check", "a.lstmnb", "d.lstmnb"], in: folder.url).code == 0)
    // A file of someone else's is left alone.
    let second = try talk("run -i a.lstmnb", ["k + 1", ":save d.lstmnb", ":save b.lstmnb"])
    #expect(second.contains("`d.lstmnb` is there already"), "\(second)")
    #expect(second.contains("b.lstmnb: 6 cells recorded"), "\(second)")
    #expect(try folder.text("b.lstmnb").contains("\n4\n"))
    #expect(try Program.run(["check", "b.lstmnb"], in: folder.url).code == 0)
  }

  @Test func goingOnAtThePromptNeedsATerminal() throws {
    let folder = try ScratchFolder()
    try folder.write("1\n", to: "a.lstm")
    #expect(try Program.run(["run", "-i", "a.lstm"], in: folder.url).code == 64)
  }

  /// Notebooks of a newer format are read, and written by nothing.
  @Test(
    arguments: [(["fmt"], 65), (["strip"], 65), (["run"], 65), (["check"], 65), (["status"], 0), (["lint"], 2)]
      as [([String], Int32)])
  func aNewerFormatIsReadOnly(command: [String], code: Int32) throws {
    let folder = try ScratchFolder()
    let text = "---\nlstmnb: 2\n---\n```lstm\nlet  x=1\n```\n"
    try folder.write(text, to: "n.lstmnb")
    let outcome = try Program.run(command + ["n.lstmnb"], in: folder.url)
    #expect(outcome.code == code, "\(outcome.errors)")
    if code == 65 { #expect(outcome.errors.contains("this notebook is of format 2")) }
    #expect(try folder.text("n.lstmnb") == text)
  }

  /// Modules of a folder take the place of those that come with the program.
  @Test func modulesOfAFolder() throws {
    let folder = try ScratchFolder()
    let module =
      "##   half(3)\n##   => 1.5\ndef half(x: number) -> number { x / 2 }\n\ntest \"none\" { assert half(0) == 0 }\n"
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("lib"), withIntermediateDirectories: false)
    try folder.write(module, to: "lib/halves.lstm")
    try folder.write("use \"std/halves\"\nuse \"std/synthetic\"\nhalf(5)\n", to: "a.lstm")
    #expect(try Program.run(["run", "a.lstm"], in: folder.url).code == 65)
    let run = try Program.run(["run", "--stdlib", "lib", "a.lstm"], in: folder.url)
    #expect(run.output == "2.5\n", "\(run.errors)")
    let test = try Program.run(["test", "--stdlib", "lib"], in: folder.url)
    #expect(test.output == "std/halves: 1 test and 1 example passed\n", "\(test.errors)")
    #expect(try Program.run(["test", "--stdlib", "none"], in: folder.url).code == 64)
  }
}
