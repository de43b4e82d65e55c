internal import Files
internal import Glibc
internal import Language
internal import REPL
internal import Syntax
internal import Verbs

/// `lstmnb run FILE…`, and `lstmnb` alone: the prompt, or a script from standard input.
enum RunCommand {
  static let subcommand = Subcommand(
    name: "run", operands: "FILE…",
    summary: [
      "runs notebooks (.lstmnb), which record their", "outputs, and scripts (.lstm), which print; `-` is",
      "standard input",
    ],
    flags: RunOptions.flags, run: run)

  static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments)
    let files = options.arguments.operands
    guard !files.isEmpty else {
      throw .init(message: "`run` needs a file", suggestion: "lstmnb run notebook.lstmnb")
    }
    if options.arguments.value("-o") != nil, files.count > 1 {
      throw .init(message: "`-o` names one file, and \(files.count) are to be run")
    }
    if options.arguments.value("-o") == "-" {
      throw .init(
        message: "standard output shows what ran, and `-o` needs a file for the record",
        suggestion: "lstmnb run notebook.lstmnb -o record.lstmnb")
    }
    if options.arguments.has("-i") { return try converse(options) }
    Interrupts.install()
    var worst = ExitCode.fine
    for file in files {
      let code =
        file == "-"
        ? runScript(standardInput, name: "standard input", folder: ".", options)
        : file.hasSuffix(".lstmnb") ? try NotebookCommand.run(file, options) : runScript(file, options)
      if code != .fine, worst == .fine { worst = code }
      if code == .interrupted || code == .terminated { return code }
    }
    return worst
  }

  /// `lstmnb run -i FILE`: runs a program, and goes on at the prompt with its names.
  private static func converse(_ options: RunOptions) throws(CommandLineArguments.Problem) -> ExitCode {
    let file = options.arguments.operands[0]
    guard options.arguments.operands.count == 1, file != "-" else {
      throw .init(message: "`-i` goes on with one program", suggestion: "lstmnb run -i notebook.lstmnb")
    }
    guard Terminal.isTerminal(STDIN_FILENO), !options.isJSON, options.arguments.value("-o") == nil else {
      throw .init(message: "`-i` needs a terminal, and takes neither `-o` nor `--json`")
    }
    Interrupts.install()
    if file.hasSuffix(".lstmnb") {
      let code = try NotebookCommand.run(file, options)
      guard code == .fine else { return code }
    }
    return Prompt.run(options, after: file)
  }

  /// `lstmnb` alone.
  static func runStandardInput() -> ExitCode {
    do {
      let options = try RunOptions([])
      if Terminal.isTerminal(STDIN_FILENO) { return Prompt.run(options) }
      Interrupts.install()
      return runScript(standardInput, name: "standard input", folder: ".", options)
    } catch {
      Terminal.complain(error.message)
      return .usage
    }
  }

  private static func runScript(_ path: String, _ options: RunOptions) -> ExitCode {
    runScript(
      { () throws(FileProblem) in try WholeFile.read(path) }, name: path, folder: WholeFile.parent(of: path), options,
      cache: FitCache(beside: path, options))
  }

  private static func standardInput() throws(FileProblem) -> [UInt8] { try WholeFile.readStandardInput() }

  private static func runScript(
    _ read: () throws(FileProblem) -> [UInt8], name: String, folder: String, _ options: RunOptions,
    cache: FitCache? = nil
  ) -> ExitCode {
    if options.arguments.value("-o") != nil {
      Terminal.complain("`-o` takes a notebook's record; a script prints: lstmnb run \(name) > FILE")
      return .usage
    }
    let source: Source
    do {
      source = Source(name: name, bytes: try read())
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return if case .missing = error { .noInput } else { .inputOutput }
    }
    let host = ScriptHost(isQuiet: options.isQuiet, isJSON: options.isJSON, cache: cache)
    let session = Session(
      vocabulary: StandardVocabulary.make(module: options.module), configuration: options.configuration(folder: folder),
      host: host)
    return Script(
      source: source, session: session, host: host, color: options.wantsColor(STDERR_FILENO),
      keepsGoing: options.arguments.has("--keep-going")
    ).run()
  }
}
