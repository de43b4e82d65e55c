package import Language

/// The manual of all verbs as Markdown, made from their declarations.
package enum Manual {
  package static func markdown(of vocabulary: Vocabulary) -> String {
    var lines = [
      "# Verbs", "",
      "Made by `make docs` from the declarations of the verbs; `help VERB` at the prompt says the same.",
      "A parameter in brackets may be left out.",
    ]
    let groups: [(title: String, belongs: (VerbRole) -> Bool)] = [
      (
        "Verbs",
        { role in
          switch role {
          case .ordinary, .draws, .drawsWith, .declaresSeed: true
          case .function, .layer: false
          }
        }
      ),
      ("Layers, in `model { … }`", { if case .layer = $0 { true } else { false } }),
      ("Functions", { if case .function = $0 { true } else { false } }),
    ]
    for (title, belongs) in groups {
      lines += ["", "## \(title)"]
      for verb in vocabulary.verbs where belongs(verb.role) { lines += [""] + section(on: verb) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(on verb: any Verb.Type) -> [String] {
    let signature = Signature(of: verb)
    var lines = ["### `\(verb.name)`", "", verb.summary, "", "```", signature.usage, "```"]
    if !signature.parameters.isEmpty { lines += ["", "| | kind | | default |", "|---|---|---|---|"] }
    for entry in signature.parameters {
      let head = entry.isBare ? entry.label : entry.label + ":"
      let kind =
        entry.choices.isEmpty
        ? entry.kind.withoutMissing.description : entry.choices.map { "`.\($0)`" }.joined(separator: " ")
      lines.append("| `\(head)` | \(cell(kind)) | \(cell(entry.help)) | \(cell(entry.defaultText)) |")
    }
    if !verb.examples.isEmpty {
      lines += ["", "```lstm-example"] + verb.examples.flatMap { $0.split(separator: "\n").map(String.init) } + ["```"]
    }
    return lines
  }

  /// Text that cannot end a cell of a table.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
