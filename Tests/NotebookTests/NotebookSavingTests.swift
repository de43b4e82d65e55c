import Foundation
import Language
import Syntax
import Testing

@testable import Notebook

/// What a run writes, and what it refuses to write over.
struct NotebookSavingTests {
  /// A file is missed where it is surely saved: by the cell itself, in its loops, or by a function that it calls.
  @Test(arguments: [
    ("save \"x\" to: \"out/t.txt\"", true),
    ("for k in 1..=2 { save \"x\" to: \"out/{k}.txt\" }", true),
    ("write()", true),
    ("if false { save \"x\" to: \"out/t.txt\" }", false),
    ("if false { write() }", false),
    ("1", false),
  ])
  func aMissingFileIsStaleWhereItIsSaved(statement: String, isSaved: Bool) throws {
    let place = try Workplace(
      "```lstm f\ndef write() {\n  save \"x\" to: \"out/w.txt\"\n}\n```\n\n```lstm a\n\(statement)\n```\n\n```lstm b\n2\n```\n"
    )
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["silent", "fresh", "fresh"])
    try? FileManager.default.removeItem(at: place.folder.appendingPathComponent("out"))
    #expect(place.status() == ["silent", isSaved ? "stale: saved-file" : "fresh", "fresh"])
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["silent", "fresh", "fresh"])
  }

  /// The second is told so at once; the first loses nothing.
  @Test func oneRunAtATime() throws {
    let text = "```lstm a\n1\n```\n\n```lstm b\n2\n```\n"
    let place = try Workplace(text)
    let alone = try Workplace(text)
    alone.run()
    var inner: [RunResult] = []
    let outer = place.run(isInterrupted: {
      if inner.count < 2 { inner.append(place.run()) }
      return false
    })
    #expect(inner.count == 2)
    #expect(inner.allSatisfy { $0.outcome == .inputOutput })
    #expect(inner.allSatisfy { $0.diagnostics.first?.message.contains("is being run by another lstmnb") == true })
    #expect(outer.outcome == .fine)
    #expect(place.text() == alone.text())
    // The record of another may be written meanwhile, and all may be looked at.
    var looks: [RunResult.Outcome] = []
    _ = place.run(
      { $0.isFresh = true },
      isInterrupted: {
        if looks.isEmpty {
          looks.append(place.check().outcome)
          looks.append(place.run { $0.outputPath = place.folder.path + "/o.lstmnb" }.outcome)
        }
        return false
      })
    #expect(looks == [.fine, .fine])
    #expect(place.run().outcome == .fine)
  }

  @Test func conflictsInTheLockAreRepaired() throws {
    let place = try Workplace("```lstm a\nload \"d\"\n```\n", files: ["d": "1"])
    place.run()
    let good = place.text()
    let fact = try #require(good.split(separator: "\n").first { $0.hasPrefix("data d ") })
    let other = fact.replacingOccurrences(of: "bytes 1", with: "bytes 2")
    try place.edit(String(fact), "<<<<<<< a\n\(fact)\n=======\n\(other)\n>>>>>>> b")
    let conflicted = place.text()
    #expect(place.run().outcome == .badInput)
    #expect(place.text() == conflicted)
    // Elsewhere, without touching the source.
    #expect(
      place.run {
        $0.regenerates = true
        $0.outputPath = place.folder.path + "/o.lstmnb"
      }.outcome == .fine)
    #expect(place.text() == conflicted)
    #expect(place.text("o.lstmnb") == good)
    #expect(place.run { $0.regenerates = true }.outcome == .fine)
    #expect(place.text() == good)
  }

  /// Nothing of a newer format is written, by whatever way.
  @Test func aNewerFormatIsLaidOutByNobody() throws {
    let file = NotebookFile(name: "n", bytes: Array("---\nlstmnb: 2\n---\n```lstm\nlet  x=1\n```\n".utf8))
    #expect(throws: (any Error).self) { try NotebookLayout.format(file) }
    let conflict = "---\nlstmnb: 2\n---\n```lstm a\n1\n```\n\n```out a\n<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n```\n"
    let place = try Workplace(conflict)
    #expect(place.run { $0.regenerates = true }.outcome == .badInput)
    #expect(place.text() == conflict)
  }

  /// Whichever way lines end, and most of them decide, the outputs read the same and the digests are equal.
  @Test(arguments: ["\n", "\r\n"])
  func lineEndingsAreKept(ending: String) throws {
    let lines = ["Prose.", "", "```lstm a", "1", "lines 3", "```", "", "End."]
    let plain = try Workplace(lines.joined(separator: "\n") + "\n")
    plain.run()
    // One line that ends otherwise, and a mark at the start.
    let mixed = "\u{FEFF}" + lines.joined(separator: ending) + ending + "Odd.\(ending == "\n" ? "\r\n" : "\n")"
    let place = try Workplace(mixed)
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh"])
    #expect(place.check().outcome == .fine)
    let file = NotebookFile(name: "", bytes: try place.bytes())
    #expect(file.stripped() == Array(mixed.utf8))
    let (ours, theirs) = (file.cells[0].output, NotebookFile(name: "", bytes: Array(plain.text().utf8)).cells[0].output)
    #expect(ours?.key == theirs?.key)
    #expect(ours?.sum == theirs?.sum)
    #expect(
      place.text().contains("```out a key=\(ours?.key ?? "") sum=\(ours?.sum ?? "")\(ending)1\(ending)1\(ending)2"))
  }

  /// What a program prints does not drive a terminal, and reads the same forwards and backwards.
  @Test func controlCharactersAndOverridesAreWrittenOut() throws {
    let place = try Workplace("```lstm a\nemit \"@]0;x\\u{7}\\u{202E}\\u{2066}\\u{9B}\\u{0}\"\n```\n")
    #expect(place.run().outcome == .fine)
    #expect(place.text().contains("\n\\u{1B}]0;x\\u{07}\\u{202E}\\u{2066}\\u{9B}\\u{00}\n"))
    #expect(place.check().outcome == .fine)
  }

  /// `root` is recorded for whoever reads, and honoured only where a person says so.
  @Test func aRecordedRootIsNotFollowed() throws {
    let place = try Workplace("```lstm a\nload \"d\"\n```\n", files: ["d": "1"])
    let deep = place.folder.path + "/runs/1"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    let path = deep + "/o.lstmnb"
    #expect(place.run { $0.outputPath = path }.outcome == .fine)
    #expect(place.text("runs/1/o.lstmnb").contains("\nroot ../..\n"))
    let lost = place.check { $0.path = path }
    #expect(lost.outcome == .failed)
    #expect(lost.diagnostics.contains { $0.suggestion?.contains("--root") == true })
    let found = place.check {
      $0.path = path
      $0.root = place.folder.path
    }
    #expect(found.outcome == .fine)
  }
}
