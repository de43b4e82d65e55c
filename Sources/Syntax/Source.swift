/// A named text, and positions in it: byte offsets, and the lines and columns people count in.
package struct Source: Sendable {
  /// What messages call it: `demand.lstm`, or empty for the prompt.
  package let name: String
  package let bytes: [UInt8]
  /// The offset at which each line starts; the first is 0.
  private let lineStarts: [Int]

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// The line and column, both from 1, columns counted in characters, of a byte offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    // A byte-order mark is no character of the first line.
    let start = low == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[low]
    let before = String(decoding: bytes[start..<max(start, min(offset, bytes.count))], as: UTF8.self)
    return (low + 1, before.count + 1)
  }

  /// The text of a line, counted from 1, without its end.
  package func line(_ number: Int) -> String {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  package func text(in range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}

/// A half-open range of byte offsets in one source.
package struct SourceRange: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
