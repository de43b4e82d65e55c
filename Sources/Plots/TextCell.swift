internal import Notation

/// Text measured and fitted in terminal columns, with nothing in it that could drive the terminal.
enum TextCell {
  /// Terminal columns that `text` takes.
  static func width(of text: some StringProtocol) -> Int { DisplayWidth.columns(of: text) }

  /// One line of visible characters: controls, which could move the cursor, become `?`.
  static func plain(_ text: String) -> String {
    String(
      text.map { character in
        let isControl = character.unicodeScalars.contains {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: true
          default: false
          }
        }
        return isControl ? (character == "\t" ? " " : "?") : character
      })
  }

  /// At most `columns` of the text; what is cut off is shown by an ellipsis.
  static func clipped(_ text: String, to columns: Int, canvas: CanvasKind) -> String {
    if width(of: text) <= columns { return text }
    let ellipsis = canvas == .ascii ? "..." : "…"
    let room = columns - width(of: ellipsis)
    if room < 1 { return prefix(text, columns) }
    return prefix(text, room) + ellipsis
  }

  static func left(_ text: String, _ columns: Int) -> String { text + blank(columns - width(of: text)) }

  static func right(_ text: String, _ columns: Int) -> String { blank(columns - width(of: text)) + text }

  static func trimmed(_ text: String) -> String {
    guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...last])
  }

  static func blank(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns)) }

  private static func prefix(_ text: String, _ columns: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      used += width(of: String(character))
      if used > columns { break }
      kept.append(character)
    }
    return kept
  }
}
