import Foundation
import Testing

/// `lstmnb lint` finds nothing in programs that are as they should be.
@Suite struct LintingTests {
  private static let programs =
    PublishedNotebookTests.notebooks.map { "notebooks/\($0)" }
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: Program.root.appendingPathComponent("Tests/ProgramTests/Programs").path)) ?? [])
    .filter { $0.hasSuffix(".lstm") }.sorted().map { "Tests/ProgramTests/Programs/\($0)" }

  @Test(arguments: programs)
  func goodProgramsAreLeftAlone(path: String) throws {
    let outcome = try Program.run(["lint", path])
    // A module that is not beside a program is an error of another kind.
    #expect(outcome.code != 2 && !outcome.errors.contains("warning"), "\(outcome.errors)")
  }

  /// Choosing among models by what they show of the test part, in cells of a notebook.
  @Test func aChoiceByTheTestPartIsTold() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      ```lstm
      use "std/synthetic"
      let s = sines(periods: [24], noise: 0.1, steps: 400)
      let data = s | split train: 70% valid: 15% test: 15% | window past: 24 horizon: 1 | scale
      let small = fit (model { lstm 4; dense 1 }) on: data
      let large = fit (model { lstm 8; dense 1 }) on: data
      evaluate small on: data.test
      forecast small on: data.test
      ```

      ```lstm
      diagnose large on: data.test
      ```

      """, to: "n.lstmnb")
    let outcome = try Program.run(["lint", "n.lstmnb"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("n.lstmnb:12:20"), "\(outcome.errors)")
    #expect(outcome.errors.components(separatedBy: "E054").count == 2, "\(outcome.errors)")
  }
}
