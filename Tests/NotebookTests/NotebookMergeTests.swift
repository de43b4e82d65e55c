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
    #expect(!text.contains("```out"))
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
