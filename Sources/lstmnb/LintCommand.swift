internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import Syntax
internal import Verbs

/// `lstmnb lint FILE…`: what runs but is surely a mistake, and all that would not run, without running anything.
enum LintCommand {
  static let subcommand = Subcommand(
    name: "lint", operands: "FILE…", summary: ["what runs but is surely a mistake; exits 2", "where it finds any"],
    flags: flags, run: run)

  private static let flags = RunOptions.flags.filter { !RunOptions.running.contains($0.name) }

  private static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments, except: RunOptions.running)
    guard !options.arguments.operands.isEmpty else {
      throw .init(message: "`lint` needs a file", suggestion: "lstmnb lint notebook.lstmnb")
    }
    var worst = ExitCode.fine
    for path in options.arguments.operands {
      let code = lint(path, options)
      if code != .fine, worst == .fine { worst = code }
    }
    return worst
  }

  private static func lint(_ path: String, _ options: RunOptions) -> ExitCode {
    let file: SourceFile
    switch SourceFile.read(path) {
    case .success(let read): file = read
    case .failure(let failure): return failure.code
    }
    let color = options.wantsColor(STDERR_FILENO)
    var parts = [Piece(source: file.source, start: 0, expectsError: false)]
    if file.isNotebook {
      let notebook = NotebookFile(file.source)
      if !options.isJSON { file.report(notebook.problems, color: color) }
      if notebook.hasErrors {
        if options.isJSON { print(notebook.problems, of: file) }
        return .badInput
      }
      parts = notebook.cells.map { cell in
        Piece(
          source: notebook.program(of: cell), start: cell.fence.body.start, expectsError: cell.expectsError)
      }
    }
    let vocabulary = StandardVocabulary.make(module: options.module)
    let session = Session(
      vocabulary: vocabulary,
      configuration: options.configuration(folder: path == "-" ? "." : WholeFile.parent(of: path)),
      host: ScriptHost(isQuiet: true))
    var checker = session.makeChecker()
    var programs: [Program] = []
    var problems: [[Diagnostic]] = []
    for part in parts {
      let parse = Parser.parse(part.source)
      let before = checker
      let found = parse.diagnostics + checker.check(parse.program, in: part.source)
      // What is to fail binds nothing below, and is no mistake.
      if part.expectsError { checker = before }
      programs.append(part.expectsError ? Program(statements: [], range: parse.program.range) : parse.program)
      problems.append(part.expectsError ? [] : found)
    }
    let warnings = Lint.warnings(
      in: Lint.Subject(programs: programs, vocabulary: vocabulary) { checker.kind(ofVariable: $0) })
    var all: [Diagnostic] = []
    for (index, part) in parts.enumerated() {
      for var problem in problems[index] + warnings[index] {
        problem.range = SourceRange(problem.range.start + part.start, problem.range.end + part.start)
        all.append(problem)
      }
    }
    all.sort { $0.range.start < $1.range.start }
    if options.isJSON { print(all, of: file) } else { file.report(all, color: color) }
    if all.contains(where: { $0.severity == .error }) { return .badInput }
    return all.isEmpty ? .fine : .differs
  }

  private static func print(_ problems: [Diagnostic], of file: SourceFile) {
    Report.print([("file", .text(file.path)), ("diagnostics", Report.problems(problems, in: file.source))])
  }

  /// A program, and where it stands in its file.
  private struct Piece {
    var source: Source
    var start: Int
    var expectsError: Bool
  }
}
