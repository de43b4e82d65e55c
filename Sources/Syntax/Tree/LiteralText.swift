import Notation

/// How texts and names are written in a program, so that they read back as what they are.
package enum LiteralText {
  /// The text in quotes, in one line.
  package static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "{": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where TerminalSafeText.isUnsafe(scalar): result += TerminalSafeText.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A name after a dot: in quotes where it is no word of the language.
  package static func name(_ name: String) -> String {
    let isWord = name.unicodeScalars.enumerated().allSatisfy { place, scalar in
      place == 0 ? scalar.properties.isXIDStart : scalar == "-" || scalar.properties.isXIDContinue
    }
    return isWord && !name.isEmpty ? name : text(name)
  }
}
