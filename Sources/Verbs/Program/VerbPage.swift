internal import Language
internal import Notation

/// The page that explains a verb: derived from its declaration, like checking and completion.
struct VerbPage {
  let lines: [String]

  init(of verb: any Verb.Type, width: Int) {
    let signature = Signature(of: verb)
    var lines =
      Self.wrapped(verb.summary, width: width) + [""]
      + Self.wrapped("usage: " + signature.usage, width: width, indent: 9)
    if !signature.parameters.isEmpty { lines.append("") }
    let heads = signature.parameters.map { $0.isBare ? $0.label : $0.label + ":" }
    let pad = heads.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (head, entry) in zip(heads, signature.parameters) {
      var help = entry.help
      if !entry.choices.isEmpty {
        help += " One of " + entry.choices.map { "." + $0 }.joined(separator: ", ") + "."
      } else if !entry.kind.isAny {
        help += " (\(Self.text(of: entry.kind)))"
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

  /// A kind as a reader needs it: that an argument can be left out is said by its brackets.
  private static func text(of kind: Kind) -> String {
    let text = kind.description
    return text.hasSuffix(" or missing") ? String(text.dropLast(11)) : text
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
      lines += wrapped("  .\(member.name)\(filler)  \(member.help) (\(member.kind))", width: width, indent: pad + 5)
    }
    if object.hasOpenMembers { lines.append("and its columns: `.name`, or `.\"a name\"`") }
    return lines
  }

  /// Breaks a line at spaces; the lines that follow the first are indented.
  static func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    var isEmpty = true
    for word in text.dropFirst(line.count).split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: word) > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (isEmpty ? "" : " ") + word
      }
      isEmpty = false
    }
    return lines + [line]
  }
}
