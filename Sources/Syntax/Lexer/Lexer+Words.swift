/// Names, keywords, labels, and what follows a dot.
///
///     VAR = letter { letter | digit | "_" }      KEBAB = VAR "-" letter …
///     LABEL = ( name | keyword ) immediately followed by ":"
///     SYMBOL = "." ( name | STRING ), not directly after a value
extension Lexer {
  mutating func scanWord() -> Token.Kind {
    let start = position
    let isKebab = skipName()
    if peek() == ascii(":") {
      position += 1
      return .label
    }
    if isKebab { return .kebab }
    return keyword(from: start) ?? .name
  }

  /// Skips a name; whether it has hyphens. A hyphen joins only before a letter.
  private mutating func skipName() -> Bool {
    var isKebab = false
    while let byte = peek() {
      switch byte {
      case ascii("a")...ascii("z"), ascii("A")...ascii("Z"), ascii("0")...ascii("9"), ascii("_"):
        position += 1
      case ascii("-"):
        guard isLetter(at: position + 1) else { return isKebab }
        isKebab = true
        position += 1
      case 0x80...:
        guard let (scalar, length) = scalar(at: position), scalar.properties.isXIDContinue else { return isKebab }
        position += length
      default:
        return isKebab
      }
    }
    return isKebab
  }

  func isLetter(at offset: Int) -> Bool {
    guard let (scalar, _) = scalar(at: offset) else { return false }
    switch scalar {
    case "a"..."z", "A"..."Z": return true
    default: return scalar.value >= 0x80 && scalar.properties.isXIDStart
    }
  }

  private func keyword(from start: Int) -> Token.Kind? {
    guard position - start <= 7 else { return nil }
    var packed: UInt64 = 0
    for offset in start..<position { packed = packed << 8 | UInt64(bytes[offset]) }
    for (word, kind) in packedKeywords where word == packed { return kind }
    return nil
  }

  mutating func scanDot(isAfterValue: Bool) -> Token.Kind {
    let start = position
    position += 1
    if take(".") {
      if take("<") { return .rangeExclusive }
      if take("=") { return .rangeInclusive }
      _ = take(".")
      return invalid(
        "`..` does not say whether the end is included", from: start,
        suggestion: "write `..=` with the end, `..<` without")
    }
    let kind: Token.Kind = isAfterValue ? .member : .symbol
    if isLetter(at: position) {
      _ = skipName()
      return kind
    }
    if let quote = peek(), quote == ascii("\"") || quote == ascii("'") {
      return scanText(quote: quote) == .invalid ? .invalid : kind
    }
    if isDigit(peek()) {
      while isDigit(peek()) { position += 1 }
      let digits = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
      return isAfterValue
        ? invalid("a place in a list is written in brackets", from: start, suggestion: "write `[\(digits)]`")
        : invalid("a number begins with a digit", from: start, suggestion: "write `0.\(digits)`")
    }
    return invalid("a name follows a `.`, without a space", from: start)
  }
}

/// The bytes of each keyword as one number.
private let packedKeywords: [(UInt64, Token.Kind)] = Token.Kind.keywords.map { word, kind in
  (word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, kind)
}
