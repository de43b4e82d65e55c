import Notation

/// Strings and marks, and the marks of other languages, with what to write here.
extension Lexer {
  /// `"…"` with escapes, or `'…'` without; on one line.
  mutating func scanText(quote: UInt8) -> Token.Kind {
    let start = position
    let isRaw = quote == ascii("'")
    position += 1
    while let byte = peek(), byte != ascii("\n") {
      if byte == quote {
        position += 1
        return isRaw ? .rawText : .text
      }
      if byte == ascii("\\"), !isRaw, let escaped = at(1), escaped >= 0x20 {
        position += 1
      }
      guard let (scalar, length) = scalar(at: position) else {
        let value = String(bytes[position], radix: 16, uppercase: true)
        position += 1
        return invalid(
          "the byte 0x\(value) is no UTF-8 text", from: position - 1, suggestion: "save the file as UTF-8")
      }
      if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
        if scalar == "\r", at(1) == ascii("\n") || position + 1 == limit { break }
        position += 1
        let escape = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        return invalid(
          "a control character in a string", from: position - 1, suggestion: "write it as `\(escape)` in a \"…\" string"
        )
      }
      position += length
    }
    let mark = isRaw ? "'" : "\""
    return invalid(
      "this string is not closed on its line", from: start, suggestion: "end it with `\(mark)`",
      notes: isRaw ? [] : ["write `\\n` for a new line"])
  }

  mutating func scanMark(_ byte: UInt8) -> Token.Kind {
    let start = position
    position += 1
    switch Unicode.Scalar(byte) {
    case ";": return .semicolon
    case "(": return .leftParenthesis
    case ")": return .rightParenthesis
    case "[": return .leftBracket
    case "]": return .rightBracket
    case "{": return .leftBrace
    case "}": return .rightBrace
    case ",": return .comma
    case "%": return .percentSign
    case "+": return .plus
    case "^": return .caret
    case "-": return take(">") ? .arrow : .minus
    case "<":
      if take(">") { return invalid("`<>` is no comparison", from: start, suggestion: "write `!=`") }
      return take("=") ? .lessOrEqual : .less
    case ">": return take("=") ? .greaterOrEqual : .greater
    case "=":
      if take(">") { return invalid("`=>` has no meaning here", from: start) }
      return take("=") ? .equalEqual : .equal
    case "!":
      return take("=") ? .notEqual : invalid("`!` is no operator", from: start, suggestion: "write `not`")
    case "|":
      return take("|") ? invalid("`||` is no operator", from: start, suggestion: "write `or`") : .pipe
    case "&":
      _ = take("&")
      return invalid("`&` is no operator", from: start, suggestion: "write `and`")
    case "*":
      return take("*") ? invalid("`**` is no operator", from: start, suggestion: "write `^` for a power") : .star
    case "/":
      return take("/") ? invalid("`//` is no operator", from: start, suggestion: "comments begin with `#`") : .slash
    case ":":
      return take("=") ? invalid("`:=` is no binding", from: start, suggestion: "write `let name = …`") : .colon
    case "_":
      while let next = peek(), next == ascii("_") || isDigit(next) || isLetter(at: position) { position += 1 }
      return invalid("a name begins with a letter", from: start)
    case "#": return invalid("a comment inside a string's `{…}`", from: start, suggestion: "leave it out")
    default:
      return invalid("`\(shown(Unicode.Scalar(byte)))` is no part of the language", from: start)
    }
  }

  /// A character outside ASCII that is no letter.
  mutating func scanForeign(_ character: Unicode.Scalar) -> Token.Kind {
    let start = position
    position += scalar(at: position)?.1 ?? 1
    let plain: String? =
      switch character {
      case "“", "”", "„", "«", "»": "\""
      case "‘", "’", "‚": "'"
      case "−", "–", "—": "-"
      case "×": "*"
      case "÷": "/"
      case "≤": "<="
      case "≥": ">="
      case "≠": "!="
      case "…": "..="
      case "→": "->"
      default: nil
      }
    if let plain {
      return invalid("`\(shown(character))` is no part of the language", from: start, suggestion: "write `\(plain)`")
    }
    if character.properties.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}" {
      let escape = "U+" + String(character.value, radix: 16, uppercase: true)
      return invalid("a space that is none (\(escape))", from: start, suggestion: "write a plain space")
    }
    return invalid("`\(shown(character))` is no part of the language", from: start)
  }

  private func shown(_ scalar: Unicode.Scalar) -> String { TerminalSafeText.escaped(String(scalar)) }
}
