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
      var changes: [ParameterChange] = []
      for change in result.cells.flatMap(\.parameters) where !changes.contains(change) { changes.append(change) }
      for change in changes { Terminal.reportLine("parameter: \(TerminalSafeText.escaped(change.description))") }
      Terminal.reportLine("\(target): \(summary(of: result))")
    }
    if result.outcome == .interrupted {
      let left = result.cells.count { $0.outcome == .notRun }
      Terminal.complain("interrupted; what had ended is recorded; cells left for the next `run`: \(left)")
    }
    return code
  }

  /// What a run without any fault came to.
  private static func summary(of result: RunResult) -> String {
    if result.isChanged { return "recorded" }
    if result.cells.isEmpty { return "there are no cells in it" }
    let again = result.cells.count { ($0.outcome == .ran || $0.outcome == .recomputed) && $0.cell.output != nil }
    if again > 0 { return "\(again) \(again == 1 ? "cell" : "cells") run again, all the same bytes" }
    return "nothing to do, every output is fresh"
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
      Terminal.reportLine("differs: \(difference.title): \(difference.cause.sentence(difference.parameters))")
    }
    if result.outcome == .interrupted { return Interrupts.exitCode }
    return ExitCode(rawValue: result.code) ?? .failed
  }
}
