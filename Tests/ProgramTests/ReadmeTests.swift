import Foundation
import Testing

/// The README shows what the program really says.
@Suite struct ReadmeTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The recorded output of a cell of the quickstart.
  private static func output(of cell: String) throws -> String {
    let notebook = try text("notebooks/quickstart.lstmnb")
    let start = try #require(notebook.range(of: "```out \(cell) "))
    let body = notebook[start.lowerBound...].drop { $0 != "\n" }.dropFirst()
    return String(body[..<(try #require(body.range(of: "\n```"))).lowerBound])
  }

  @Test(arguments: ["judge", "tomorrow"])
  func showsTheQuickstartAsItIsRecorded(cell: String) throws {
    let readme = try Self.text("README.md")
    #expect(readme.contains(try Self.output(of: cell)), "copy the output of the cell `\(cell)` into the README")
  }

  /// Each `$ command` of a console block prints the lines below it.
  @Test func itsCommandsPrintWhatItSays() throws {
    let blocks = try Self.text("README.md").components(separatedBy: "```console\n").dropFirst()
    var count = 0
    for block in blocks.compactMap({ $0.components(separatedBy: "\n```").first }) {
      for step in block.components(separatedBy: "$ ").dropFirst() {
        let lines = step.split(separator: "\n", omittingEmptySubsequences: false)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "PATH=\(Program.binary.deletingLastPathComponent().path):$PATH; (\(lines[0])) 2>&1"]
        shell.currentDirectoryURL = Program.root
        shell.standardInput = FileHandle.nullDevice
        let output = Pipe()
        shell.standardOutput = output
        try shell.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        let expected = lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines)
        #expect(printed.trimmingCharacters(in: .newlines) == expected, "\(lines[0])")
        count += 1
      }
    }
    #expect(count > 0)
  }

  /// The manual is made from the declarations of the verbs.
  @Test func theManualIsUpToDate() throws {
    let outcome = try Program.run(["help", "--markdown"])
    #expect(outcome.code == 0)
    #expect(outcome.output == (try Self.text("docs/VERBS.md")), "run `make docs`")
  }
}
