internal import Notation
internal import Notebook
internal import Verbs

/// `lstmnb check FILE…`: runs again and compares every recorded byte.
enum CheckCommand {
  static let subcommand = Subcommand(
    name: "check", operands: "FILE…", summary: ["runs notebooks again and compares every", "recorded byte"],
    flags: RunOptions.flags.filter { !RunOptions.writing.contains($0.name) }, run: run)

  static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments, except: RunOptions.writing)
    let paths = try options.notebooks(for: "check")
    Interrupts.install()
    var worst = ExitCode.fine
    for path in paths {
      let line = ProgressLine(isQuiet: options.isQuiet)
      let result = NotebookCheck.run(
        NotebookCommand.request(for: path, options), vocabulary: StandardVocabulary.make(module: options.module),
        isInterrupted: { Interrupts.isPending }
      ) { event in
        if case .progress(let progress) = event { line.update(progress) }
      }
      line.clear()
      let code = NotebookCommand.report(result, options, file: path)
      if code == .fine, !options.isQuiet, !options.isJSON {
        let count = result.cells.count { $0.cell.output != nil }
        let outputs =
          count == 0
          ? "no outputs to compare" : count == 1 ? "1 output, the same bytes" : "\(count) outputs, the same bytes"
        Terminal.printLine("\(TerminalSafeText.escaped(path)): \(outputs)")
      }
      if code != .fine, worst == .fine { worst = code }
      if code == .interrupted || code == .terminated { return code }
    }
    return worst
  }
}
