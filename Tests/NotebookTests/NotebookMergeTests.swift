import Foundation
import Language
import Syntax
import Testing

@testable import Notebook

/// Two branches of a notebook brought together: sources by lines, outputs by their keys.
@Suite struct NotebookMergeTests {
  private static let base = """
    # Two cells

    ```lstm first
    let a = 1
    a
    ```

    ```lstm second
    let b = 2
    b
    ```

    ```lstm sum
    a + b
    ```

    Prose.

    """

  /// The base after some edits, and a run.
  private func version(_ edits: [(String, String)], files: [String: String] = [:]) throws -> [UInt8] {
    let place = try Workplace(Self.base, files: files)
    for (old, new) in edits { try place.edit(old, new) }
    #expect(place.run().outcome == .fine)
    return Array(place.text().utf8)
  }

  private func merge(_ ours: [(String, String)], _ theirs: [(String, String)]) throws -> NotebookMerge {
    try #require(
      NotebookMerge(
        base: try version([]), ours: try version(ours), theirs: try version(theirs), name: "n.lstmnb",
        root: "/nonexistent", vocabulary: TestVocabulary.vocabulary))
  }

  private func words(_ merge: NotebookMerge) throws -> [String] {
    let place = try Workplace(String(decoding: merge.bytes, as: UTF8.self))
    return place.status()
  }

  @Test func outputsNeverConflict() throws {
    let merged = try merge([("a = 1", "a = 10")], [("Prose.", "Better prose.")])
    #expect(merged.conflicts == 0 && merged.stale.isEmpty)
    #expect(try words(merged) == ["fresh", "fresh", "fresh"])
    let text = String(decoding: merged.bytes, as: UTF8.self)
    #expect(text.contains("Better prose.") && text.contains("a = 10"))
  }

  @Test func eachSideBringsTheOutputsThatStillHold() throws {
    let merged = try merge([("a = 1", "a = 10")], [("b = 2", "b = 20")])
    // Each cell was run on one side; their sum on neither.
    #expect(merged.conflicts == 0)
    #expect(merged.stale == ["sum"])
    #expect(try words(merged) == ["fresh", "fresh", "missing"])
  }

  @Test func theSameChangeTwiceIsOne() throws {
    let merged = try merge([("a = 1", "a = 10")], [("a = 1", "a = 10")])
    #expect(merged.conflicts == 0 && merged.stale.isEmpty)
    #expect(try words(merged) == ["fresh", "fresh", "fresh"])
  }

  @Test func sourcesConflictWhereBothChangedALine() throws {
    let merged = try merge([("a = 1", "a = 10")], [("a = 1", "a = 100")])
    #expect(merged.conflicts == 1)
    let text = String(decoding: merged.bytes, as: UTF8.self)
    #expect(text.contains("<<<<<<< ours\nlet a = 10\n=======\nlet a = 100\n>>>>>>> theirs\n"))
    // What the conflict does not reach stays; what hangs on it does not.
    #expect(text.contains("```out second ") && !text.contains("```out first ") && !text.contains("```out sum "))
  }

  /// A base with a parameter and a file, recorded with a value set; the sides as they were made from it.
  private static let base2 =
    "```lstm p\nparam n: int = 3\n```\n\n```lstm a\nload \"d\"\n```\n\n```lstm b\nn\n```\n\n```lstm c\n7\n```\n\n```lstm\n8\n```\n"

  private func locked(_ settings: [(String, String)], data: String = "1", _ edits: [(String, String)] = []) throws
    -> [UInt8]
  {
    let place = try Workplace(Self.base2, files: ["d": data])
    for (old, new) in edits { try place.edit(old, new) }
    let path = place.folder.path + "/o.lstmnb"
    #expect(
      place.run {
        $0.outputPath = path
        $0.settings = Settings(settings.map { ($0.0, $0.1) })
      }.outcome == .fine)
    return Array(place.text("o.lstmnb").utf8)
  }

  private func merged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], data: String = "1") throws -> (
    merge: NotebookMerge, place: Workplace
  ) {
    let place = try Workplace("", files: ["d": data])
    let merge = try #require(
      NotebookMerge(
        base: base, ours: ours, theirs: theirs, name: "n.lstmnb", root: place.folder.path,
        vocabulary: TestVocabulary.vocabulary))
    try place.write(String(decoding: merge.bytes, as: UTF8.self))
    return (merge, place)
  }

  /// A conflict in one cell costs neither the lock nor the outputs of cells that have nothing to do with it.
  @Test func aConflictLeavesTheLockAndWhatIsFarFromIt() throws {
    let edit = { (text: String) in [("```lstm c\n7", "```lstm c\n\(text)")] }
    let (merge, place) = try merged(
      try locked([("n", "4")]), try locked([("n", "4")], edit("70")), try locked([("n", "4")], edit("700")))
    #expect(merge.conflicts == 1 && merge.stale.isEmpty && merge.changedSettings.isEmpty)
    #expect(place.text().contains("\nset n 4\n") && place.text().contains("\ndata d sha256:"))
    try place.edit("<<<<<<< ours\n70\n=======\n700\n>>>>>>> theirs\n", "700\n")
    #expect(place.status() == ["silent", "fresh", "fresh", "missing", "fresh"])
    // The data are still guarded.
    try place.write("2", to: "d")
    #expect(place.run().outcome == .badInput)
    try place.write("1", to: "d")
    #expect(place.run().outcome == .fine)
    #expect(place.text().contains("\n4\n```"))
  }

  /// Where both set one name, and differently, a person chooses.
  @Test(arguments: ["4", "5"])
  func differentValuesAreAConflict(choice: String) throws {
    let (merge, place) = try merged(try locked([("n", "3")]), try locked([("n", "4")]), try locked([("n", "5")]))
    #expect(merge.conflicts == 1 && merge.changedSettings == ["n"] && merge.stale.isEmpty)
    let text = place.text()
    #expect(text.contains("<<<<<<< ours\nset n 4\n=======\nset n 5\n>>>>>>> theirs\n"), "\(text)")
    #expect(text.contains("```out a ") && !text.contains("```out b ") && text.contains("```out c "))
    #expect(place.run().outcome == .badInput)
    let refused = place.run { $0.regenerates = true }
    #expect(refused.outcome == .badInput)
    #expect(refused.diagnostics.first?.message == "the sides of the merge set `n` to different values")
    #expect(place.text() == text)
    try place.edit("<<<<<<< ours\nset n 4\n=======\nset n 5\n>>>>>>> theirs\n", "set n \(choice)\n")
    #expect(place.run().outcome == .fine)
    #expect(Array(place.text().utf8) == (try locked([("n", choice)])))
  }

  @Test func valuesThatOneSideChangedAreTaken() throws {
    for (ours, theirs) in [("3", "4"), ("4", "3"), ("4", "4")] {
      let (merge, place) = try merged(
        try locked([("n", "3")]), try locked([("n", ours)]), try locked([("n", theirs)]))
      #expect(merge.conflicts == 0 && merge.stale.isEmpty)
      #expect(Array(place.text().utf8) == (try locked([("n", "4")])))
    }
    // Taken away on one side, changed on the other: nobody can know.
    let (merge, _) = try merged(try locked([("n", "3")]), try locked([]), try locked([("n", "4")]))
    #expect(merge.changedSettings == ["n"])
  }

  /// Both sides ran on another file: the one that is there decides, or else a person.
  @Test(arguments: [("1", RunResult.Outcome.fine), ("2", .fine), ("3", .badInput)])
  func differentDataAreAConflict(now: String, outcome: RunResult.Outcome) throws {
    let (merge, place) = try merged(
      try locked([], data: "0"), try locked([], data: "1"), try locked([], data: "2"), data: now)
    #expect(merge.conflicts == 1 && merge.changedData == ["d"])
    #expect(place.run().outcome == .badInput)
    #expect(place.run { $0.regenerates = true }.outcome == outcome)
    if outcome == .badInput {
      #expect(
        place.run {
          $0.regenerates = true
          $0.updatesLock = true
        }.outcome == .fine)
    }
    #expect(Array(place.text().utf8) == (try locked([], data: now)))
  }

  /// A cell without a name finds its output by what it holds, wherever it stands.
  @Test func cellsWithoutNamesMove() throws {
    let (merge, place) = try merged(
      try locked([]), try locked([], [("```lstm a\n", "```lstm\n6\n```\n\n```lstm a\n")]),
      try locked([], [("```lstm c\n7", "```lstm c\n9")]))
    #expect(merge.conflicts == 0 && merge.stale.isEmpty)
    #expect(place.status() == ["silent", "fresh", "fresh", "fresh", "fresh", "fresh"])
  }

  @Test func oneNameTwiceIsAConflict() throws {
    let cell = { (value: String) in "```lstm new\n\(value)\n```\n\n" }
    let merged = try merge([("# Two cells\n", "# Two cells\n\n" + cell("1"))], [("Prose.", cell("2") + "Prose.")])
    #expect(merged.conflicts > 0)
  }

  @Test func aFileWithoutABase() throws {
    let both = try version([])
    let merged = try #require(
      NotebookMerge(
        base: [], ours: both, theirs: both, name: "n.lstmnb", root: "/nonexistent",
        vocabulary: TestVocabulary.vocabulary))
    #expect(merged.bytes == both)
  }

  /// Lines in any arrangement: where only one side changed, the result is that side.
  @Test func mergingWithTheBaseGivesTheOtherSide() {
    var generator = SplitMix(state: 11)
    func text() -> [UInt8] {
      (0..<generator.next(12)).flatMap { _ in Array("\(generator.next(4))\n".utf8) }
    }
    for _ in 0..<300 {
      let (base, changed) = (text(), text())
      #expect(ThreeWayMerge(base: base, ours: changed, theirs: base).bytes == changed)
      #expect(ThreeWayMerge(base: base, ours: base, theirs: changed).bytes == changed)
      let same = ThreeWayMerge(base: base, ours: changed, theirs: changed)
      #expect(same.bytes == changed && same.conflicts == 0)
    }
  }
}
