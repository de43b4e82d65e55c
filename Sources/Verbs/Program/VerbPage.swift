internal import Language
internal import Notation

/// The page that explains a verb: derived from its declaration, like checking and completion.
struct VerbPage {
  let lines: [String]

  init(of verb: any Verb.Type, width: Int) {
    let signature = Signature(of: verb)
    var lines =
      TextWrapping.lines(verb.summary, width: width) + [""]
      + TextWrapping.lines("usage: " + signature.usage, width: width, indent: 9)
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

  /// What a kind of value has, for `help report`; nil for kinds of the language itself.
  static func members(of kind: String, in vocabulary: Vocabulary, width: Int) -> [String]? {
    guard let object = vocabulary.kinds.first(where: { $0.kind.description == kind }) else { return nil }
    let members = object.members
    guard !members.isEmpty || object.hasOpenMembers else {
      return ["\(object.kind.phrase) is a kind of value; it has no members"]
    }
    let pad = members.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    var lines = ["\(object.kind.phrase) has"]
    for member in members {
      let filler = String(repeating: " ", count: pad - DisplayWidth.columns(of: member.name))
      lines += TextWrapping.lines(
        "  .\(member.name)\(filler)  \(member.help) (\(member.kind))", width: width, indent: pad + 5)
    }
    if object.hasOpenMembers { lines.append("and its columns: `.name`, or `.\"a name\"`") }
    return lines
  }
}
