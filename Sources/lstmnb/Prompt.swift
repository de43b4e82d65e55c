internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import REPL
internal import Syntax
internal import Verbs

/// The prompt in a terminal: greets, reads inputs with the line editor, keeps the history.
enum Prompt {
  /// - Parameter path: the program that has run before, whose names the conversation goes on with.
  static func run(_ options: RunOptions, after path: String? = nil) -> ExitCode {
    Interrupts.install()
    let folder = path.map(WholeFile.parent) ?? "."
    var configuration = options.configuration(folder: folder)
    configuration.width = max(40, min(Terminal.width - 1, 120))
    let screen = PromptScreen(options, folder: configuration.files.root)
    let session = Session(
      vocabulary: StandardVocabulary.make(module: options.module), configuration: configuration, host: screen.host)
    let loop = PromptLoop(session: session, terminal: screen)
    if let path, let code = adopt(path, loop, screen) { return code }

    let historyPath = History.path(environment: Terminal.environment)
    var history = historyPath.flatMap { try? WholeFile.read($0) }.map { History(decoding: $0) } ?? History()
    let editor = LineEditor(
      prompt: "> ", isComplete: PromptLoop.isComplete,
      complete: loop.completions, history: history.entries)

    screen.print("lstmnb \(Main.version)   `help` lists the verbs, `:help` the keys, Ctrl-D leaves")
    while true {
      Interrupts.forget()
      switch editor.readLine() {
      case .endOfInput:
        screen.print("")
        return .fine
      case .interrupted: continue
      case .text(let text):
        if let historyPath, let line = history.add(text) { keep(line, in: historyPath) }
        if !loop.handle(text) { return .fine }
      }
    }
  }

  /// Takes over the names of a program that has run; what it printed is not printed again.
  /// - Returns: what to exit with, where that fails.
  private static func adopt(_ path: String, _ loop: PromptLoop, _ screen: PromptScreen) -> ExitCode? {
    let file: SourceFile
    switch SourceFile.read(path) {
    case .success(let read): file = read
    case .failure(let failure): return failure.code
    }
    guard file.isNotebook else { return loop.adopt(file.source) ? nil : .failed }
    screen.host.isMuted = true
    defer { screen.host.isMuted = false }
    for piece in NotebookFile(file.source).pieces {
      switch piece {
      case .prose(let text): loop.adopt(prose: text)
      case .cell(let info, let program):
        guard loop.adopt(Source(name: path, text: program), info: info) else {
          return Interrupts.isPending ? Interrupts.exitCode : .failed
        }
      }
    }
    return nil
  }

  /// Adds an entry to the history file. One that cannot be written is no reason to stop.
  private static func keep(_ line: String, in path: String) {
    try? WholeFile.makeFolder(WholeFile.parent(of: path))
    try? WholeFile.append(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: path)
  }
}

/// The terminal as the prompt loop sees it.
private final class PromptScreen: PromptTerminal {
  let host: ScriptHost
  private let options: RunOptions
  private let color: Bool
  /// The folder that paths in the conversation begin at, without links.
  private let folder: String
  /// The notebooks that this conversation wrote, as it left them.
  private var written: [String: [UInt8]] = [:]

  init(_ options: RunOptions, folder: String) {
    self.options = options
    self.folder = folder
    color = options.wantsColor(STDOUT_FILENO)
    host = ScriptHost(
      isQuiet: false, keepsPartialResults: true, cache: FitCache(beside: folder + "/prompt", options))
  }

  func print(_ text: String) { Terminal.printLine(TerminalSafeText.escaped(text, keepingLayout: true)) }

  func report(_ problem: Diagnostic, in source: Source) {
    host.settle()
    Terminal.reportLine(problem.rendered(in: source, color: color))
  }

  func clearInterrupt() { Interrupts.forget() }

  func save(_ conversation: SettledConversation, touchesFiles: Bool, to path: String) -> String {
    guard path.hasSuffix(".lstmnb") else { return "nothing is saved: a notebook's name ends in .lstmnb" }
    let target = WholeFile.resolved(WholeFile.parent(of: path))
    if touchesFiles, target != folder {
      return "nothing is saved: the files it uses are beside `\(folder)`, and a notebook's are in its own folder; "
        + "save it there"
    }
    let draft = NotebookDraft(
      title: NewNotebook.title(for: path),
      pieces: conversation.pieces.map { piece in
        switch piece {
        case .prose(let text): .prose(text)
        case .cell(let info, let program): .cell(info: info, program: program)
        }
      })
    clearInterrupt()
    let line = ProgressLine(isQuiet: false)
    let result = draft.save(
      NotebookCommand.request(for: path, options), over: written[path],
      vocabulary: StandardVocabulary.make(module: options.module), cache: host.cache,
      isInterrupted: { Interrupts.isPending }
    ) { event in
      if case .progress(let progress) = event { line.update(progress) }
    }
    line.clear()
    guard result.outcome == .fine else {
      for problem in result.diagnostics.prefix(3) { report(problem, in: result.source) }
      return "nothing is saved" + (result.outcome == .interrupted ? ": interrupted" : "")
    }
    written[path] = try? WholeFile.read(path)
    let count = result.cells.count
    return "\(path): \(count) \(count == 1 ? "cell" : "cells") recorded"
  }
}
