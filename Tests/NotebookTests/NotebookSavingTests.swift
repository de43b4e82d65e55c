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

  /// What a repair drops are outputs that differ: what was set, and which data, stays.
  @Test func aRepairKeepsTheLock() throws {
    let place = try Workplace(
      "```lstm p\nparam n: int = 1\n```\n\n```lstm a\nn\n```\n\n```lstm b\nload \"d\"\n```\n", files: ["d": "1"])
    #expect(
      place.run {
        $0.outputPath = place.folder.path + "/o.lstmnb"
        $0.settings = Settings([("n", "4")])
      }.outcome == .fine)
    let good = place.text("o.lstmnb")
    try place.write(
      good.replacingOccurrences(of: "\n4\n```", with: "\n<<<<<<< ours\n4\n=======\n5\n>>>>>>> theirs\n```"))
    try place.write("2", to: "d")
    #expect(place.run { $0.regenerates = true }.outcome == .badInput)
    try place.write("1", to: "d")
    #expect(place.run { $0.regenerates = true }.outcome == .fine)
    #expect(place.text() == good)
  }

  /// Elsewhere stands what somebody wrote: only an earlier record of the same text gives way.
  @Test(arguments: [
    ("data/d.csv", "a,b\n1,2\n", RunResult.Outcome.inputOutput), ("o.lstmnb", "# Mine\n", .inputOutput),
    ("o.lstmnb", "```lstm a\n2\n```\n", .inputOutput), ("o.lstmnb", "```lstm a\n1\n", .inputOutput),
    ("o.lstmnb", "```lstm a\n1\n```\n", .fine),
    ("o.lstmnb", "```lstm a\n1\n```\n\n```out a key=AAAAAAAAAAAA sum=AAAAAAAAAAAA\n7\n```\n", .fine),
    ("o.lstmnb", "", .fine),
  ])
  func aRecordReplacesOnlyItself(name: String, text: String, outcome: RunResult.Outcome) throws {
    let place = try Workplace("```lstm a\n1\n```\n", files: [name: text])
    let result = place.run { $0.outputPath = place.folder.path + "/" + name }
    #expect(result.outcome == outcome)
    if outcome == .fine {
      #expect(place.text(name).contains("```out a "))
    } else {
      #expect(place.text(name) == text)
      #expect(result.diagnostics.first?.message.hasSuffix("is there already") == true)
    }
  }

  @Test func aRecordReplacesNoPipeOrFolder() throws {
    let place = try Workplace("```lstm a\n1\n```\n")
    try FileManager.default.createDirectory(atPath: place.folder.path + "/f", withIntermediateDirectories: false)
    #expect(unsafe mkfifo(place.folder.path + "/pipe", 0o600) == 0)
    for name in ["f", "pipe"] {
      #expect(place.run { $0.outputPath = place.folder.path + "/" + name }.outcome == .inputOutput)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["f", "n.lstmnb", "pipe"])
  }

  /// What the lock sets reaches a parameter, or that is said at its line.
  @Test(arguments: [
    ("set n 4", nil), ("set seed 4", nil),
    ("set m 4", "the lock sets `m`, and the program has no parameter of that name"),
    ("set n abc", "the lock sets `n` to `abc`, which is not an int"),
    ("set seed x", "the lock sets `seed` to `x`, which is not an int"),
  ])
  func whatTheLockSetsIsTaken(line: String, message: String?) throws {
    let place = try Workplace("```lstm p\nparam n: int = 1\n```\n\n```lstm a\nn\n```\n")
    place.run()
    try place.edit("\n```lock\n", "\n```lock\n\(line)\n")
    let text = place.text()
    let result = place.run()
    #expect(result.outcome == (message == nil ? .fine : .badInput))
    let problem = result.diagnostics.first
    #expect(problem?.message == message)
    guard message != nil else { return }
    #expect(problem.map { result.source.text(in: $0.range) } == line)
    #expect(place.text() == text)
    #expect(place.check().outcome == .badInput)
    let status = try NotebookStatus.read(
      RunRequest(path: place.path, engine: "lstmnb-1.0.0"), vocabulary: TestVocabulary.vocabulary)
    #expect(status.changedData.first?.message == message && !status.isFresh)
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

  /// A line `---` that a cell prints does not make front matter of the text above.
  @Test func aThematicBreakAtTheTopStaysOne() throws {
    let text = "---\nNo key, and no front matter.\n\n```lstm a\nemit \"---\"\n```\n\n---\n\n```lstm b\n2\n```\n"
    let place = try Workplace(text)
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh"])
    #expect(!place.run().isChanged)
    #expect(place.check().outcome == .fine)
    #expect(NotebookFile(name: "", bytes: try place.bytes()).stripped() == Array(text.utf8))
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
