/// One line of a file as bytes: what it holds, and where its end is.
package struct TextLine: Hashable, Sendable {
  package var start: Int
  /// Where the line's ending, if it has one, begins.
  package var end: Int
  /// Where the next line begins.
  package var next: Int

  /// The lines of a text whose lines end in LF, CRLF or CR, as CommonMark counts them; none is empty at the end.
  package static func split(_ bytes: [UInt8], from start: Int = 0) -> [TextLine] {
    var lines: [TextLine] = []
    var begin = start
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        place += 1
        continue
      }
      let isPair = byte == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
      lines.append(TextLine(start: begin, end: place, next: place + (isPair ? 2 : 1)))
      place += isPair ? 2 : 1
      begin = place
    }
    if begin < bytes.count { lines.append(TextLine(start: begin, end: bytes.count, next: bytes.count)) }
    return lines
  }

  /// Whether it holds nothing but spaces and tabs.
  func isBlank(in bytes: [UInt8]) -> Bool {
    bytes[start..<end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

/// How lines end.
enum LineEnding: String, Sendable {
  case lf = "\n"
  case crlf = "\r\n"
  case cr = "\r"

  /// The ending that most lines have; LF where none has more.
  static func majority(of lines: some Sequence<TextLine>, in bytes: [UInt8]) -> LineEnding {
    var (lf, crlf, cr) = (0, 0, 0)
    for line in lines where line.next > line.end {
      if line.next - line.end == 2 {
        crlf += 1
      } else if bytes[line.end] == UInt8(ascii: "\r") {
        cr += 1
      } else {
        lf += 1
      }
    }
    if crlf > lf, crlf >= cr { return .crlf }
    return cr > lf ? .cr : .lf
  }

  /// The same text with every line ended by LF: what digests are taken of.
  static func normalized(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
