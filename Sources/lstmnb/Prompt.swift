internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import REPL
internal import Stdlib
internal import Syntax
internal import Verbs

/// The prompt in a terminal: greets, reads inputs with the line editor, keeps the history.
enum Prompt {
  static func run(_ options: RunOptions) -> ExitCode {
    Interrupts.install()
    let terminal = PromptScreen(color: options.wantsColor(STDOUT_FILENO))
    var configuration = options.configuration(folder: ".")
    configuration.width = max(40, min(Terminal.width - 1, 120))
    let session = Session(
      vocabulary: StandardVocabulary.make(module: Stdlib.module), configuration: configuration, host: terminal.host)
    let loop = PromptLoop(session: session, terminal: terminal)

    let historyPath = History.path(environment: Terminal.environment)
    var history = historyPath.flatMap { try? WholeFile.read($0) }.map { History(decoding: $0) } ?? History()
    let editor = LineEditor(
      prompt: "> ", isComplete: PromptLoop.isComplete,
      complete: loop.completions, history: history.entries)

    terminal.print("lstmnb \(Main.version)   `help` lists the verbs, `:help` the keys, Ctrl-D leaves")
    while true {
      Interrupts.forget()
      switch editor.readLine() {
      case .endOfInput:
        terminal.print("")
        return .fine
      case .interrupted: continue
      case .text(let text):
        if let historyPath, let line = history.add(text) { keep(line, in: historyPath) }
        if !loop.handle(text) { return .fine }
      }
    }
  }

  /// Adds an entry to the history file. One that cannot be written is no reason to stop.
  private static func keep(_ line: String, in path: String) {
    try? WholeFile.makeFolder(WholeFile.parent(of: path))
    try? WholeFile.append(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: path)
  }
}

/// The terminal as the prompt loop sees it.
private final class PromptScreen: PromptTerminal {
  let host = ScriptHost(isQuiet: false, keepsPartialResults: true)
  private let color: Bool

  init(color: Bool) { self.color = color }

  func print(_ text: String) { Terminal.printLine(TerminalSafeText.escaped(text, keepingLayout: true)) }

  func report(_ problem: Diagnostic, in source: Source) {
    host.settle()
    Terminal.reportLine(problem.rendered(in: source, color: color))
  }

  func clearInterrupt() { Interrupts.forget() }
}
