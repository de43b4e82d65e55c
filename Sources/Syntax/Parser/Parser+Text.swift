/// Strings: their escapes, and the expressions inside them.
extension Parser {
  /// `"hello {name}"` with `\" \\ \n \t \{ \u{…}` and no quote or brace inside `{…}`, or `'raw'`.
  mutating func parseText() throws(Diagnostic) -> [TextPart] {
    let token = current
    advance()
    let start = token.range.start
    if token.kind == .rawText {
      let literal = source.text(in: SourceRange(start + 1, token.range.end - 1))
      return literal.isEmpty ? [] : [.literal(literal)]
    }
    var parts: [TextPart] = []
    var literal: [UInt8] = []
    var tallest = 0
    var position = start + 1
    let end = token.range.end - 1
    func flush() {
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while position < end {
      switch source.bytes[position] {
      case UInt8(ascii: "\\"):
        let (scalar, next) = try escape(at: position, before: end)
        literal.append(contentsOf: String(scalar).utf8)
        position = next
      case UInt8(ascii: "{"):
        flush()
        let (expression, next) = try parseInterpolation(at: position, before: end)
        parts.append(.interpolation(expression))
        tallest = max(tallest, height)
        position = next
      default:
        let next =
          source.bytes[position..<end].firstIndex { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "{") } ?? end
        literal.append(contentsOf: source.bytes[position..<next])
        position = next
      }
    }
    flush()
    try grow(over: tallest, from: start)
    return parts
  }

  /// A string in a place where nothing is computed.
  mutating func parseConstantText(_ what: String) throws(Diagnostic) -> String {
    let range = current.range
    let parts = try parseText()
    switch parts.first {
    case nil: return ""
    case .literal(let text) where parts.count == 1: return text
    default:
      throw Diagnostic(
        .syntax, "\(what) is a constant", at: range, suggestion: "write `\\{` for a brace, or use a raw '…' string")
    }
  }

  /// The pipeline between `{` and `}`, and the place after the `}`.
  private mutating func parseInterpolation(
    at open: Int, before end: Int
  ) throws(Diagnostic) -> (Expression, next: Int) {
    var close = open + 1
    while close < end, source.bytes[close] != UInt8(ascii: "}"), source.bytes[close] != UInt8(ascii: "{") { close += 1 }
    guard close < end, source.bytes[close] == UInt8(ascii: "}") else {
      throw Diagnostic(
        .syntax, "this `{` is not closed inside its string", at: SourceRange(open, open + 1),
        suggestion: "write `\\{` for a brace",
        notes: ["no quote and no brace stands inside `{…}`: name such a value with `let` first"])
    }
    let fragment = SourceRange(open + 1, close)
    var parser = Parser(source, lexer: Lexer(source, fragment: fragment), isFragment: true)
    if parser.current.kind == .end {
      throw Diagnostic(
        .syntax, "there is no value inside `{}`", at: SourceRange(open, close + 1),
        suggestion: "write `\\{}` for the braces themselves")
    }
    parser.nesting = nesting
    let value = try parser.parsePipeline(isStatement: false)
    if parser.current.kind != .end { throw parser.unexpected("`}`", after: value) }
    height = parser.height
    return (value, close + 1)
  }

  /// The character that an escape stands for, and the place after it.
  private func escape(at start: Int, before end: Int) throws(Diagnostic) -> (Unicode.Scalar, next: Int) {
    let mark = start + 1 < end ? source.bytes[start + 1] : 0
    switch Unicode.Scalar(mark) {
    case "\"": return ("\"", start + 2)
    case "\\": return ("\\", start + 2)
    case "n": return ("\n", start + 2)
    case "t": return ("\t", start + 2)
    case "{": return ("{", start + 2)
    case "u":
      var position = start + 2
      var value: UInt32 = 0
      if position < end, source.bytes[position] == UInt8(ascii: "{") {
        position += 1
        while position < end, position < start + 9, let digit = hexadecimal(source.bytes[position]) {
          value = value << 4 | digit
          position += 1
        }
        if position > start + 3, position < end, source.bytes[position] == UInt8(ascii: "}"),
          let scalar = Unicode.Scalar(value)
        {
          return (scalar, position + 1)
        }
      }
      throw Diagnostic(
        .syntax, "this is no character's number", at: SourceRange(start, min(position + 1, end)),
        suggestion: "write it as `\\u{E9}`, up to `\\u{10FFFF}`")
    default:
      var next = start + 2
      while next < end, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
      let written = source.text(in: SourceRange(start, min(next, end)))
      throw Diagnostic(
        .syntax, "`\(written)` is no escape", at: SourceRange(start, min(next, end)),
        suggestion: "write `\\\\` for a backslash", notes: [#"escapes are: \" \\ \n \t \{ \u{…}"#])
    }
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
