import Foundation
import Language
import Syntax
import Testing

@testable import Notebook

struct NotebookRunnerTests {
  @Test func recordsValuesAndNotesInOrder() throws {
    let place = try Workplace(
      "# Title\n\n```lstm a\nlet t = load \"d.txt\"\nt\n1 + 1;\n2 + 2\n[quietly, 3]\n```\n\nEnd.\n",
      files: ["d.txt": "hello"])
    let result = place.run()
    #expect(result.outcome == .fine)
    let key = NotebookFile(name: "", bytes: Array(place.text().utf8)).cells[0].output?.key ?? ""
    #expect(
      place.text() == """
        # Title

        ```lstm a
        let t = load "d.txt"
        t
        1 + 1;
        2 + 2
        [quietly, 3]
        ```

        ```out a key=\(key) sum=l3anN7y6N4Qj
        loaded d.txt 5
        hello
        4
        noted
        [1, 3]
        ```

        End.

        ```lock
        engine lstmnb-1.0.0 semantics 1
        data d.txt sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 bytes 5
        ```

        """)
  }

  @Test func runningTwiceChangesNothing() throws {
    let place = try Workplace(KeysTests.notebook, files: KeysTests.files)
    #expect(place.run().isChanged)
    let first = place.text()
    let second = place.run()
    #expect(!second.isChanged)
    #expect(second.outcome == .fine)
    #expect(second.cells.allSatisfy { $0.outcome == .fresh })
    #expect(place.text() == first)
    #expect(place.run { $0.isFresh = true }.outcome == .fine)
    #expect(place.text() == first)
    #expect(place.check().outcome == .fine)
  }

  @Test func strippingAndRunningGivesTheSameFile() throws {
    let place = try Workplace(KeysTests.notebook, files: KeysTests.files)
    place.run()
    let first = place.text()
    let stripped = NotebookFile(name: "", bytes: Array(first.utf8)).stripped()
    #expect(String(decoding: stripped, as: UTF8.self) == KeysTests.notebook)
    try place.write(String(decoding: stripped, as: UTF8.self))
    place.run()
    #expect(place.text() == first)
  }

  @Test func windowsLineEndingsAreKept() throws {
    let place = try Workplace("```lstm a\r\n1\r\n2\r\n```\r\nProse\nwith both.\r\n")
    place.run()
    #expect(place.text().hasPrefix("```lstm a\r\n1\r\n2\r\n```\r\n\r\n```out a key="))
    #expect(place.text().contains("\r\n1\r\n2\r\n```\r\nProse\nwith both.\r\n\r\n```lock\r\nengine"))
    #expect(place.status() == ["fresh"])
    try place.write(place.text().replacingOccurrences(of: "\r\n", with: "\n"))
    #expect(place.status() == ["fresh"])
  }

  @Test func cellsOfDeclarationsHaveNoOutput() throws {
    let place = try Workplace(
      "```lstm\nseed 3\nparam n: int = 2\nuse \"std/double\"\ndef f(x) { x }\ntest \"t\" { f(1) }\n```\n\n```lstm\ndouble(n) + draw()\n```\n"
    )
    place.run()
    #expect(place.status() == ["silent", "fresh"])
    #expect(place.text().contains("\n14\n"))
  }

  @Test func aCheckerErrorStopsEverything() throws {
    let text = "```lstm a\n1\n```\n\n```lstm b\nlet x = 1\nlod_mw\n```\n"
    let place = try Workplace(text)
    let result = place.run()
    #expect(result.outcome == .badInput)
    #expect(place.text() == text)
    #expect(result.diagnostics.map(\.message) == ["unknown name `lod_mw`"])
    #expect(result.diagnostics.map { result.source.position(of: $0.range.start).line } == [7])
    #expect(result.diagnostics.map { result.source.text(in: $0.range) } == ["lod_mw"])
    let kept = place.run { $0.keepsGoing = true }
    #expect(kept.outcome == .failed)
    #expect(place.text().contains("out b status=error key="))
    #expect(place.text().contains("\nerror[E003] at 2:1: unknown name `lod_mw`\n"))
    #expect(place.status() == ["fresh", "failed"])
  }

  @Test func aFailingCellStopsItsUsersOnly() throws {
    let text = "```lstm a\nlet x = boom()\nx\n```\n\n```lstm b\nx + 1\n```\n\n```lstm c\n7\n```\n"
    let place = try Workplace(text)
    let result = place.run()
    #expect(result.outcome == .failed)
    #expect(result.cells.map(\.outcome) == [.failed, .notRun, .notRun])
    #expect(place.text().contains("error[E031] at 1:9: it went off"))
    let kept = place.run { $0.keepsGoing = true }
    #expect(kept.outcome == .failed)
    #expect(kept.cells.map(\.outcome) == [.failed, .skipped, .ran])
    #expect(place.status() == ["failed", "missing", "fresh"])
    // A failed cell always runs again, and gives the same bytes.
    let before = place.text()
    #expect(place.run { $0.keepsGoing = true }.cells.map(\.outcome) == [.failed, .skipped, .fresh])
    #expect(place.text() == before)
    try place.edit("boom()", "1")
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh", "fresh"])
  }

  @Test func usersOfAFailedCellReadStale() throws {
    let place = try Workplace("```lstm a\nlet x = load \"d\"\n```\n\n```lstm b\nx\n```\n", files: ["d": "1"])
    place.run()
    let old = place.text()
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent("d"))
    #expect(place.run().outcome == .badInput)
    #expect(place.text() == old)
    #expect(place.run { $0.updatesLock = true }.outcome == .failed)
    #expect(place.status() == ["failed", "stale: data"] || place.status() == ["failed", "stale: code"])
    #expect(place.text().contains("\n1\n"))
  }

  @Test func anExpectedErrorPasses() throws {
    let place = try Workplace(
      "```lstm q expect=error\nlet y = 1\nlod\n```\n\n```lstm r expect=error\nlet z = boom()\n```\n\n```lstm s\n1\n```\n"
    )
    let result = place.run()
    #expect(result.outcome == .fine)
    #expect(place.text().contains("```out q status=error key="))
    #expect(place.status() == ["fresh", "fresh", "fresh"])
    #expect(!place.run().isChanged)
    #expect(place.check().outcome == .fine)
    try place.edit("```lstm s\n1", "```lstm s\ny")
    #expect(place.run().diagnostics.map(\.message) == ["unknown name `y`"])
  }

  /// The message for a person offers what the folder holds; the record does not, and stays fresh when that changes.
  @Test func whatElseAFolderHoldsIsNotRecorded() throws {
    let place = try Workplace("```lstm q expect=error\nload \"lost.csv\"\n```\n", files: ["near.csv": "1"])
    #expect(place.run().outcome == .fine)
    try place.write("2", to: "nearer.csv")
    #expect(!place.text().contains("near.csv"))
    #expect(place.check().outcome == .fine)
  }

  @Test func successWhereAnErrorWasExpectedFails() throws {
    let place = try Workplace("```lstm q expect=error\n1\n```\n")
    #expect(place.run().outcome == .failed)
    #expect(place.status() == ["failed"])
    #expect(place.run().outcome == .failed)
  }

  @Test func aClosedGateIsToldApart() throws {
    #expect(try Workplace("```lstm\ngate\n```\n").run().code == 2)
  }

  @Test func changedDataNeedConsent() throws {
    let place = try Workplace("```lstm a\nload \"d\"\n```\n\n```lstm b\n2\n```\n", files: ["d": "1"])
    place.run()
    try place.write("22", to: "d")
    #expect(place.status() == ["stale: data", "fresh"])
    let refused = place.run()
    #expect(refused.outcome == .badInput)
    #expect(refused.diagnostics.map(\.message) == ["`d` is not what the lock says"])
    #expect(place.check().differences.map(\.cause) == [.data, .data])
    #expect(place.run { $0.updatesLock = true }.cells.map(\.outcome) == [.ran, .fresh])
    #expect(place.text().contains("bytes 2\n"))
    #expect(place.run().outcome == .fine)
  }

  @Test func editedOutputsAreRefused() throws {
    let place = try Workplace("```lstm a\n1\n```\n\n```lstm b\n2\n```\n")
    place.run()
    let good = place.text()
    try place.edit("\n1\n```\n\n```lstm b\n2", "\nuno\n```\n\n```lstm b\n3")
    try place.edit("```lstm a\nuno", "```lstm a\n1")
    try place.edit("\n1\n```\n\n```lstm b", "\nuno\n```\n\n```lstm b")
    #expect(place.status() == ["edited", "stale: code"])
    let result = place.run()
    #expect(result.outcome == .differs)
    #expect(result.cells.map(\.outcome) == [.refused, .ran])
    #expect(place.text().contains("\nuno\n"))
    #expect(place.run { $0.discardsEdits = true }.outcome == .fine)
    try place.edit("```lstm b\n3", "```lstm b\n2")
    place.run()
    #expect(place.text() == good)
  }

  @Test func settingsGoToAnotherFile() throws {
    let place = try Workplace("```lstm p\nparam n: int = 2\n```\n\n```lstm a\nn + 1\n```\n\n```lstm b\n5\n```\n")
    place.run()
    let source = place.text()
    #expect(place.run { $0.settings = .init([("n", "7")]) }.outcome == .usage)
    #expect(
      place.run {
        $0.settings = .init([("m", "7")]); $0.outputPath = "x"
      }.outcome == .usage)
    let other = place.folder.appendingPathComponent("o.lstmnb").path
    let result = place.run {
      $0.settings = .init([("n", "7")]); $0.outputPath = other
    }
    #expect(result.outcome == .fine)
    #expect(
      result.cells.map(\.outcome) == [.fresh, .ran, .fresh]
        || result.cells.map(\.outcome) == [.recomputed, .ran, .fresh])
    #expect(place.text() == source)
    #expect(place.text("o.lstmnb").contains("\n8\n"))
    #expect(place.text("o.lstmnb").contains("\nset n 7\n"))
    #expect(place.run { $0.path = other }.isChanged == false)
    #expect(place.check { $0.path = other }.outcome == .fine)
    #expect(
      place.status {
        $0.path = other; $0.settings = .init([("n", "9")])
      } == ["silent", "stale: parameter", "fresh"])
    // Elsewhere, the way back is recorded.
    let deep = place.folder.appendingPathComponent("runs/1").path
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    place.run { $0.outputPath = deep + "/o.lstmnb" }
    #expect(place.text("runs/1/o.lstmnb").contains("\nroot ../..\n"))
  }

  @Test func anInterruptLeavesTheFileWhole() throws {
    let place = try Workplace("```lstm a\n1\n```\n\n```lstm b\n2\n3\n```\n")
    var asked = 0
    let result = place.run(isInterrupted: {
      asked += 1
      return asked > 2
    })
    #expect(result.outcome == .interrupted)
    #expect(place.status() == ["fresh", "missing"])
    let whole = try Workplace("```lstm a\n1\n```\n\n```lstm b\n2\n3\n```\n")
    whole.run()
    place.run()
    #expect(place.text() == whole.text())
  }

  @Test func stoppingAnywhereAndRunningAgainGivesTheSameFile() throws {
    let whole = try Workplace(KeysTests.notebook, files: KeysTests.files)
    whole.run()
    for limit in 0..<40 {
      let place = try Workplace(KeysTests.notebook, files: KeysTests.files)
      var asked = 0
      let result = place.run(isInterrupted: {
        asked += 1
        return asked > limit
      })
      let left = NotebookFile(name: "", bytes: Array(place.text().utf8))
      #expect(!left.hasErrors)
      #expect(String(decoding: left.stripped(), as: UTF8.self) == KeysTests.notebook)
      if result.outcome == .fine { break }
      #expect(result.outcome == .interrupted)
      #expect(place.run().outcome == .fine)
      #expect(place.text() == whole.text())
    }
  }

  /// Whatever a notebook holds, running it twice is running it once, and its prose and programs stand.
  @Test func anyNotebookSettles() throws {
    var random = SplitMix(state: 5)
    let place = try Workplace("", files: KeysTests.files)
    let lines = KeysTests.notebook.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var ran = 0
    for _ in 0..<150 {
      var mixed = lines
      for _ in 0...random.next(4) {
        let from = random.next(mixed.count)
        switch random.next(4) {
        case 0: mixed.remove(at: from)
        case 1: mixed.insert(mixed[random.next(mixed.count)], at: from)
        case 2: mixed.swapAt(from, random.next(mixed.count))
        default:
          var bytes = Array(mixed[from].utf8)
          if !bytes.isEmpty { bytes[random.next(bytes.count)] = Array("x1(){}\"=`.:, ".utf8)[random.next(13)] }
          mixed[from] = String(decoding: bytes, as: UTF8.self)
        }
      }
      let text = mixed.joined(separator: "\n")
      try place.write(text)
      let first = place.run { $0.keepsGoing = true }
      guard first.outcome == .fine || first.outcome == .failed else {
        #expect(place.text() == text)
        continue
      }
      ran += 1
      let after = place.text()
      let stripped = NotebookFile(name: "", bytes: Array(after.utf8)).stripped()
      if !NotebookFile(name: "", bytes: Array(text.utf8)).cells.contains(where: { $0.output != nil }) {
        #expect(String(decoding: stripped, as: UTF8.self) == text)
      }
      let second = place.run { $0.keepsGoing = true }
      #expect(second.outcome == first.outcome)
      #expect(place.text() == after)
      #expect(place.check { $0.keepsGoing = true }.differences.isEmpty)
    }
    #expect(ran > 50)
  }

  @Test func aPartialResultIsNotRecorded() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    let before = place.text()
    var asked = 0
    let result = place.run(isInterrupted: {
      asked += 1
      return asked == 1
    })
    #expect(result.code == 130)
    #expect(place.text() == before)
  }

  @Test func aDefaultMadeOfANameNeedsItsCell() throws {
    let place = try Workplace(
      "```lstm a\nlet m = 3\n```\n\n```lstm b\nparam n: int = m\nseed m\n```\n\n```lstm c\nn + draw()\n```\n")
    #expect(place.run().outcome == .fine)
    try place.edit("n + draw()", "draw() - n")
    #expect(place.run().outcome == .fine)
    #expect(place.text().contains("\n7\n"))
  }

  @Test func editsStandUnderFreshToo() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    place.run()
    try place.edit("\n1\n```\n\n```lock", "\nuno\n```\n\n```lock")
    #expect(place.run { $0.isFresh = true }.cells.map(\.outcome) == [.refused])
    #expect(place.text().contains("\nuno\n"))
  }

  @Test func aFileThatOnlyRunningNamesMakesOthersRunAgain() throws {
    let place = try Workplace(
      "```lstm a\nlet p = load \"name.txt\"\nload p\n```\n\n```lstm b\nlet q = load \"other.txt\"\nload q\n```\n",
      files: ["name.txt": "x", "other.txt": "x", "x": "1", "y": "2"])
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh"])
    try place.edit("\nload q", "\nload \"y\"\nload q")
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh"])
    #expect(!place.run().isChanged)
    #expect(place.check().outcome == .fine)
  }

  @Test func whatCannotBeWrittenStands() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    let before = place.text()
    let result = place.run { $0.outputPath = place.folder.path + "/none/o.lstmnb" }
    #expect(result.outcome == .inputOutput)
    #expect(place.text() == before)
    #expect(place.run { $0.path = place.folder.path + "/none.lstmnb" }.outcome == .noInput)
  }

  @Test func aFileChangedMeanwhileIsNotLost() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    let result = place.run(isInterrupted: {
      try? place.write("someone else\n")
      return false
    })
    #expect(result.outcome == .inputOutput)
    #expect(place.text() == "someone else\n")
  }

  @Test func aNewerFormatIsReadOnly() throws {
    let text = "---\nlstmnb: 2\n---\n```lstm\n1\n```\n"
    let place = try Workplace(text)
    #expect(place.run().outcome == .badInput)
    #expect(place.text() == text)
  }

  @Test func oddOutputsSurvive() throws {
    for count in 3...10 {
      let ticks = String(repeating: "^", count: count)
      let place = try Workplace(
        "```lstm a\nemit \"\(ticks)out a\\n~~~\\n---\\n<!--\\n@[2J\\n\(ticks)\"\n```\n\n```lstm b\n1\n```\n")
      #expect(place.run().outcome == .fine)
      #expect(place.status() == ["fresh", "fresh"])
      #expect(place.text().contains("\\u{1B}[2J"))
      #expect(!place.run().isChanged)
    }
  }

  @Test func longOutputsAreShortened() throws {
    let place = try Workplace("```lstm a\nlines 10000\n```\n")
    place.run()
    #expect(place.text().contains("\n… 9,880 lines …\n"))
    #expect(place.check().outcome == .fine)
    #expect(!place.run().isChanged)
  }

  @Test func savedFilesAreWrittenAgainWhenMissing() throws {
    let place = try Workplace("```lstm a\nlet t = emit \"x\"\n```\n\n```lstm b\nsave t to: \"out/t.txt\"\n```\n")
    #expect(place.check().outcome == .differs)
    #expect(place.text("out/t.txt") == "")
    place.run()
    #expect(place.text("out/t.txt") == "x")
    let before = place.text()
    #expect(place.status() == ["fresh", "fresh"])
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent("out"))
    #expect(place.status() == ["fresh", "stale: saved-file"])
    #expect(place.run().cells.map(\.outcome) == [.recomputed, .recomputed])
    #expect(place.text("out/t.txt") == "x")
    #expect(place.text() == before)
  }

  @Test func conflictsInOutputsAreRepaired() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    place.run()
    let good = place.text()
    try place.edit("\n1\n```\n\n```lock", "\n<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n```\n\n```lock")
    #expect(place.run().outcome == .badInput)
    #expect(place.run { $0.regenerates = true }.outcome == .fine)
    #expect(place.text() == good)
  }
}
