internal import Files
internal import Glibc
internal import Notation
internal import Notebook
internal import Stdlib
internal import Verbs

/// `lstmnb diff OLD NEW`: what was written differently, and each output that changed with the reason why.
enum DiffCommand {
  static let subcommand = Subcommand(
    name: "diff", operands: "OLD NEW",
    summary: ["what two versions of a notebook differ in, and", "what made each output change"], flags: flags, run: run)

  /// `lstmnb why OLD NEW`: the reasons alone.
  static let why = Subcommand(
    name: "why", operands: "OLD NEW", summary: ["what made each output change, and nothing else"],
    flags: flags.filter { $0.name != "--quiet" }
  ) { (words) throws(CommandLineArguments.Problem) in try run(words + ["--quiet"]) }

  private static let flags: [CommandLineArguments.Flag] = [
    .init(name: "--root", value: "DIR", help: "the folder that paths are relative to"),
    .init(name: "--quiet", value: nil, help: "only the reasons, not the lines"),
    .init(name: "--color", value: "WHEN", help: "auto, always or never"),
    Report.flag,
  ]

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let arguments = try CommandLineArguments(words, flags: flags)
    guard arguments.operands.count == 2 else {
      throw .init(message: "`diff` and `why` need two notebooks", suggestion: "lstmnb why old.lstmnb new.lstmnb")
    }
    var versions: [NotebookDifference.Version] = []
    for path in arguments.operands {
      switch SourceFile.read(path) {
      case .failure(let failure): return failure.code
      case .success(let file):
        let notebook = NotebookFile(file.source)
        guard !notebook.hasErrors else {
          file.report(notebook.problems, color: Terminal.wantsColor(STDERR_FILENO, flag: arguments.value("--color")))
          return .badInput
        }
        versions.append(.init(file: notebook, root: arguments.value("--root") ?? WholeFile.parent(of: path)))
      }
    }
    let difference = NotebookDifference(
      from: versions[0], to: versions[1], vocabulary: StandardVocabulary.make(module: Stdlib.module))
    if arguments.has("--json") {
      let outputs: [JSON] = difference.outputs.map { output in
        .object([
          JSON.Member("cell", .text(output.title)), JSON.Member("reasons", .texts(output.reasons)),
          JSON.Member("diff", .text(output.diff)),
        ])
      }
      Report.print([
        ("old", .text(arguments.operands[0])), ("new", .text(arguments.operands[1])),
        ("source", .text(difference.source)), ("outputs", .list(outputs)),
      ])
      return difference.isEmpty ? .fine : .differs
    }
    var lines: [String] = []
    if !arguments.has("--quiet"), !difference.source.isEmpty { lines.append(difference.source) }
    for output in difference.outputs {
      lines.append("output of \(output.title):")
      lines += output.reasons.map { "  because \($0)" }
      if !arguments.has("--quiet"), !output.diff.isEmpty { lines.append(output.diff) }
    }
    let text = lines.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: "\n")
    if !text.isEmpty { Terminal.printLine(TerminalSafeText.escaped(text, keepingLayout: true)) }
    return difference.isEmpty ? .fine : .differs
  }
}
