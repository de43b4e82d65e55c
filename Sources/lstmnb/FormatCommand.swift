internal import Glibc
internal import Notation
internal import Notebook
internal import Syntax

/// `lstmnb fmt FILE…`: lays out scripts, and the cells of notebooks; prose and outputs stay as they are.
enum FormatCommand {
  static let subcommand = Subcommand(
    name: "fmt", operands: "FILE…", summary: ["lays out scripts, and the cells of notebooks"], flags: flags, run: run)

  private static let flags: [CommandLineArguments.Flag] = [
    .init(name: "--check", value: nil, help: "writes nothing; exits 2 where a file would change"),
    .init(name: "--color", value: "WHEN", help: "auto, always or never"),
    Report.flag,
  ]

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let arguments = try CommandLineArguments(words, flags: flags)
    guard !arguments.operands.isEmpty else {
      throw .init(message: "`fmt` needs a file", suggestion: "lstmnb fmt notebook.lstmnb")
    }
    var worst = ExitCode.fine
    for path in arguments.operands {
      let code = format(path, arguments)
      if code != .fine, worst == .fine { worst = code }
    }
    return worst
  }

  private static func format(_ path: String, _ arguments: CommandLineArguments) -> ExitCode {
    let file: SourceFile
    switch SourceFile.read(path) {
    case .success(let read): file = read
    case .failure(let failure): return failure.code
    }
    let formatted: [UInt8]
    do throws(FormattingFailure) {
      formatted =
        file.isNotebook ? try NotebookLayout.format(NotebookFile(file.source)) : try Formatter.format(file.source)
    } catch {
      switch error {
      case .syntax(let problems) where arguments.has("--json"):
        report(file, changes: false, problems)
        return .badInput
      case .syntax(let problems):
        file.report(problems, color: Terminal.wantsColor(STDERR_FILENO, flag: arguments.value("--color")))
        return .badInput
      case .meaningChanged:
        Terminal.complain("`\(path)` is left as it is: laid out, it would not mean the same; please report this")
        return .internalFault
      }
    }
    if arguments.has("--json") {
      // What is laid out on standard input would stand among the reports.
      report(file, changes: formatted != file.bytes, [])
      if arguments.has("--check") || path == "-" { return formatted == file.bytes ? .fine : .differs }
      return file.write(formatted)
    }
    guard arguments.has("--check") else { return file.write(formatted) }
    if formatted == file.bytes { return .fine }
    Terminal.printLine("\(TerminalSafeText.escaped(path)): `lstmnb fmt` would change it")
    return .differs
  }

  private static func report(_ file: SourceFile, changes: Bool, _ problems: [Diagnostic]) {
    Report.print([
      ("file", .text(file.path)), ("changes", .boolean(changes)),
      ("diagnostics", Report.problems(problems, in: file.source)),
    ])
  }
}
