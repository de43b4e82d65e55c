/// What Tab does with the completions at hand, and how they are listed.
enum CompletionMenu {
  /// The longest beginning that all texts share, by characters.
  static func sharedBeginning(of texts: [String]) -> String {
    guard var shared = texts.first else { return "" }
    for text in texts.dropFirst() {
      shared = String(zip(shared, text).prefix { $0 == $1 }.map(\.0))
    }
    return shared
  }

  /// A line for each completion, its summary beside it, cut to `width`; what does not fit into `height` lines is counted.
  static func lines(_ completions: [Completion], width: Int, height: Int) -> [String] {
    let shown = completions.count <= height ? completions.count : max(1, height - 1)
    let column = min(completions.prefix(shown).map(\.text.count).max() ?? 0, max(8, width / 2))
    var lines = completions.prefix(shown).map { completion in
      let text = "  " + completion.text + String(repeating: " ", count: max(0, column - completion.text.count))
      let line = completion.summary.isEmpty ? text : text + "  " + completion.summary.prefix { $0 != "\n" }
      return String(line.prefix(max(1, width - 1)))
    }
    if shown < completions.count { lines.append("  and \(completions.count - shown) more") }
    return lines
  }
}
