import Foundation
import Testing

/// The published notebooks and the data they are made from.
@Suite struct PublishedNotebookTests {
  static let notebooks =
    ((try? FileManager.default.contentsOfDirectory(atPath: Program.root.appendingPathComponent("notebooks").path)) ?? [])
    .filter { $0.hasSuffix(".lstmnb") && !$0.hasPrefix(".") }.sorted()

  @Test func thereAreSome() {
    #expect(!Self.notebooks.isEmpty)
  }

  /// Byte for byte, with one and two threads and every instruction set that this machine has.
  @Test(arguments: notebooks, [["--threads", "1"], ["--threads", "2"], ["--threads", "3", "--kernels", "avx2"]])
  func everyRecordedByteIsFoundAgain(name: String, flags: [String]) throws {
    let outcome = try Program.run(["check", "notebooks/\(name)"] + flags)
    if flags.contains("--kernels"), outcome.code == 64 { return }
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: notebooks)
  func runningAFreshNotebookChangesNothing(name: String) throws {
    let path = Program.root.appendingPathComponent("notebooks/\(name)")
    let before = try Data(contentsOf: path)
    let outcome = try Program.run(["run", "notebooks/\(name)"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try Data(contentsOf: path) == before)
  }

  /// The file that the quickstart reads is what the script beside it writes.
  @Test func theSimulatedDataAreWhatTheirScriptWrites() throws {
    let scratch = try ScratchFolder()
    let notebooks = Program.root.appendingPathComponent("notebooks")
    try FileManager.default.copyItem(
      at: notebooks.appendingPathComponent("simulate-demand.lstm"),
      to: scratch.url.appendingPathComponent("simulate.lstm"))
    let outcome = try Program.run(["run", "simulate.lstm"], in: scratch.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let published = try Data(contentsOf: notebooks.appendingPathComponent("data/demand.csv"))
    #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/demand.csv")) == published)
  }
}
