internal import Language
internal import Notation
internal import Syntax

/// Explains a verb, or lists them all.
struct HelpVerb: Verb {
  static let name = "help"
  static let summary = "Explains a verb, a layer or a function; alone, lists them."
  static let examples = ["help show"]
  static let result = Kind.text

  @Bare("The word to explain: a verb, a function, or a kind of value.", shown: "all") var word: Word? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    guard let word else {
      return .text(Self.overview(of: context.vocabulary, width: context.width).joined(separator: "\n"))
    }
    if let (signature, documentation) = context.definition(named: word.text) {
      return .text((["usage: \(signature.usage)", ""] + documentation).joined(separator: "\n"))
    }
    let members = VerbPage.members(of: word.text, in: context.vocabulary, width: context.width)
    guard let verb = context.vocabulary.verb(named: word.text) else {
      if let members { return .text(members.joined(separator: "\n")) }
      let known = context.vocabulary.verbs.map { $0.name } + context.vocabulary.kinds.map { $0.kind.description }
      throw Complaint(
        "there is no verb or kind `\(word.text)`",
        suggestion: DidYouMean.closest(to: word.text, among: known).map { "did you mean `\($0)`?" },
        notes: ["`help` lists them"],
        blaming: "word", code: .unknownVerb)
    }
    let page = VerbPage(of: verb, width: context.width).lines + (members.map { [""] + $0 } ?? [])
    return .text(page.joined(separator: "\n"))
  }

  /// Every word with its sentence, by what sort of word it is.
  private static func overview(of vocabulary: Vocabulary, width: Int) -> [String] {
    func isLayer(_ role: VerbRole) -> Bool { if case .layer = role { true } else { false } }
    func isFunction(_ role: VerbRole) -> Bool { if case .function = role { true } else { false } }
    let all = vocabulary.verbs
    let functions = all.filter { isFunction($0.role) }
    let layers = all.filter { isLayer($0.role) }
    let verbs = all.filter { !isFunction($0.role) && !isLayer($0.role) }
    func list(_ title: String, _ words: [any Verb.Type]) -> [String] {
      let pad = words.map { $0.name.utf8.count }.max() ?? 0
      return ["", title]
        + words.flatMap { word in
          let filler = String(repeating: " ", count: pad - word.name.utf8.count)
          return TextWrapping.lines("  \(word.name)\(filler)  \(word.summary)", width: width, indent: pad + 4)
        }
    }
    func wrapped(_ title: String, _ words: [String]) -> [String] {
      words.isEmpty
        ? [] : ["", title] + TextWrapping.lines("  " + words.joined(separator: " "), width: width, indent: 2)
    }
    var lines = ["`help fit` explains one, `help report` a kind of value; Tab completes."]
    lines += list("verbs", verbs) + list("layers, in `model { … }`", layers)
    lines += wrapped("functions", functions.map { $0.name })
    lines += wrapped(
      "kinds of value with members", vocabulary.kinds.filter { !$0.members.isEmpty }.map { $0.kind.description })
    return lines
  }
}
