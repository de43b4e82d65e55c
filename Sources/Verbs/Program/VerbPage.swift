internal import Language
internal import Notation

/// The page that explains a verb: derived from its declaration, like checking and completion.
struct VerbPage {
  let lines: [String]

  init(of verb: any Verb.Type, width: Int) {
    let signature = Signature(of: verb)
    var lines = [verb.summary, ""] + TextWrapping.lines("usage: " + signature.usage, width: width, indent: 9)
    if !signature.parameters.isEmpty { lines.append("") }
    let heads = signature.parameters.map { $0.isBare ? $0.label : $0.label + ":" }
    let pad = heads.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (head, entry) in zip(heads, signature.parameters) {
      var help = entry.help
      if !entry.choices.isEmpty {
        help += " One of " + entry.choices.map { "." + $0 }.joined(separator: ", ") + "."
      } else if !entry.kind.isAny {
        help += " (\(entry.kind.withoutMissing))"
      }
      if !entry.defaultText.isEmpty { help += " Default \(entry.defaultText)." }
      let filler = String(repeating: " ", count: pad - DisplayWidth.columns(of: head))
      lines += TextWrapping.lines("  \(head)\(filler)  \(help)", width: width, indent: pad + 4)
    }
    if !verb.examples.isEmpty {
      lines += ["", "for example"]
      lines += verb.examples.flatMap { $0.split(separator: "\n").map { "  " + $0 } }
    }
    self.lines = lines
  }
}
