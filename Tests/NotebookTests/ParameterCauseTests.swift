import Foundation
import Language
import Testing

@testable import Notebook

/// Outputs that are stale because a parameter has another value: told by its name and both values.
struct ParameterCauseTests {
  private static let notebook = """
    ```lstm setup
    param hidden: int = 32
    param rate: number = 0.5
    param label: text = "{hidden} units"
    param place: text = "a b"
    param idle: int = 7
    def scaled(x) {
      x * rate
    }
    ```

    ```lstm a
    hidden
    ```

    ```lstm b
    scaled(2)
    ```

    ```lstm c
    [label, rate]
    ```

    ```lstm d
    load "{place}.txt"
    ```

    """

  private func recorded() throws -> Workplace {
    let place = try Workplace(Self.notebook, files: ["a b.txt": "1", "c.txt": "2"])
    #expect(place.run().outcome == .fine)
    return place
  }

  private func changes(_ place: Workplace) throws -> [[String]] {
    let status = try NotebookStatus.read(
      RunRequest(path: place.path, engine: "lstmnb-1.0.0"), vocabulary: TestVocabulary.vocabulary)
    return status.changes.map { $0.map(\.description) }
  }

  /// Those of which some key depends, sorted, as literals; one that nothing uses is no fact.
  @Test func theLockHoldsWhatOutputsDependOn() throws {
    let place = try recorded()
    let facts = place.text().split(separator: "\n").filter { $0.hasPrefix("param ") && !$0.contains(": ") }
    #expect(facts == ["param hidden 32", "param label \"32 units\"", "param place \"a b\"", "param rate 0.5"])
    #expect(place.check().outcome == .fine)
    #expect(!place.run().isChanged)
  }

  @Test(
    arguments: [
      (
        "hidden: int = 32", "hidden: int = 64", ["stale: parameter", "fresh", "stale: parameter", "fresh"],
        [["hidden 32 → 64"], [], ["label \"32 units\" → \"64 units\""], []]
      ),
      (
        "rate: number = 0.5", "rate: number = 0.25", ["fresh", "stale: parameter", "stale: parameter", "fresh"],
        [[], ["rate 0.5 → 0.25"], ["rate 0.5 → 0.25"], []]
      ),
      (
        "place: text = \"a b\"", "place: text = \"c\"", ["fresh", "fresh", "fresh", "stale: parameter"],
        [[], [], [], ["place \"a b\" → \"c\""]]
      ),
      ("idle: int = 7", "idle: int = 8", ["fresh", "fresh", "fresh", "fresh"], [[], [], [], []]),
      // Its kind is code, and so is what has no plain value.
      ("hidden: int = 32", "hidden: number = 32", ["stale: code", "fresh", "fresh", "fresh"], [[], [], [], []]),
      ("x * rate", "x + rate", ["fresh", "stale: code", "fresh", "fresh"], [[], [], [], []]),
      ("hidden\n```", "hidden + 0\n```", ["stale: code", "fresh", "fresh", "fresh"], [[], [], [], []]),
    ] as [(String, String, [String], [[String]])])
  func anEditedDefaultIsAParameter(old: String, new: String, states: [String], expected: [[String]]) throws {
    let place = try recorded()
    let before = place.text()
    try place.edit(old, new)
    #expect(place.status() == ["silent"] + states)
    #expect(try changes(place) == [[]] + expected)
    let check = place.check()
    #expect(
      check.differences.filter { $0.cell != nil }.map { $0.parameters.map(\.description) }.filter { !$0.isEmpty }
        == expected.filter { !$0.isEmpty })
    let run = place.run()
    #expect(run.outcome == .fine)
    #expect(run.cells.dropFirst().map { $0.parameters.map(\.description) } == expected)
    #expect(place.check().outcome == .fine)
    // And back again, to the same bytes.
    try place.edit(new, old)
    place.run()
    #expect(place.text() == before)
  }

  @Test func longValuesAreShortened() {
    let long = "[" + String(repeating: "1, ", count: 100) + "1]"
    let change = ParameterChange(name: "list", before: long, now: "[1]")
    #expect(change.description == "list \(long.prefix(59))… → [1]")
  }

  /// A value beside changed code explains nothing by itself.
  @Test func codeAndParameterTogetherAreCode() throws {
    let place = try recorded()
    try place.edit("hidden: int = 32", "hidden: int = 64")
    try place.edit("\nhidden\n", "\nhidden + 1\n")
    #expect(place.status() == ["silent", "stale: code", "fresh", "stale: parameter", "fresh"])
  }

  /// A notebook without such facts is as good as it was, and stays as it is until something runs.
  @Test func oldNotebooksStayValid() throws {
    let place = try recorded()
    let facts = place.text()
    let old = facts.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("param ") || $0.contains(": ") }.joined(separator: "\n")
    try place.write(old)
    #expect(place.check().outcome == .fine)
    #expect(!place.run().isChanged)
    #expect(place.text() == old)
    try place.edit("hidden: int = 32", "hidden: int = 64")
    #expect(place.status() == ["silent", "stale: code", "fresh", "stale: code", "fresh"])
    try place.edit("hidden: int = 64", "hidden: int = 32")
    place.run { $0.isFresh = true }
    #expect(place.text() == facts)
  }

  /// Facts that were changed by hand are found, as everything in the lock.
  @Test func editedFactsAreFound() throws {
    let place = try recorded()
    try place.edit("param hidden 32", "param hidden 33")
    #expect(place.status() == ["silent", "fresh", "fresh", "fresh", "fresh"])
    let check = place.check()
    #expect(check.outcome == .differs)
    #expect(check.differences.map(\.title) == ["lock"])
  }

  /// While an output of the old value stands, the old value is what the lock says: the cause can still be told.
  @Test func theOldValueStandsWhileAnOutputOfItDoes() throws {
    let place = try Workplace(
      "```lstm\nparam hidden: int = 32\n```\n\n```lstm a\nhidden\n```\n\n```lstm b\n1 / (hidden - 31)\n```\n\n```lstm c\nhidden * 3\n```\n"
    )
    #expect(place.run().outcome == .fine)
    let whole = place.text()
    try place.edit("hidden: int = 32", "hidden: int = 64")
    var turns = 0
    // Stopped after the first cell that prints.
    let stopped = place.run(isInterrupted: {
      turns += 1
      return place.text().contains("\n64\n")
    })
    #expect(turns > 0)
    #expect(stopped.outcome == .interrupted)
    #expect(place.text().contains("param hidden 32"))
    #expect(place.status() == ["silent", "fresh", "stale: parameter", "stale: parameter"])
    place.run()
    #expect(place.text().contains("param hidden 64"))
    #expect(place.check().outcome == .fine)
    try place.edit("hidden: int = 64", "hidden: int = 32")
    place.run()
    #expect(place.text() == whole)
  }

  @Test func valuesFromOutsideAreTold() throws {
    let place = try recorded()
    let check = place.check { $0.settings = .init([("hidden", "16")]) }
    #expect(
      check.differences.flatMap { $0.parameters.map(\.description) } == [
        "hidden 32 → 16", "label \"32 units\" → \"16 units\"",
      ])
  }

  /// Merged, the facts are those of the merged program, as a run would leave them.
  @Test func mergedFactsAreThoseOfTheMergedProgram() throws {
    let place = try recorded()
    let base = Array(place.text().utf8)
    try place.edit("hidden: int = 32", "hidden: int = 64")
    place.run()
    let ours = Array(place.text().utf8)
    try place.write(String(decoding: base, as: UTF8.self))
    try place.edit("scaled(2)", "scaled(3)")
    place.run()
    let theirs = Array(place.text().utf8)
    let merge = try #require(
      NotebookMerge(
        base: base, ours: ours, theirs: theirs, name: "n.lstmnb", root: place.folder.path,
        vocabulary: TestVocabulary.vocabulary))
    #expect(merge.conflicts == 0 && merge.stale.isEmpty)
    try place.write(String(decoding: merge.bytes, as: UTF8.self))
    #expect(place.text().contains("param hidden 64"))
    #expect(place.check().outcome == .fine)
    #expect(!place.run().isChanged)
  }
}
