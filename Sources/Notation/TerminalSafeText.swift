/// Text from a stranger that cannot drive a terminal or reorder what is read: such characters become `\u{1B}`.
package enum TerminalSafeText {
  /// Control characters, line and paragraph separators, and bidirectional marks and overrides, written as escapes;
  /// line feeds and tabs are kept where `keepingLayout` says so.
  package static func escaped(_ text: some StringProtocol, keepingLayout: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar), !(keepingLayout && (scalar == "\n" || scalar == "\t")) {
        result += escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028...0x2029, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// `\u{1B}`, as the language's own strings write it.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u{" + (digits.count < 2 ? "0" : "") + digits + "}"
  }
}
