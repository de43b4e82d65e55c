internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import Syntax
internal import Verbs

/// `lstmnb run FILE.lstmnb`: runs what is stale, records it, and shows each cell's output as it comes.
enum NotebookCommand {
  static func run(_ path: String, _ options: RunOptions) throws(CommandLineArguments.Problem) -> ExitCode {
    var request = request(for: path, options)
    request.outputPath = options.arguments.value("-o")
    let line = ProgressLine(isQuiet: options.isQuiet)
    let result = NotebookRunner.run(
      request, vocabulary: StandardVocabulary.make(module: options.module), cache: FitCache(beside: path, options),
      isInterrupted: { Interrupts.isPending }
    ) { event in
      switch event {
      case .started: break
      case .progress(let progress): line.update(progress)
      case .finished(let report):
        line.clear()
        if options.isJSON {
          Report.print(report, file: path)
        } else if !options.isQuiet {
          show(report)
        }
      }
    }
    line.clear()
    let code = report(result, options, file: path)
    if options.isJSON { return code }
    if !options.isQuiet, result.outcome == .fine {
      let target = TerminalSafeText.escaped(request.outputPath ?? path)
      let isBlank = result.cells.isEmpty
      Terminal.reportLine(
        "\(target): "
          + (result.isChanged
            ? "recorded" : isBlank ? "there are no cells in it" : "nothing to do, every output is fresh"))
    }
    if result.outcome == .interrupted {
      let left = result.cells.count { $0.outcome == .notRun }
      Terminal.complain("interrupted; what had ended is recorded; cells left for the next `run`: \(left)")
    }
    return code
  }

  /// What `run`, `check` and `status` ask of a notebook alike.
  static func request(for path: String, _ options: RunOptions) -> RunRequest {
    var request = RunRequest(path: path, engine: "lstmnb-\(Main.version)")
    request.settings = options.settings
    request.resources = options.resources
    request.root = options.arguments.value("--root")
    request.readable = options.arguments.all("--allow-read")
    request.writable = options.arguments.all("--allow-write")
    request.updatesLock = options.arguments.has("--update-lock")
    request.discardsEdits = options.arguments.has("--discard-edits")
    request.keepsGoing = options.arguments.has("--keep-going")
    request.isFresh = options.arguments.has("--fresh")
    request.regenerates = options.arguments.has("--regenerate")
    return request
  }

  /// The output of a cell, whether it just ran or stands as it was recorded.
  private static func show(_ report: CellReport) {
    let text = report.outcome == .fresh || report.outcome == .recomputed ? report.cell.output?.body ?? "" : report.text
    guard !text.isEmpty else { return }
    let line = text.hasSuffix("\n") ? text : text + "\n"
    Terminal.write(TerminalSafeText.escaped(line, keepingLayout: true), to: STDOUT_FILENO)
  }

  /// Prints what is wrong, and gives the code to exit with.
  static func report(_ result: RunResult, _ options: RunOptions, file: String) -> ExitCode {
    if options.isJSON {
      Report.print(result, file: file, output: options.arguments.value("-o"))
      return result.outcome == .interrupted ? Interrupts.exitCode : ExitCode(rawValue: result.code) ?? .failed
    }
    let color = options.wantsColor(STDERR_FILENO)
    for problem in result.diagnostics.prefix(20) {
      // What is wrong with the file itself, or with the flags, has no place in it.
      let isAboutFile =
        problem.range == SourceRange(0, 0) && [.usage, .noInput, .inputOutput].contains(result.outcome)
      if isAboutFile {
        Terminal.complain(problem)
      } else {
        Terminal.reportLine(problem.rendered(in: result.source, color: color))
      }
    }
    if result.diagnostics.count > 20 { Terminal.reportLine("… and \(result.diagnostics.count - 20) more") }
    for cell in result.cells where cell.outcome == .skipped {
      Terminal.reportLine("skipped: \(cell.cell.title), which needs names of a cell that failed")
    }
    if !result.diff.isEmpty { Terminal.printLine(TerminalSafeText.escaped(result.diff, keepingLayout: true)) }
    for difference in result.differences {
      Terminal.reportLine("differs: \(difference.title): \(sentence(difference.cause))")
    }
    if result.outcome == .interrupted { return Interrupts.exitCode }
    return ExitCode(rawValue: result.code) ?? .failed
  }

  /// Why an output differs, in words.
  static func sentence(_ cause: Cause) -> String {
    switch cause {
    case .edited: "the recorded output was edited"
    case .missing: "nothing is recorded"
    case .code: "the code changed since it was recorded"
    case .data: "the data changed"
    case .parameter: "a parameter was set differently"
    case .savedFile: "a file it saves is not there"
    case .semantics: "it was recorded by a program of other semantics"
    case .version: "the same program and data, recorded by another version"
    case .nondeterminism: "the same program, data and version gave other bits: please report this"
    }
  }
}
