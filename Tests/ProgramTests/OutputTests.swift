import Foundation
import Testing

/// What reaches the terminal: lines that fit, names that cannot drive it, and no output lost in silence.
@Suite struct OutputTests {
  @Test(arguments: [["--help"], ["help"], ["help", "fit"], ["help", "plot-ascii"]])
  func textsFitEightyColumns(arguments: [String]) throws {
    let lines = try Program.run(arguments).output.split(separator: "\n")
    #expect(lines.count > 10)
    // Examples stand as they are typed.
    for line in lines.prefix(while: { $0 != "for example" }) { #expect(line.count <= 80, "\(line)") }
  }

  /// File names, flags and cells come from strangers.
  @Test(arguments: [
    ["run", "a\u{1B}[31m.lstmnb"], ["check", "a\u{1B}[31m.lstmnb"], ["run", "b\u{1B}[31m.lstm"],
    ["status", "c\u{1B}[31m.lstmnb"], ["help", "x\u{1B}[31m"], ["--x\u{1B}[31m"],
    ["run", "--root", "\u{1B}[31m", "a.lstm"],
    ["run", "--set", "\u{1B}[31m=1", "s.lstm"],
  ])
  func namesDoNotDriveTheTerminal(arguments: [String]) throws {
    let scratch = try ScratchFolder()
    try scratch.write("```lstm a\nshow 1\n```\n", to: "a\u{1B}[31m.lstmnb")
    try scratch.write("show 1\n", to: "s.lstm")
    let outcome = try Program.run(arguments, in: scratch.url)
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    #expect((outcome.output + outcome.errors).contains("\\u{1B}[31m"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsNoSuccess() throws {
    let scratch = try ScratchFolder()
    let outcome = try Program.run(
      ["-c", "echo 'show 1' | \"$0\" > /dev/full", Program.binary.path], in: scratch.url, executable: "/bin/sh")
    #expect(outcome.code == 74)
    #expect(outcome.errors.contains("standard output cannot be written"))
  }

  /// A loop that would print for minutes ends when its reader does, and says nothing.
  @Test func aReaderThatGoesAwayEndsAScript() throws {
    let scratch = try ScratchFolder()
    try scratch.write("for i in 0..<9_000_000 { show i }\nsave series([1]) to: \"out/late.csv\"\n", to: "long.lstm")
    let outcome = try Program.run(
      ["-c", "\"$0\" run long.lstm | head -1", Program.binary.path], in: scratch.url, executable: "/bin/sh")
    #expect(outcome.output == "0\n" && outcome.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent("out").path))
  }
}
