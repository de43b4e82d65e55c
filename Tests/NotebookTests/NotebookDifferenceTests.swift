import Foundation
import Testing

@testable import Notebook

/// Why an output is not what it was, in the words of whoever changed the program.
@Suite struct NotebookDifferenceTests {
  private static let base = """
    ```lstm setup
    param past: int = 24
    seed 1
    let base = draw() + past
    ```

    ```lstm text
    let lines = load "a.txt"
    ```

    ```lstm result
    base * 2
    ```

    """

  private func version(_ edits: [(String, String)], file: String) throws -> (NotebookDifference.Version, Workplace) {
    let place = try Workplace(Self.base, files: ["a.txt": file])
    for (old, new) in edits { try place.edit(old, new) }
    #expect(place.run().outcome == .fine)
    let notebook = NotebookFile(name: "n.lstmnb", bytes: Array(place.text().utf8))
    return (NotebookDifference.Version(file: notebook, root: place.folder.path), place)
  }

  @Test(
    arguments: [
      ([], "one", "one", []),
      ([("= 24", "= 48")], "one", "one", ["result: parameter `past` 24 → 48 in cell `setup`"]),
      ([("seed 1", "seed 2")], "one", "one", ["result: `seed`: 1 → 2 in cell `setup`"]),
      ([("base * 2", "base * 3")], "one", "one", ["result: `base`: 2 → 3 in cell `result`"]),
      ([("+ past", "- past * 2 + 1")], "one", "one", ["result: `let base`: + past → - past * 2 + 1 in cell `setup`"]),
      ([], "one", "two!", ["text: the file `a.txt` changed"]),
      ([("Prose", "x"), ("let base = draw()", "# why\nlet base = draw()")], "one", "one", []),
    ] as [([(String, String)], String, String, [String])])
  func reasons(edits: [(String, String)], before: String, after: String, expected: [String]) throws {
    let (old, oldPlace) = try version([], file: before)
    let (new, newPlace) = try version(edits, file: after)
    let difference = NotebookDifference(from: old, to: new, vocabulary: TestVocabulary.vocabulary)
    let found = difference.outputs.flatMap { output in output.reasons.map { "\(output.title): \($0)" } }
    // A file that is read counts for what reads it; other outputs may name it too, and never anything else.
    #expect(expected.allSatisfy(found.contains), "\(found)")
    #expect(expected.isEmpty == found.isEmpty, "\(found)")
    withExtendedLifetime((oldPlace, newPlace)) {}
  }
}
