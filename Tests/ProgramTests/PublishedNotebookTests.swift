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
  @Test(
    arguments: notebooks,
    [
      ["--kernels", "avx512", "--threads", "1"], ["--kernels", "avx512", "--threads", "2"],
      ["--kernels", "avx2", "--threads", "1"], ["--kernels", "avx2", "--threads", "2"], ["--threads", "3"],
    ])
  func everyRecordedByteIsFoundAgain(name: String, flags: [String]) throws {
    let outcome = try Program.run(["check", "notebooks/\(name)"] + flags)
    if flags.contains("--kernels"), outcome.code == 64 { return }
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// The kernels without vectors emulate `fma`, and are slow: a small notebook is enough for them.
  @Test func everyInstructionSetFindsEveryByteOfASmallOne() throws {
    let folder = try ScratchFolder()
    let text = """
      ```lstm
      use "std/synthetic"
      seed 3
      let s = sines(periods: [12], noise: 0.1, steps: 400)
      let data = s | split train: 70% valid: 15% test: 15% | window past: 24 horizon: 2 | scale
      let f = fit (model { lstm 9; dropout 10%; dense 2 }) on: data epochs: 2 batch: 32
      evaluate f on: data.valid
      ```

      """
    try folder.write(text, to: "small.lstmnb")
    #expect(try Program.run(["run", "--quiet", "small.lstmnb"], in: folder.url).code == 0)
    #expect(try folder.text("small.lstmnb").contains("weights "))
    var found = 0
    for kernels in ["avx512", "avx2", "neon", "baseline"] {
      for threads in ["1", "2"] {
        let outcome = try Program.run(
          ["check", "small.lstmnb", "--kernels", kernels, "--threads", threads], in: folder.url)
        if outcome.code == 64 { continue }
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        found += 1
      }
    }
    #expect(found >= 4)
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
