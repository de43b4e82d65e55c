import Testing

@testable import Notebook

struct SpliceTests {
  private func file(_ text: String) -> NotebookFile { NotebookFile(name: "n.lstmnb", bytes: Array(text.utf8)) }

  private func text(_ splice: Splice) -> String { String(decoding: splice.bytes, as: UTF8.self) }

  /// Mixtures of all that could mislead a reader of fences.
  private func mixture(_ random: inout SplitMix) -> [UInt8] {
    let pieces = [
      "```", "````", "~~~", "```lstm a\n", "```lstm\n", "```out a key=AAAAAAAAAAAA\n", "```out\n", "```lock\n", "\n",
      "\n\n", "\r\n", "\r", "text", " ", "    ", "\t", "> ", "- ", "1. ", "---\n", "lstmnb: 1\n", "<!--", "-->",
      "<div>",
      "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "\u{FEFF}", "é", "`", "engine x semantics 1\n", "data a",
      "expect=error",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<random.next(24) {
      bytes += pieces[random.next(pieces.count)].utf8
      if random.next(30) == 0 { bytes.append(UInt8(random.next(256))) }
    }
    return bytes
  }

  @Test func readingAndWritingIsTheIdentity() {
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let bytes = mixture(&random)
      #expect(Splice(NotebookFile(name: "", bytes: bytes)).bytes == bytes)
    }
  }

  @Test func whatIsWrittenIsReadAndTakenAwayAgain() {
    var random = SplitMix(state: 11)
    var written = 0
    for _ in 0..<20_000 {
      let file = NotebookFile(name: "", bytes: mixture(&random))
      guard !file.hasErrors, !file.cells.isEmpty, file.lockFence == nil, file.cells.allSatisfy({ $0.output == nil })
      else { continue }
      written += 1
      var splice = Splice(file)
      for cell in file.cells {
        splice.setOutput(of: cell, to: OutputBlock(id: cell.id, key: "AAAAAAAAAAAA", text: "a\n```\n"))
      }
      var lock = Lock()
      lock.engine = "x"
      splice.setLock(lock)
      let again = NotebookFile(name: "", bytes: splice.bytes)
      #expect(!again.hasErrors)
      #expect(again.cells.map { $0.output?.body } == file.cells.map { _ in "a\n```\n" })
      #expect(again.lock.engine == "x")
      #expect(again.stripped() == file.bytes)
    }
    #expect(written > 100)
  }

  @Test(arguments: [
    "", "\n", "a", "a\n", "\n\n", "```\n", "````````\n", "~~~\n~~~~\n", "---\n", "<!--\n", "    ```\n", "a\r\nb\r",
    "\u{1B}[31mred\u{202E}\n", "\u{0}", "\u{FEFF}", "tab\there\n", "```out a\n", "```lock\n",
  ])
  func anyTextSurvives(text: String) {
    for count in 3...10 {
      let fence = String(repeating: "`", count: count)
      for body in [text, fence + "\n" + text, text + fence] {
        let block = OutputBlock(id: "a", key: "AAAAAAAAAAAA", text: body)
        for ending in ["\n", "\r\n", "\r"] {
          let source = ["```lstm a", "1", "```", "Prose."].joined(separator: ending) + ending
          let file = file(source)
          var splice = Splice(file)
          splice.setOutput(of: file.cells[0], to: block)
          let again = NotebookFile(name: "", bytes: splice.bytes)
          #expect(again.problems.isEmpty)
          #expect(again.cells.count == 1)
          #expect(again.cells[0].output.map { block.hasSameText(as: $0) } == true)
          #expect(again.cells[0].output?.isEdited == false)
          #expect(again.stripped() == Array(source.utf8))
        }
      }
    }
  }

  @Test func theFenceIsOneLongerThanTheLongestRun() {
    #expect(OutputBlock.fence(around: "no ticks") == "```")
    #expect(OutputBlock.fence(around: "``") == "```")
    #expect(OutputBlock.fence(around: "a ```` b ```") == "`````")
  }

  @Test func controlCharactersAreEscaped() {
    #expect(
      OutputBlock(id: nil, key: "", text: "\u{1B}[2J\u{7}\u{202E}x\u{9B}\r\n").body
        == "\\u{1B}[2J\\u{07}\\u{202E}x\\u{9B}\\u{0D}\n")
  }

  @Test func aMissingLastNewlineIsMarked() {
    let block = OutputBlock(id: nil, key: "AAAAAAAAAAAA", text: "a")
    #expect(block.text(ending: .lf) == "```out key=AAAAAAAAAAAA sum=ypeBEsobvcr6 nonl\na\n```")
  }

  @Test func longOutputsKeepTheirEnds() {
    func block(_ count: Int) -> OutputBlock {
      OutputBlock(id: nil, key: "AAAAAAAAAAAA", text: (1...count).map { "\($0)\n" }.joined())
    }
    #expect(block(121).lines == nil)
    let long = block(10_000)
    let lines = long.body.split(separator: "\n")
    #expect(lines.count == 121)
    #expect(lines[99] == "100")
    #expect(lines[100] == "… 9,880 lines …")
    #expect(lines[101] == "9981")
    #expect(long.text(ending: .lf).contains(" lines=120/10000 full="))
    let file = file("```lstm\n1\n```\n")
    var splice = Splice(file)
    splice.setOutput(of: file.cells[0], to: long)
    let output = NotebookFile(name: "", bytes: splice.bytes).cells[0].output
    #expect(output.map { long.hasSameText(as: $0) } == true)
    // A line that is not shown counts too.
    let other = OutputBlock(
      id: nil, key: "AAAAAAAAAAAA", text: (1...10_000).map { "\($0 == 5000 ? 0 : $0)\n" }.joined())
    #expect(output.map { other.hasSameText(as: $0) } == false)
  }

  @Test func theLockGoesToTheEnd() {
    var lock = Lock()
    lock.engine = "x"
    lock.semantics = 1
    for (before, after) in [
      ("a", "a\n\n```lock\nengine x semantics 1\n```"),
      ("a\n", "a\n\n```lock\nengine x semantics 1\n```\n"),
      ("```lock\nengine y semantics 1\n```\n", "```lock\nengine x semantics 1\n```\n"),
      ("a\n\n```lock\n```\n\nLater.\n", "a\n\nLater.\n\n```lock\nengine x semantics 1\n```\n"),
      ("a\r\nb\r\n", "a\r\nb\r\n\r\n```lock\r\nengine x semantics 1\r\n```\r\n"),
    ] {
      var splice = Splice(file(before))
      splice.setLock(lock)
      #expect(text(splice) == after)
    }
  }
}
