/// Numbers, percentages, durations and dates: where they end; their values are read by the parser.
///
///     DURATION = NUMBER unit { NUMBER unit }      DATE = "@" ISO-8601 year-month[-day][time][zone]
extension Lexer {
  mutating func scanNumber() -> Token.Kind {
    let start = position
    skipNumber()
    if take("%") { return .percent }
    if isLetter(at: position) {
      while isLetter(at: position) {
        while let (_, length) = scalar(at: position), isLetter(at: position) { position += length }
        if isDigit(peek()) { skipNumber() }
      }
      return .duration
    }
    if peek() == ascii("_") {
      while let byte = peek(), byte == ascii("_") || isDigit(byte) { position += 1 }
      return invalid("`_` stands between two digits of a number", from: start, suggestion: "leave it out")
    }
    if peek() == ascii("."), at(1) != ascii("."), !isLetter(at: position + 1), at(1) != ascii("\"") {
      let digits = String(decoding: bytes[start..<position], as: UTF8.self)
      position += 1
      return invalid(
        "a digit follows the point of a number", from: start,
        // An exponent and a second point end a number.
        suggestion: digits.utf8.contains { ".eE".utf8.contains($0) }
          ? "write `\(digits)`" : "write `\(digits)` or `\(digits).0`")
    }
    return .number
  }

  /// digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ], with single `_` between digits.
  private mutating func skipNumber() {
    skipDigits()
    if peek() == ascii("."), isDigit(at(1)) {
      position += 1
      skipDigits()
    }
    if peek() == ascii("e") || peek() == ascii("E") {
      let isSigned = at(1) == ascii("-") || at(1) == ascii("+")
      guard isDigit(at(isSigned ? 2 : 1)) else { return }
      position += isSigned ? 2 : 1
      skipDigits()
    }
  }

  private mutating func skipDigits() {
    while isDigit(peek()) || (peek() == ascii("_") && isDigit(at(1))) { position += 1 }
  }

  mutating func scanDate() -> Token.Kind {
    let start = position
    position += 1
    _ = take("-")
    var hasTime = false
    scan: while let byte = peek() {
      switch byte {
      case ascii("0")...ascii("9"): position += 1
      case ascii("-"), ascii(":"):
        guard isDigit(at(1)) else { break scan }
        position += 1
      case ascii("+"), ascii("."):
        guard hasTime, isDigit(at(1)) else { break scan }
        position += 1
      case ascii("T"), ascii("Z"):
        hasTime = hasTime || byte == ascii("T")
        position += 1
      default: break scan
      }
    }
    if position == start + 1 || isLetter(at: position) {
      while isLetter(at: position) { position += scalar(at: position)?.1 ?? 1 }
      return invalid("this is no date", from: start, suggestion: "write it as `@2024-03-10` or `@2024-03-10T06:00`")
    }
    return .date
  }
}
