internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import Syntax
internal import Verbs

/// `lstmnb status FILE…`: how every output stands, without running anything.
enum StatusCommand {
  static let subcommand = Subcommand(
    name: "status", operands: "FILE…", summary: ["fresh, stale, edited or missing, without running", "anything"],
    flags: RunOptions.flags.filter { !RunOptions.running.contains($0.name) }, run: run)

  static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments, except: RunOptions.running)
    var worst = ExitCode.fine
    for path in try options.notebooks(for: "status") {
      let code = show(path, options)
      if code != .fine, worst == .fine { worst = code }
    }
    return worst
  }

  private static func show(_ path: String, _ options: RunOptions) -> ExitCode {
    let status: NotebookStatus
    do {
      status = try NotebookStatus.read(
        NotebookCommand.request(for: path, options), vocabulary: StandardVocabulary.make(module: options.module))
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return if case .missing = error { .noInput } else { .inputOutput }
    }
    if options.isJSON {
      Report.print([
        ("file", .text(path)), ("fresh", .boolean(!status.file.hasErrors && status.isFresh)),
        ("cells", Report.cells(of: status)),
        ("diagnostics", Report.problems(status.problems, in: status.file.source)),
      ])
      return status.file.hasErrors ? .badInput : .fine
    }
    let color = options.wantsColor(STDERR_FILENO)
    for problem in status.problems {
      Terminal.reportLine(problem.rendered(in: status.file.source, color: color))
    }
    if status.file.hasErrors { return .badInput }
    for (cell, state) in zip(status.file.cells, status.states) where state != .silent {
      let changes = status.changes[cell.index]
      let cause = if case .stale(let cause) = state { ": " + cause.sentence(changes) } else { "" }
      Terminal.printLine("\(state.word.padded(to: 9))\(cell.title)\(TerminalSafeText.escaped(cause))")
    }
    return .fine
  }
}
