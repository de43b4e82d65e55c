internal import Glibc
internal import Language
internal import Notation
internal import Syntax

/// Runs a script's statements: values go to standard output, notes and progress to standard error.
final class ScriptHost: Host {
  private let isQuiet: Bool
  private let progressLine: ProgressLine
  /// Whether a partial result of an interrupted verb is kept: at the prompt.
  let keepsPartialResults: Bool
  let cache: (any Cache)?
  /// Whether what a program gives is not printed: it was before.
  var isMuted = false

  /// What the statement at hand has said so far, where it is to be one line of JSON; nil where it is printed at once.
  private var said: (shown: [String], notes: [String])?

  init(isQuiet: Bool, isJSON: Bool = false, keepsPartialResults: Bool = false, cache: (any Cache)? = nil) {
    said = isJSON ? ([], []) : nil
    self.cache = cache
    self.isQuiet = isQuiet
    self.keepsPartialResults = keepsPartialResults
    progressLine = ProgressLine(isQuiet: isQuiet)
  }

  func record(_ output: Output) {
    progressLine.clear()
    if isMuted { return }
    if said != nil {
      switch output {
      case .value(let text): said?.shown.append(text)
      case .note(let text): said?.notes.append(text)
      }
      return
    }
    switch output {
    case .value(let text): Terminal.printLine(TerminalSafeText.escaped(text, keepingLayout: true))
    case .note(let text): if !isQuiet { Terminal.reportLine(TerminalSafeText.escaped(text, keepingLayout: true)) }
    }
  }

  func progress(_ progress: Progress) { progressLine.update(progress) }

  /// Nobody waits for what no stream takes.
  var isInterrupted: Bool { Interrupts.isPending || Terminal.outputFailure != nil }

  /// Prints what a statement gave and said as one line of JSON, where that is asked for and it said anything.
  func finish(_ statement: Statement, _ value: Value, in source: Source) {
    guard let said, !said.shown.isEmpty || !said.notes.isEmpty else { return }
    self.said = ([], [])
    Report.print([
      ("line", .count(source.position(of: statement.range.start).line)), ("value", value.json),
      ("shown", .texts(said.shown)), ("notes", .texts(said.notes)),
    ])
  }

  /// Takes the live line away before a message.
  func settle() { progressLine.clear() }
}

/// A whole script: parsed, checked, then run statement by statement.
struct Script {
  let source: Source
  let session: Session
  let host: ScriptHost
  let color: Bool
  let keepsGoing: Bool

  func run() -> ExitCode {
    let parse = Parser.parse(source)
    guard parse.diagnostics.isEmpty else {
      report(parse.diagnostics)
      return .badInput
    }
    var checker = session.makeChecker()
    let problems = checker.check(parse.program, in: source)
    report(problems)
    if let unknown = session.configuration.settings.unknown(to: parse.program) {
      Terminal.complain(unknown)
      return .usage
    }
    if !keepsGoing, problems.contains(where: { $0.severity == .error }) { return .badInput }
    let rehearsal = keepsGoing ? Rehearsal() : Rehearsal([(0, parse.program, source)], in: session)
    guard rehearsal.problems.isEmpty else {
      report(rehearsal.problems.map(\.problem))
      return .badInput
    }
    var code = ExitCode.fine
    for (index, statement) in parse.program.statements.enumerated() {
      do {
        let value =
          if let rehearsed = rehearsal.result(of: index, program: 0) { session.replay(rehearsed) } else {
            try session.run(statement, in: source)
          }
        host.finish(statement, value, in: source)
      } catch {
        host.settle()
        if Terminal.outputFailure != nil { return outputIsLost }
        report([error])
        switch error.code {
        case .interrupted: return Interrupts.exitCode
        case .gate: return .differs
        case .missingFile: code = .noInput
        case .badData: code = .badInput
        case .outputFailed: code = .inputOutput
        default: code = .failed
        }
        if !keepsGoing { return code }
      }
      if Terminal.outputFailure != nil { return outputIsLost }
    }
    return code
  }

  /// Of a script that prints into nothing the rest does not run; the last word on it is the program's.
  private var outputIsLost: ExitCode { Terminal.outputFailure == EPIPE ? .inputOutput : .fine }

  /// At most 20 problems, so that the first stays on the screen.
  private func report(_ problems: [Diagnostic]) {
    for problem in problems.prefix(20) { Terminal.reportLine(problem.rendered(in: source, color: color)) }
    if problems.count > 20 { Terminal.reportLine("… and \(problems.count - 20) more") }
  }
}
