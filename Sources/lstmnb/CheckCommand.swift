internal import Notebook
internal import Stdlib
internal import Verbs

/// `lstmnb check FILE…`: runs again and compares every recorded byte.
enum CheckCommand {
  static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments, except: RunOptions.writing)
    guard !options.arguments.operands.isEmpty else {
      throw .init(message: "`check` needs a notebook", suggestion: "lstmnb check notebook.lstmnb")
    }
    Interrupts.install()
    var worst = ExitCode.fine
    for path in options.arguments.operands {
      let line = ProgressLine(isQuiet: options.isQuiet)
      let result = NotebookCheck.run(
        NotebookCommand.request(for: path, options), vocabulary: StandardVocabulary.make(module: Stdlib.module),
        isInterrupted: { Interrupts.isPending }
      ) { event in
        if case .progress(let progress) = event { line.update(progress) }
      }
      line.clear()
      let code = NotebookCommand.report(result, options)
      if code == .fine, !options.isQuiet {
        let count = result.cells.count { $0.cell.output != nil }
        Terminal.printLine("\(path): \(count) outputs, the same bytes")
      }
      if code != .fine, worst == .fine { worst = code }
      if code == .interrupted || code == .terminated { return code }
    }
    return worst
  }
}
