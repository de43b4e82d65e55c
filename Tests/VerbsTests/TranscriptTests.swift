import Foundation
import Testing

/// Conversations with the whole vocabulary, held to what they printed before: RECORD=1 writes them anew.
@Suite struct TranscriptTests {
  static let folder = Folder.fixtures + "/Transcripts"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: names) func printsWhatItPrinted(_ name: String) throws {
    let path = Self.folder + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let bench = Workbench()
    var lines: [String] = []
    for input in Self.inputs(text) {
      let printed = bench.run(input.joined(separator: "\n"))
      lines.append("> " + input[0])
      lines += input.dropFirst().map { ". " + $0 }
      lines += printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.append("")
    }
    let now = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try now.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let (expected, actual) = (text.split(separator: "\n"), now.split(separator: "\n"))
    let first = zip(expected, actual).first { $0 != $1 }
    #expect(now == text, "\(name): \(first.map { "`\($0)` is now `\($1)`" } ?? "more or fewer lines")")
  }

  @Test func thereAreTranscripts() { #expect(Self.names.count >= 10) }

  /// Inputs begin with `> ` and go on with `. `.
  private static func inputs(_ text: String) -> [[String]] {
    var inputs: [[String]] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("> ") { inputs.append([String(line.dropFirst(2))]) }
      if line.hasPrefix(". "), !inputs.isEmpty { inputs[inputs.count - 1].append(String(line.dropFirst(2))) }
    }
    return inputs
  }
}
