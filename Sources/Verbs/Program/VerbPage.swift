internal import Language
internal import Notation

/// The page that explains a verb: derived from its declaration, like checking and completion.
struct VerbPage {
  let lines: [String]

  init(of verb: any Verb.Type, width: Int) {
    let signature = Signature(of: verb)
    var lines = [verb.summary, ""] + Self.wrapped("usage: " + signature.usage, width: width, indent: 9)
    if !signature.parameters.isEmpty { lines.append("") }
    let heads = signature.parameters.map { $0.isBare ? $0.label : $0.label + ":" }
    let pad = heads.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (head, entry) in zip(heads, signature.parameters) {
      var help = entry.help
      if !entry.choices.isEmpty {
        help += " One of " + entry.choices.map { "." + $0 }.joined(separator: ", ") + "."
      } else if !entry.kind.isAny {
        help += " (\(entry.kind))"
      }
      if !entry.defaultText.isEmpty { help += " Default \(entry.defaultText)." }
      let filler = String(repeating: " ", count: pad - DisplayWidth.columns(of: head))
      lines += Self.wrapped("  \(head)\(filler)  \(help)", width: width, indent: pad + 4)
    }
    if !verb.examples.isEmpty {
      lines += ["", "for example"]
      lines += verb.examples.flatMap { $0.split(separator: "\n").map { "  " + $0 } }
    }
    self.lines = lines
  }

  /// Breaks a line at spaces; the lines that follow the first are indented.
  private static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: word) > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
