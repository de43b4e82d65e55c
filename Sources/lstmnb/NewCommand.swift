internal import Files
internal import Notation
internal import Notebook

/// `lstmnb new FILE`: writes a notebook to begin with, which runs as it is.
enum NewCommand {
  static let subcommand = Subcommand(
    name: "new", operands: "FILE", summary: ["writes a notebook to begin with"], flags: flags, run: run)

  private static let flags: [CommandLineArguments.Flag] = [
    .init(name: "--title", value: "TEXT", help: "its title, instead of the file's name"),
    Report.flag,
  ]

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let arguments = try CommandLineArguments(words, flags: flags)
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw .init(message: "`new` needs the name of one file", suggestion: "lstmnb new forecast.lstmnb")
    }
    guard path.hasSuffix(".lstmnb") else {
      throw .init(message: "`\(path)` is no name for a notebook", suggestion: "lstmnb new \(path).lstmnb")
    }
    let title = arguments.value("--title") ?? NewNotebook.title(for: path)
    guard !title.isEmpty, !title.utf8.contains(where: { $0 < 0x20 }) else {
      throw .init(message: "a title is one line of text", suggestion: "--title \"Load forecast\"")
    }
    do throws(FileProblem) {
      try WholeFile.create(path, with: Array(NewNotebook.text(title: title).utf8))
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return .inputOutput
    }
    if arguments.has("--json") {
      Report.print([("file", .text(path)), ("title", .text(title))])
      return .fine
    }
    Terminal.reportLine(
      "\(TerminalSafeText.escaped(path)): written; `lstmnb run \(TerminalSafeText.escaped(path))` runs it")
    return .fine
  }
}
