internal import Glibc
internal import Notation
internal import Notebook

/// `lstmnb strip FILE…`: takes outputs and lock out of notebooks, so that what was written remains.
enum StripCommand {
  static let subcommand = Subcommand(
    name: "strip", operands: "FILE…", summary: ["takes outputs and lock out of notebooks"], flags: flags, run: run)

  private static let flags: [CommandLineArguments.Flag] = [
    .init(name: "-o", value: "OUT", help: "writes there, and leaves the notebook as it is"),
    .init(name: "--color", value: "WHEN", help: "auto, always or never"),
    Report.flag,
  ]

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let arguments = try CommandLineArguments(words, flags: flags)
    guard !arguments.operands.isEmpty else {
      throw .init(message: "`strip` needs a notebook", suggestion: "lstmnb strip notebook.lstmnb")
    }
    if arguments.value("-o") != nil, arguments.operands.count > 1 {
      throw .init(message: "`-o` names one file, and \(arguments.operands.count) are to be stripped")
    }
    var worst = ExitCode.fine
    for path in arguments.operands {
      let code = strip(path, arguments)
      if code != .fine, worst == .fine { worst = code }
    }
    return worst
  }

  private static func strip(_ path: String, _ arguments: CommandLineArguments) -> ExitCode {
    switch SourceFile.read(path) {
    case .failure(let failure): return failure.code
    case .success(let file):
      let notebook = NotebookFile(file.source)
      let problems = notebook.isNewer && !notebook.hasErrors ? [notebook.newerProblem] : notebook.problems
      guard !notebook.hasErrors, !notebook.isNewer else {
        file.report(problems, color: Terminal.wantsColor(STDERR_FILENO, flag: arguments.value("--color")))
        return .badInput
      }
      let stripped = notebook.stripped()
      if arguments.has("--json") {
        Report.print([("file", .text(path)), ("changes", .boolean(stripped != file.bytes))])
        // The notebook itself would stand among the reports.
        if arguments.value("-o") ?? path == "-" { return .fine }
      }
      return file.write(stripped, to: arguments.value("-o"))
    }
  }
}
