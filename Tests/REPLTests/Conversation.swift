import Files
import Language
import REPL
import Syntax

/// A loop with a small vocabulary, and what it printed.
final class Conversation: PromptTerminal, Language.Host {
  private let root: String

  init(root: String = "/tmp") { self.root = root }

  /// What `:save` was to write last, and where.
  private(set) var saved: (conversation: SettledConversation, touchesFiles: Bool, path: String)?
  /// Whether the person has pressed Ctrl-C.
  var isInterrupted = false

  private(set) lazy var loop = PromptLoop(
    session: Session(
      vocabulary: Vocabulary(
        verbs: [EchoVerb.self, OpenVerb.self, TakeVerb.self], kinds: [],
        makeModel: { (_) throws(Complaint) in .nothing }, power: { a, _ in a }),
      configuration: Configuration(files: FileAccess(root: root)), host: self), terminal: self)
  private var printed: [String] = []
  var keepsPartialResults: Bool { true }

  /// Types an input; what was printed in answer.
  func say(_ input: String) -> [String] {
    printed = []
    _ = loop.handle(input)
    return printed
  }

  func print(_ text: String) { printed.append(text) }
  func report(_ problem: Diagnostic, in source: Source) { printed.append(problem.rendered(in: source, color: false)) }
  func clearInterrupt() {}
  func save(_ conversation: SettledConversation, touchesFiles: Bool, to path: String) -> String {
    saved = (conversation, touchesFiles, path)
    return "saved"
  }
  func record(_ output: Output) { printed.append(output.text) }
  func progress(_ progress: Language.Progress) {}
}

private struct EchoVerb: Verb {
  static let name = "echo"
  static let summary = "Gives back what it is given."
  static let result = Kind.any

  @Bare("Anything.") var value: Value
  @Parameter("Whether to shout.") var loud = false
  @Parameter("How it sounds.") var voice: Voice = .soft

  enum Voice: String, Choice { case soft, sharp }

  func run(in context: Context) throws(Complaint) -> Value { value }
}

private struct OpenVerb: Verb {
  static let name = "open"
  static let summary = "Takes a path."
  static let result = Kind.any

  @Bare("A file.") var path: FilePath

  func run(in context: Context) throws(Complaint) -> Value { .text(path.text) }
}

private struct TakeVerb: Verb {
  static let name = "take"
  static let summary = "Takes a column."
  static let result = Kind.any

  @Bare("Anything.") var value: Value
  @Parameter("A column.") var column: ColumnName? = nil

  func run(in context: Context) throws(Complaint) -> Value { value }
}
