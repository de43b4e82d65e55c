/// Field = '"' { any byte but '"' | '""' } '"' | { any byte but the delimiter and line ends } ;
///
/// RFC 4180, with two liberties: spaces around a field are not part of it, and a quote inside an unquoted field is
/// a byte like any other.
struct CSVField {
  /// The bytes between the quotes, or without the spaces around.
  var range: Range<Int>
  /// Whether quotes inside are written twice.
  var hasDoubledQuotes = false

  /// What the field says.
  func bytes(_ source: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      result.append(source[index])
      // The second quote of a pair is left out.
      index += hasDoubledQuotes && source[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result
  }

  /// The field for an error, cut where it is long.
  func text(_ source: Span<UInt8>) -> String {
    let text = String(decoding: bytes(source), as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}

/// Walks over a delimited text field by field.
struct CSVScanner {
  let delimiter: UInt8
  /// What begins a line that is no record.
  var comment: UInt8?
  /// The next byte.
  var at: Int
  /// The line of the next byte.
  var line = 1

  init(delimiter: UInt8, comment: UInt8? = nil, at: Int) {
    (self.delimiter, self.comment, self.at) = (delimiter, comment, at)
  }

  /// Why a field ended where no field may.
  enum Fault: Error { case openQuote(line: Int), strayQuote(line: Int) }

  /// Reads a field, and stands on what ends it: a delimiter, a line end, or the end.
  mutating func field(_ bytes: Span<UInt8>) throws(Fault) -> CSVField {
    let count = bytes.count
    while at < count, isSpace(bytes[at]) { at += 1 }
    let start = at
    if at < count, bytes[at] == UInt8(ascii: "\"") { return try quoted(bytes) }
    while at < count, bytes[at] != delimiter, bytes[at] != UInt8(ascii: "\n"), bytes[at] != UInt8(ascii: "\r") {
      at += 1
    }
    var end = at
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return CSVField(range: start..<end)
  }

  private mutating func quoted(_ bytes: Span<UInt8>) throws(Fault) -> CSVField {
    let opening = line
    let count = bytes.count
    at += 1
    var field = CSVField(range: at..<at)
    let start = at
    while true {
      guard at < count else { throw .openQuote(line: opening) }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        guard at + 1 < count, bytes[at + 1] == UInt8(ascii: "\"") else { break }
        field.hasDoubledQuotes = true
        at += 1
      } else if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && !(at + 1 < count && bytes[at + 1] == UInt8(ascii: "\n"))
      {
        line += 1
      }
      at += 1
    }
    field.range = start..<at
    at += 1
    while at < count, isSpace(bytes[at]) { at += 1 }
    guard at == count || bytes[at] == delimiter || isLineEnd(bytes[at]) else { throw .strayQuote(line: line) }
    return field
  }

  /// Steps over a delimiter; false where the record ends here instead.
  @inline(__always)
  mutating func nextField(_ bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count, bytes[at] == delimiter else { return false }
    at += 1
    return true
  }

  /// Steps over one line end, if there is one here.
  @inline(__always)
  mutating func lineEnd(_ bytes: Span<UInt8>) {
    guard at < bytes.count, isLineEnd(bytes[at]) else { return }
    let isPair = bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
    at += isPair ? 2 : 1
    line += 1
  }

  /// Whether nothing but line ends and comments is left, from the beginning of a line.
  func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count else { return true }
    guard isLineEnd(bytes[at]) || bytes[at] == comment else { return false }
    var rest = self
    while rest.at < bytes.count {
      if rest.isLineEnd(bytes[rest.at]) {
        rest.at += 1
      } else if !rest.skipComments(bytes) {
        return false
      }
    }
    return true
  }

  /// Steps over the comments that begin here, at the beginning of a line; false where there is none.
  @inline(__always)
  @discardableResult mutating func skipComments(_ bytes: Span<UInt8>) -> Bool {
    guard let comment, at < bytes.count, bytes[at] == comment else { return false }
    while at < bytes.count, bytes[at] == comment {
      while at < bytes.count, !isLineEnd(bytes[at]) { at += 1 }
      lineEnd(bytes)
    }
    return true
  }

  /// Steps over blank lines and comments before the header.
  mutating func skipBlankLines(_ bytes: Span<UInt8>) {
    while at < bytes.count, isLineEnd(bytes[at]) || bytes[at] == comment {
      if !skipComments(bytes) { lineEnd(bytes) }
    }
  }

  @inline(__always)
  func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && delimiter != UInt8(ascii: "\t")
  }
}

extension CSVScanner {
  /// The delimiter that gives the header the most fields; before that, one that gives the first row as many.
  /// - Parameter reach: how far was looked at most.
  static func delimiter(
    of bytes: Span<UInt8>, from start: Int, decimal: UInt8, comment: UInt8?, reach: inout Int
  ) -> UInt8 {
    // What a text of one column has none of, and that the decimal sign is not.
    var best = decimal == UInt8(ascii: ",") ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var bestRank = (agrees: false, fields: 1)
    for candidate in [",", ";", "\t", "|"].map({ (mark: Unicode.Scalar) in UInt8(ascii: mark) }) {
      guard candidate != decimal else { continue }
      var scanner = CSVScanner(delimiter: candidate, comment: comment, at: start)
      scanner.skipBlankLines(bytes)
      let width = scanner.recordWidth(bytes)
      reach = max(reach, scanner.at)
      guard let header = width, header > 1 else { continue }
      scanner.skipComments(bytes)
      let isAtEnd = scanner.isAtEnd(bytes)
      let agrees = isAtEnd || scanner.recordWidth(bytes) == header
      reach = isAtEnd ? bytes.count : max(reach, scanner.at)
      if (agrees ? 1 : 0, header) > (bestRank.agrees ? 1 : 0, bestRank.fields) {
        best = candidate
        bestRank = (agrees, header)
      }
    }
    return best
  }

  /// The number of fields up to the line end; nil where quotes do not close.
  mutating func recordWidth(_ bytes: Span<UInt8>) -> Int? {
    var count = 0
    repeat {
      guard (try? field(bytes)) != nil else { return nil }
      count += 1
    } while nextField(bytes)
    lineEnd(bytes)
    return count
  }
}
