package import Language
package import Syntax

/// The conversation: reads an input, checks it, runs its statements, prints what they give, and reads again.
package final class PromptLoop {
  private let session: Session
  private var checker: Checker
  private let terminal: any PromptTerminal
  private var bindings: [Binding] = []

  /// What was bound at top level, in order: its value in a line, and the names it was made with.
  private struct Binding {
    let name: String
    let value: String
    let uses: [String]
  }

  package init(session: Session, terminal: any PromptTerminal) {
    self.session = session
    self.terminal = terminal
    checker = session.makeChecker(allowsShadowing: true)
  }

  /// Whether an input needs no further line.
  package static func isComplete(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: ":") || !Parser.parse(Source(name: "", text: text)).isIncomplete
  }

  /// Handles one input.
  /// - Returns: whether the conversation goes on.
  package func handle(_ input: String) -> Bool {
    let text = input.trimmingBlanks
    if text.isEmpty { return true }
    if text.utf8.first == UInt8(ascii: ":") { return command(text.dropFirst()) }
    if ["quit", "exit"].contains(text), checker.kind(ofVariable: text) == nil { return false }
    // `fit?` asks what `help fit` asks.
    if text.utf8.last == UInt8(ascii: "?") { return handle("help " + text.dropLast()) }
    run(text)
    return true
  }

  private func command(_ text: Substring) -> Bool {
    switch String(text).trimmingBlanks {
    case "quit", "q", "exit": return false
    case "help", "h": terminal.print(Self.help)
    case "names":
      let names = checker.variableNames
      let pad = names.map(\.count).max() ?? 0
      let lines = names.map { name in
        name + String(repeating: " ", count: pad - name.count + 2) + (checker.kind(ofVariable: name)?.description ?? "")
      }
      terminal.print(names.isEmpty ? "nothing is bound yet" : lines.joined(separator: "\n"))
    case let other:
      let commands = Self.commands.map { "`\($0)`" }.joined(separator: ", ")
      terminal.print("there is no command `:\(other)`; there are \(commands)")
    }
    return true
  }

  private static let commands = [":help", ":names", ":quit"]

  private static let help = """
    Type a statement; Enter runs it when it is complete, Alt-Enter begins a new line, Tab completes.
    help            the verbs              help fit, fit?   one of them
    :names          what is bound          :quit, Ctrl-D    leaves
    Ctrl-C          stops a fit, which then gives its best so far; a loop ends without a value
    """

  private func run(_ text: String) {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    guard parse.diagnostics.isEmpty else { return parse.diagnostics.forEach { report($0, source) } }
    var trial = checker
    let problems = trial.check(parse.program, in: source)
    problems.forEach { report($0, source) }
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    for statement in parse.program.statements {
      terminal.clearInterrupt()
      do {
        try session.run(statement, in: source)
      } catch {
        return report(error, source)
      }
      // Only what has run is bound for the next input.
      _ = checker.check(Program(statements: [statement], range: statement.range), in: source)
      remember(statement)
    }
  }

  private func report(_ problem: Diagnostic, _ source: Source) {
    terminal.report(problem, in: source)
  }

  /// Keeps what was made with what; says so where a name is bound again that others were made with.
  private func remember(_ statement: Statement) {
    let free = FreeNames(of: statement)
    for name in free.bound {
      let value = session.scope.value(name)?.inline ?? ""
      if let before = bindings.first(where: { $0.name == name }) {
        let made = bindings.filter { $0.uses.contains(name) && $0.name != name }.map { "`\($0.name)`" }
        if !made.isEmpty {
          terminal.print(
            "note: `\(name)` now is \(value); \(made.joined(separator: ", ")) \(made.count == 1 ? "was" : "were") made with \(before.value)"
          )
        }
        bindings.removeAll { $0.name == name }
      }
      bindings.append(Binding(name: name, value: value, uses: free.variables))
    }
  }

  /// What could stand at a place of an input: verbs, labels of the verb at hand, choices, names.
  package func completions(of text: String, at offset: Int) -> [Completion] {
    if text.utf8.first == UInt8(ascii: ":") {
      let typed = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
      return Self.commands.filter { $0.utf8.starts(with: typed.utf8) }.map {
        Completion($0, replacing: typed.utf8.count)
      }
    }
    let context = CompletionContext(text: text, offset: offset)
    let candidates = context.candidates(
      vocabulary: session.vocabulary, checker: checker,
      members: { [session] name in session.scope.value(name)?.memberNames ?? [] },
      columns: { [session] name in
        if case .object(let object)? = session.scope.value(name) { object.columnNames } else { [] }
      },
      files: { [session] folder in session.pathNames(in: folder) })
    return candidates.map { text, help in Completion(text, summary: help, replacing: context.word.utf8.count) }
  }
}

/// What the loop needs of the terminal it runs in.
package protocol PromptTerminal: AnyObject {
  func print(_ text: String)
  func report(_ problem: Diagnostic, in source: Source)
  /// Forgets an interrupt that came before the statement that is about to run.
  func clearInterrupt()
}

extension String {
  fileprivate var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
    var text = self[...]
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text.drop(while: isBlank))
  }
}
