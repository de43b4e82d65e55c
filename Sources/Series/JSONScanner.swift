/// Walks over flat JSON objects, one on a line (RFC 8259).
struct JSONScanner {
  var at: Int
  private(set) var line = 1
  /// Where the line began.
  private var lineStart: Int

  init(at: Int) {
    self.at = at
    lineStart = at
  }

  /// Moves to the next line that holds something; false at the end.
  mutating func skipBlankLines(_ bytes: Span<UInt8>) -> Bool {
    while at < bytes.count, Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "\n") {
      if bytes[at] == UInt8(ascii: "\n") {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
    return at < bytes.count
  }

  /// Object = '{' [ member { ',' member } ] '}' ;  member = string ':' value ;
  mutating func object(
    _ bytes: Span<UInt8>, _ member: ([UInt8], TypedCell) throws(JSONLinesError) -> Void
  ) throws(JSONLinesError) {
    try take("{", bytes, wanted: "`{`")
    skipSpace(bytes)
    if next(bytes) == UInt8(ascii: "}") {
      at += 1
    } else {
      while true {
        skipSpace(bytes)
        let name = try string(bytes, wanted: "a name in quotes")
        try take(":", bytes, wanted: "`:`")
        try member(name, try value(bytes, name))
        skipSpace(bytes)
        if next(bytes) == UInt8(ascii: ",") {
          at += 1
          continue
        }
        try take("}", bytes, wanted: "`,` or `}`")
        break
      }
    }
    skipSpace(bytes)
    guard at == bytes.count || bytes[at] == UInt8(ascii: "\n") else { throw unexpected("the end of the line") }
  }

  private mutating func value(_ bytes: Span<UInt8>, _ name: [UInt8]) throws(JSONLinesError) -> TypedCell {
    skipSpace(bytes)
    switch next(bytes) {
    case UInt8(ascii: "\""): return .text(try string(bytes, wanted: "a text"))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw .nested(line: line, name: String(decoding: name, as: UTF8.self))
    case UInt8(ascii: "t") where takes("true", bytes): return .boolean(true)
    case UInt8(ascii: "f") where takes("false", bytes): return .boolean(false)
    case UInt8(ascii: "n") where takes("null", bytes): return .missing
    // What Python's `json` writes for a number that is none.
    case UInt8(ascii: "N") where takes("NaN", bytes): return .missing
    default: return try number(bytes, name)
    }
  }

  /// Number = [ '-' ] ( '0' | digit { digit } ) [ '.' digit { digit } ] [ ( 'e' | 'E' ) [ '+' | '-' ] digit { digit } ] ;
  private mutating func number(_ bytes: Span<UInt8>, _ name: [UInt8]) throws(JSONLinesError) -> TypedCell {
    let start = at
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- UInt8(ascii: "0") < 10 }
    if next(bytes) == UInt8(ascii: "-") { at += 1 }
    let first = at
    while isDigit(at) { at += 1 }
    guard at > first, at == first + 1 || bytes[first] != UInt8(ascii: "0") else {
      at = start
      throw unexpected("a value")
    }
    if next(bytes) == UInt8(ascii: ".") {
      at += 1
      guard isDigit(at) else { throw unexpected("a digit") }
      while isDigit(at) { at += 1 }
    }
    if let mark = next(bytes), mark | 0x20 == UInt8(ascii: "e") {
      at += 1
      if next(bytes) == UInt8(ascii: "-") || next(bytes) == UInt8(ascii: "+") { at += 1 }
      guard isDigit(at) else { throw unexpected("a digit") }
      while isDigit(at) { at += 1 }
    }
    let text = String(decoding: (start..<at).map { bytes[$0] }, as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw .tooLarge(line: line, name: String(decoding: name, as: UTF8.self), text: text)
    }
    return .number(number)
  }

  /// String = '"' { any byte from 0x20 but '"' and '\' | escape } '"' ;
  private mutating func string(_ bytes: Span<UInt8>, wanted: String) throws(JSONLinesError) -> [UInt8] {
    guard next(bytes) == UInt8(ascii: "\"") else { throw unexpected(wanted) }
    at += 1
    var result: [UInt8] = []
    while let byte = next(bytes), byte >= 0x20 {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return result
      case UInt8(ascii: "\\"): result += try escaped(bytes)
      default: result.append(byte)
      }
    }
    throw unexpected("the quote that closes a text")
  }

  private mutating func escaped(_ bytes: Span<UInt8>) throws(JSONLinesError) -> [UInt8] {
    let fault = JSONLinesError.badEscape(line: line, column: at - lineStart)
    guard let letter = next(bytes) else { throw fault }
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      guard var code = fourDigits(bytes) else { throw fault }
      if (0xD800..<0xDC00).contains(code) {
        guard next(bytes) == UInt8(ascii: "\\") else { throw fault }
        at += 1
        guard next(bytes) == UInt8(ascii: "u") else { throw fault }
        at += 1
        guard let low = fourDigits(bytes), (0xDC00..<0xE000).contains(low) else { throw fault }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault }
      return Array(String(Character(scalar)).utf8)
    default: throw fault
    }
  }

  private mutating func fourDigits(_ bytes: Span<UInt8>) -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for index in at..<(at + 4) {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    at += 4
    return code
  }

  private func next(_ bytes: Span<UInt8>) -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ mark: Unicode.Scalar, _ bytes: Span<UInt8>, wanted: String) throws(JSONLinesError) {
    skipSpace(bytes)
    guard next(bytes) == UInt8(ascii: mark) else { throw unexpected(wanted) }
    at += 1
  }

  private mutating func takes(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    let word = Array(word.utf8)
    guard at + word.count <= bytes.count, word.indices.allSatisfy({ bytes[at + $0] == word[$0] }) else { return false }
    at += word.count
    return true
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private func unexpected(_ wanted: String) -> JSONLinesError {
    .unexpected(line: line, column: at - lineStart + 1, wanted: wanted)
  }
}
