package import Syntax

/// A fenced block at column 0 that the notebook speaks through: `lstm`, `out` or `lock`.
package struct Fence: Hashable, Sendable {
  /// From the first backtick to the last one, without the line ending.
  package var range: SourceRange
  /// The lines between the fences, their endings included.
  package var body: SourceRange
  /// The words after the opening backticks, each with its place.
  package var words: [Word]

  package struct Word: Hashable, Sendable {
    package var text: String
    package var range: SourceRange

    /// `key` of `key=value`.
    var key: String? {
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      return String(text[..<sign])
    }

    var value: String? {
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      return String(text[text.utf8.index(after: sign)...])
    }
  }

  /// The place of its opening line, without the line ending.
  package var opening: SourceRange {
    SourceRange(range.start, max(range.start + 3, words.last?.range.end ?? 0))
  }

  init(_ block: BlockScanner.Block, lines: [TextLine], bytes: [UInt8]) {
    let first = lines[block.firstLine]
    let last = lines[block.lastLine]
    range = SourceRange(first.start, last.end)
    // An unclosed fence has no last line of its own.
    body = SourceRange(first.next, block.isClosed ? max(first.next, last.start) : last.next)
    words = []
    var start = block.info.lowerBound
    while start < block.info.upperBound {
      var end = start
      while end < block.info.upperBound, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: "\t") { end += 1 }
      if end > start {
        words.append(Word(text: String(decoding: bytes[start..<end], as: UTF8.self), range: SourceRange(start, end)))
      }
      start = end + 1
    }
  }
}
