/// A paste made fit for editing: no prompts, no control characters, and no line that would run by itself.
enum PastedText {
  static func cleaned(_ text: String, prompt: String) -> String {
    var lines = lines(of: text)
    while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
    // A transcript shows its prompt on the first line that is not empty; other texts may begin lines with `>` for reasons.
    if let first = lines.first(where: { !$0.isEmpty }), first.hasPrefix(prompt) {
      lines = lines.map { $0.hasPrefix(prompt) ? String($0.dropFirst(prompt.count)) : $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// Terminals send line ends as they please: CR, LF or both. Tabs are two blanks, other controls nothing.
  private static func lines(of text: String) -> [String] {
    var lines = [""]
    for character in text {
      switch character {
      case "\n", "\r", "\r\n": lines.append("")
      case "\t": lines[lines.count - 1] += "  "
      default:
        let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        if !isControl { lines[lines.count - 1].append(character) }
      }
    }
    return lines
  }
}
