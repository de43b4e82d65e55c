import Syntax
import Testing

@testable import Notebook

struct NotebookFileTests {
  private func file(_ text: String) -> NotebookFile { NotebookFile(name: "n.lstmnb", bytes: Array(text.utf8)) }

  /// `line: message` for each problem.
  private func problems(_ text: String) -> [String] {
    let file = file(text)
    return file.problems.map { "\(file.source.position(of: $0.range.start).line): \($0.message)" }
  }

  static let whole = """
    ---
    lstmnb: 1
    title: Load
    ---
    Prose.

    ```lstm a
    1 + 1
    ```

    ```out a key=p1PrGeP6meIz sum=I4PNf68--xoB
    rows 17520   2023-01-01 00:00 .. 2024-12-30 23:00   step 1h   missing 0
    mw   mean 812.44   sd 143.07   min 401.20   max 1288.90
    ```

    ```lstm-example
    no cell
    ```

    ```lstm quirk expect=error
    describe lod_mw
    ```

    ```lock
    engine lstmnb-0.3.1 semantics 1
    data data/load.csv sha256:9f2c6a1be07d4c35a8e1f06b2d94c7735e0af8bb41d6c9127f3e5ad80c64b1e9 bytes 524118
    set hidden 64
    ```

    """

  @Test func readsEveryPart() {
    let file = file(Self.whole)
    #expect(file.problems.isEmpty)
    #expect(file.frontMatter?["title"] == "Load")
    #expect(file.cells.map(\.id) == ["a", "quirk"])
    #expect(file.cells.map(\.expectsError) == [false, true])
    #expect(file.program(of: file.cells[0]).bytes == Array("1 + 1\n".utf8))
    #expect(file.cells[0].output?.key == "p1PrGeP6meIz")
    #expect(file.cells[0].output?.isEdited == false)
    #expect(file.cells[1].output == nil)
    #expect(file.lock.engine == "lstmnb-0.3.1")
    #expect(file.lock.semantics == 1)
    #expect(file.lock.data["data/load.csv"]?.size == 524_118)
    #expect(file.lock.settings == ["hidden": "64"])
  }

  @Test func lockReadsWhatItWrites() {
    let file = file(Self.whole)
    var lock = file.lock
    lock.data["odd name%.csv"] = Lock.Fact([1, 2, 3])
    lock.settings["who"] = "A  Person\u{1B}"
    lock.root = "../.."
    let again = self.file("```lock\n\(lock.text)```\n")
    #expect(again.problems.isEmpty)
    #expect(again.lock == lock)
  }

  @Test(arguments: [
    ("```lstm a\n1\n", ["1: this block is not closed"]),
    ("~~~\ntext\n```lstm a\n1\n```\n", ["1: this block is not closed"]),
    ("<!--\n```lstm a\n1\n```\n", ["1: this HTML is not closed, and hides what is below it"]),
    ("```lstm a\n```\n```lstm a\n```\n", ["3: a cell on line 1 is called `a` already"]),
    ("```out a\n```\n", ["1: this output belongs to no cell"]),
    ("```lstm a\n```\nText.\n\n```out a\n```\n", ["5: this output belongs to no cell"]),
    ("```lstm a\n```\n\n```out b\n```\n", ["4: this output is of `b`, and the cell above is `a`"]),
    ("```lstm\n```\n\n```out b\n```\n", ["4: this output is of `b`, and the cell above is without one"]),
    ("```lstm a\n```\n\n```out a\n```\n\n```out a\n```\n", ["7: this output belongs to no cell"]),
    ("```lstm a b\n```\n", ["1: a cell has one id"]),
    ("```lstm ä\n```\n", ["1: `ä` cannot name a cell"]),
    ("```lstm a expect=errors\n```\n", ["1: `expect=errors` is no expectation"]),
    ("```lstm a expct=error\n```\n", ["1: unknown attribute `expct` of a cell"]),
    ("```lstm a\n```\n```out a key=short\n```\n", ["3: `key=short` is no attribute of an output"]),
    ("```lock\nwhat\n```\n", ["2: this is no fact of a lock"]),
    ("```lock\n```\n\n```lock\n```\n", ["4: there is a block `lock` already, on line 1"]),
    ("---\nlstmnb: 1\n", ["1: the front matter is not closed"]),
    ("---\nlstmnb: one\n---\n", ["1: `lstmnb: one` is no version of the format"]),
    ("---\ntitel: a\nx-mine: b\n---\n", ["2: unknown key `titel` in the front matter"]),
    ("---\n\nA thematic break.\n", []),
    ("<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", ["1: a merge left a conflict here, to line 5"]),
    ("```text\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n```\n", []),
    ("Heading\n=======\n", []),
  ])
  func namesProblemsByLine(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func aNewerFormatIsKnown() {
    #expect(file("---\nlstmnb: 2\n---\n").isNewer)
    #expect(!file("---\nlstmnb: 1\n---\n").isNewer)
    #expect(!file("Text.\n").isNewer)
  }

  @Test func acceptsByteOrderMarkAndCarriageReturns() {
    let text =
      "\u{FEFF}" + Self.whole.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let file = file(text)
    #expect(file.problems.isEmpty)
    #expect(file.frontMatter?["lstmnb"] == "1")
    #expect(file.ending == .crlf)
    #expect(file.cells[0].output?.isEdited == false)
  }

  @Test func repairsConflictsOfOutputsOnly() {
    let ours = "```lstm a\n1\n```\n\n```out a\n<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n```\n"
    func repaired(_ text: String) -> String? {
      guard case .repaired(let bytes) = ConflictMarkers.repaired(file(text), takesData: false, fact: { _ in nil })
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(repaired(ours) == "```lstm a\n1\n```\n")
    let prose = "<<<<<<< ours\nThis\n=======\nThat\n>>>>>>> theirs\n" + ours
    #expect(repaired(prose) == nil)
    #expect(repaired(Self.whole) == nil)
    let info =
      "```lstm a\n1\n```\n\n<<<<<<< ours\n```out a key=p1PrGeP6meIz sum=I4PNf68--xoB\n1\n=======\n"
      + "```out a key=p1PrGeP6meIz sum=p1PrGeP6meIz\n2\n>>>>>>> theirs\n```\n\nText.\n"
    #expect(repaired(info) == "```lstm a\n1\n```\n\nText.\n")
  }
}
