internal import Syntax

/// Turns the fences of a notebook into cells, their outputs and the lock, one after the other.
struct FenceReader {
  let lines: [TextLine]
  let bytes: [UInt8]
  private(set) var cells: [Cell] = []
  private(set) var lockFence: Fence?
  private(set) var problems: [Diagnostic] = []
  /// The last line of the cell that an output may follow.
  private var openCell: Int?
  private var ids: [String: SourceRange] = [:]

  init(lines: [TextLine], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
  }

  mutating func take(_ fence: Fence, _ word: String, firstLine: Int, lastLine: Int) {
    let above = openCell
    openCell = nil
    switch word {
    case "lstm":
      takeCell(fence)
      openCell = lastLine
    case "out":
      let isBelow = above.map {
        $0 + 1 == firstLine || lines[($0 + 1)..<firstLine].allSatisfy { $0.isBlank(in: bytes) }
      }
      takeOutput(fence, isBelowCell: isBelow ?? false)
    default:
      if fence.words.count > 1 {
        report("`lock` takes nothing after it", at: fence.words[1].range, suggestion: "```lock")
      }
      if let lockFence {
        let line = Source(name: "", bytes: bytes).position(of: lockFence.range.start).line
        report("there is a block `lock` already, on line \(line)", at: fence.opening, suggestion: "delete one of them")
      } else {
        lockFence = fence
      }
    }
  }

  private mutating func takeCell(_ fence: Fence) {
    var cell = Cell(index: cells.count, id: nil, fence: fence, output: nil)
    var words = fence.words.dropFirst()
    if let word = words.first, word.key == nil {
      words = words.dropFirst()
      cell.id = word.text
      if !Self.isIdentifier(word.text) {
        report(
          "`\(word.text)` cannot name a cell", at: word.range, suggestion: "use 1 to 64 of a-z, A-Z, 0-9, `-` and `_`")
      }
      if let first = ids[word.text] {
        let line = Source(name: "", bytes: bytes).position(of: first.start).line
        report(
          "a cell on line \(line) is called `\(word.text)` already", at: word.range, suggestion: "give one another id")
      } else {
        ids[word.text] = word.range
      }
    }
    for (place, word) in words.enumerated() {
      if word.text == "expect=error", !words.prefix(place).contains(where: { $0.text == word.text }) {
        cell.expectsError = true
      } else if word.key == "expect" {
        report(
          cell.expectsError ? "a cell has one expectation" : "`\(word.text)` is no expectation", at: word.range,
          suggestion: cell.expectsError ? "leave it out" : "`expect=error` is the only one")
      } else if word.key == nil {
        report("a cell has one id", at: word.range, suggestion: "join the words with `-`")
      } else {
        report(
          "unknown attribute `\(word.key ?? "")` of a cell", at: word.range,
          suggestion: "`expect=error` is the only one")
      }
    }
    cells.append(cell)
  }

  private mutating func takeOutput(_ fence: Fence, isBelowCell: Bool) {
    let body = LineEnding.normalized(bytes[fence.body.start..<fence.body.end])
    var output = RecordedOutput(fence: fence, body: String(decoding: body, as: UTF8.self))
    var words = fence.words.dropFirst()
    var id: String?
    if let word = words.first, word.key == nil, word.text != "nonl" {
      id = word.text
      words = words.dropFirst()
    }
    var seen = Set<String>()
    for word in words {
      let isTaken = seen.insert(word.key ?? word.text).inserted && output.take(word)
      if !isTaken {
        report(
          "`\(word.text)` is no attribute of an output", at: word.range,
          suggestion: "delete the block `out`; `run` writes it again")
      }
    }
    guard isBelowCell, let cell = cells.last else {
      report(
        "this output belongs to no cell", at: fence.opening,
        suggestion: "delete it, or put it directly below its cell")
      return
    }
    guard cell.id == id else {
      report(
        "this output is \(id.map { "of `\($0)`" } ?? "without an id"), and the cell above is "
          + (cell.id.map { "`\($0)`" } ?? "without one"), at: fence.opening,
        suggestion: "delete it, or give both the same id")
      return
    }
    cells[cells.count - 1].output = output
  }

  private mutating func report(_ message: String, at range: SourceRange, suggestion: String? = nil) {
    problems.append(Diagnostic(.syntax, message, at: range, suggestion: suggestion))
  }

  /// `[a-zA-Z0-9-_]{1,64}`
  static func isIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isIdentifierByte)
  }

  fileprivate static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension RecordedOutput {
  /// Reads one attribute; false where it is none of the closed set.
  fileprivate mutating func take(_ word: Fence.Word) -> Bool {
    let value = word.value ?? ""
    let isDigest = value.utf8.count == 12 && value.utf8.allSatisfy(FenceReader.isIdentifierByte)
    switch word.key {
    case "key" where isDigest: key = value
    case "sum" where isDigest: sum = value
    case "full" where isDigest: full = value
    case "status" where value == "error": isError = true
    case "lines":
      let parts = value.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let kept = parts[0], let total = parts[1], kept >= 0, total >= kept else { return false }
      lines = (kept, total)
    case nil where word.text == "nonl":
      if body.utf8.last == UInt8(ascii: "\n") { body.unicodeScalars.removeLast() }
    default: return false
    }
    return true
  }
}
