package import Language
package import Syntax

/// The conversation: reads an input, checks it, runs its statements, prints what they give, and reads again.
package final class PromptLoop {
  private let session: Session
  private var checker: Checker
  private let terminal: any PromptTerminal
  private var bindings: [Binding] = []
  private var record = ConversationRecord()
  /// How everything stood before each input, for `:undo`.
  private var past: [Moment] = []

  private struct Moment {
    let session: Session.Mark
    let checker: Checker
    let bindings: [Binding]
    let record: ConversationRecord
  }

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
    let word = text.prefix { $0 != " " && $0 != "\t" && $0 != "\n" }
    let argument = String(text.dropFirst(word.count)).trimmingBlanks
    switch (word, argument) {
    case ("note", _) where !argument.isEmpty:
      past.append(moment)
      record.pieces.append(.prose(argument))
      return true
    case ("save", _) where !argument.isEmpty:
      save(argument)
      return true
    case ("note", _), ("save", _):
      terminal.print(word == "note" ? "what is to be noted? `:note The load falls in summer.`" : "`:save load.lstmnb`")
      return true
    default: break
    }
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
    case "undo": undo()
    case let other:
      let commands = Self.commands.map { "`\($0)`" }.joined(separator: ", ")
      terminal.print("there is no command `:\(other)`; there are \(commands)")
    }
    return true
  }

  private static let commands = [":help", ":names", ":note", ":quit", ":save", ":undo"]

  private static let help = """
    Type a statement; Enter runs it when it is complete, Alt-Enter begins a new line, Tab completes.
    help            the verbs              help fit, fit?   one of them
    :names          what is bound          :undo            takes the last input back
    :save a.lstmnb  all of it, as a notebook that `check` confirms
    :note TEXT      prose for the notebook :quit, Ctrl-D    leaves
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
    let before = moment
    let count = record.pieces.count
    run(parse.program, in: source, info: "") { statement throws(Diagnostic) in
      terminal.clearInterrupt()
      try session.run(statement, in: source)
    }
    if record.pieces.count != count { past.append(before) }
  }

  /// Runs statements that have passed the checker, up to the first that fails, and keeps what ran.
  private func run(
    _ program: Program, in source: Source, info: String, _ perform: (Statement) throws(Diagnostic) -> Void
  ) {
    var input = ConversationRecord.Input(source: source, info: info)
    for statement in program.statements {
      do throws(Diagnostic) {
        try perform(statement)
      } catch {
        input.isWhole = false
        report(error, source)
        break
      }
      // Only what has run is bound for the next input.
      _ = checker.check(Program(statements: [statement], range: statement.range), in: source)
      remember(statement)
      if statement.isQuestion {
        input.isWhole = false
      } else {
        input.entries.append(.init(statement: statement, isInterrupted: session.host.isInterrupted))
      }
    }
    if !input.entries.isEmpty { record.pieces.append(.input(input)) }
  }

  /// Takes over what a program did before the conversation: its names, and its text for the notebook.
  /// - Parameter info: what stands behind `lstm` on the cell's fence.
  /// - Returns: whether all of it ran.
  package func adopt(_ source: Source, info: String = "") -> Bool {
    let parse = Parser.parse(source)
    var trial = checker
    let problems = (parse.diagnostics + trial.check(parse.program, in: source)).filter { $0.severity == .error }
    problems.forEach { report($0, source) }
    guard problems.isEmpty else { return false }
    var isWhole = true
    run(parse.program, in: source, info: info) { statement throws(Diagnostic) in
      do throws(Diagnostic) {
        try session.run(statement, in: source)
      } catch {
        isWhole = false
        throw error
      }
    }
    return isWhole
  }

  /// Takes over prose, or a cell that only shows an error, as it stands in a notebook.
  package func adopt(prose text: String) { record.pieces.append(.prose(text)) }

  private var moment: Moment {
    Moment(session: session.mark(), checker: checker, bindings: bindings, record: record)
  }

  private func undo() {
    guard let moment = past.popLast() else { return terminal.print("there is nothing to take back") }
    session.goBack(to: moment.session)
    checker = moment.checker
    bindings = moment.bindings
    record = moment.record
    terminal.print("taken back; files that were written stay")
  }

  private func save(_ path: String) {
    guard session.configuration.settings.pairs.isEmpty else {
      return terminal.print("nothing is saved: values were set from outside; give the `param`s those values")
    }
    do throws(ConversationProblem) {
      let settled = try record.settled()
      for name in settled.renamed {
        terminal.print("`\(name.old)` was bound again; what was made with the old value now says `\(name.new)`")
      }
      terminal.print(terminal.save(settled, touchesFiles: session.hasTouchedFiles, to: path))
    } catch {
      terminal.print("nothing is saved: \(error.message); \(error.advice)")
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
  /// Writes the conversation as a notebook.
  /// - Parameter touchesFiles: whether it read or wrote files, whose paths are relative to the folder it runs in.
  /// - Returns: what came of it, in a line or more.
  func save(_ conversation: SettledConversation, touchesFiles: Bool, to path: String) -> String
}

extension Statement {
  /// Whether it only asks the program about itself.
  fileprivate var isQuestion: Bool {
    guard case .expression(let value) = form else { return false }
    switch value.form {
    case .call(let call): return call.name.text == "help"
    case .name(let name): return name.text == "help"
    default: return false
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
    var text = self[...]
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text.drop(while: isBlank))
  }
}
