internal import Glibc
internal import Notation
internal import Notebook
internal import Syntax

/// `lstmnb run FILE --help`: what a notebook or script is, and the parameters that `--set` gives it.
enum ProgramHelp {
  static func show(_ path: String) -> ExitCode {
    let file: SourceFile
    switch SourceFile.read(path) {
    case .success(let read): file = read
    case .failure(let failure): return failure.code
    }
    var lines = ["usage: lstmnb run \(TerminalSafeText.escaped(path)) [--set NAME=VALUE]…"]
    var programs: [Source] = [file.source]
    if file.isNotebook {
      let notebook = NotebookFile(file.source)
      guard !notebook.hasErrors else {
        file.report(notebook.problems, color: Terminal.wantsColor(STDERR_FILENO, flag: nil))
        return .badInput
      }
      for key in ["title", "description"] {
        if let text = notebook.frontMatter?[key] { lines += ["", "  " + TerminalSafeText.escaped(text)] }
      }
      programs = notebook.cells.map { notebook.program(of: $0) }
    }
    let rows = programs.flatMap(parameters)
    lines += ["", rows.isEmpty ? "it has no parameters" : "parameters"]
    let width = rows.map(\.head.count).max() ?? 0
    lines += rows.map { "  \($0.head.padded(to: width + 2))\($0.value)" }
    Terminal.printLine(lines.joined(separator: "\n"))
    return .fine
  }

  /// `hidden: int` and the text of its default, for each `param` and `seed` of a program.
  private static func parameters(of source: Source) -> [(head: String, value: String)] {
    Parser.parse(source).program.statements.compactMap { statement in
      switch statement.form {
      case .parameter(let name, let kind, let value):
        return (
          TerminalSafeText.escaped("\(name.text): \(kind.text)"),
          "= " + TerminalSafeText.escaped(source.text(in: value.range))
        )
      case .expression(let expression):
        guard case .call(let call) = expression.form, call.name.text == "seed", let value = call.arguments.first else {
          return nil
        }
        return ("seed: int", "= " + TerminalSafeText.escaped(source.text(in: value.value.range)))
      default: return nil
      }
    }
  }
}
