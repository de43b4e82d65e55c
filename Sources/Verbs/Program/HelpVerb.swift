internal import Language
internal import Syntax

/// Explains a verb, or lists them all.
struct HelpVerb: Verb {
  static let name = "help"
  static let summary = "Explains a verb, a layer or a function; alone, lists them."
  static let examples = ["help show"]
  static let result = Kind.text

  @Bare("The word to explain.", shown: "all") var word: Word? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    guard let word else { return .text(Self.overview(of: context.vocabulary).joined(separator: "\n")) }
    if let (signature, documentation) = context.definition(named: word.text) {
      return .text((["usage: \(signature.usage)", ""] + documentation).joined(separator: "\n"))
    }
    guard let verb = context.vocabulary.verb(named: word.text) else {
      let known = context.vocabulary.verbs.map { $0.name }
      throw Complaint(
        "there is no verb `\(word.text)`",
        suggestion: DidYouMean.closest(to: word.text, among: known).map { "did you mean `\($0)`?" },
        notes: ["`help` lists them"],
        blaming: "word", code: .unknownVerb)
    }
    return .text(VerbPage(of: verb, width: context.width).lines.joined(separator: "\n"))
  }

  /// Every word with its sentence, by what sort of word it is.
  private static func overview(of vocabulary: Vocabulary) -> [String] {
    func isLayer(_ role: VerbRole) -> Bool { if case .layer = role { true } else { false } }
    func isFunction(_ role: VerbRole) -> Bool { if case .function = role { true } else { false } }
    let all = vocabulary.verbs
    let functions = all.filter { isFunction($0.role) }
    let layers = all.filter { isLayer($0.role) }
    let verbs = all.filter { !isFunction($0.role) && !isLayer($0.role) }
    func list(_ title: String, _ words: [any Verb.Type]) -> [String] {
      let pad = words.map { $0.name.utf8.count }.max() ?? 0
      return ["", title]
        + words.map { "  \($0.name)\(String(repeating: " ", count: pad - $0.name.utf8.count))  \($0.summary)" }
    }
    var lines = ["`help VERB` explains one; Tab completes."]
    lines += list("verbs", verbs) + list("layers, in `model { … }`", layers)
    if !functions.isEmpty { lines += ["", "functions", "  " + functions.map { $0.name }.joined(separator: " ")] }
    return lines
  }
}
