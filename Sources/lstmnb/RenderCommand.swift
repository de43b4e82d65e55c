internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import Syntax
internal import Verbs

/// `lstmnb render FILE -o OUT`: a notebook as a page of HTML or as plain Markdown, without running anything.
enum RenderCommand {
  static let subcommand = Subcommand(
    name: "render", operands: "FILE -o OUT",
    summary: [
      "a notebook as a page (OUT.html) or plain Markdown", "(OUT.md); outputs that are out of date are marked",
    ],
    flags: flags, run: run)

  private static let flags: [CommandLineArguments.Flag] =
    [.init(name: "-o", value: "OUT", help: "writes there: a name that ends in .html or .md")]
    + RunOptions.flags.filter { ["--root", "--stdlib", "--allow-read", "--color", "--json"].contains($0.name) }

  private enum Form: String, CaseIterable { case html, md }

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(CommandLineArguments(words, flags: flags))
    guard let path = options.arguments.operands.first else {
      throw .init(message: "`render` needs a notebook", suggestion: "lstmnb render notebook.lstmnb -o notebook.html")
    }
    guard options.arguments.operands.count == 1 else {
      throw .init(
        message: "`render` takes one notebook at a time, and \(options.arguments.operands.count) are given")
    }
    guard path.hasSuffix(".lstmnb") else {
      throw .init(
        message: "`\(path)` is no notebook",
        suggestion: path.hasSuffix(".lstm")
          ? "a script records no outputs to show; `lstmnb run` prints them"
          : "`render` shows what is recorded, in files that end in .lstmnb")
    }
    let page = path.dropLast(".lstmnb".count) + ".html"
    guard let output = options.arguments.value("-o") else {
      throw .init(message: "`render` needs the name of the file to write", suggestion: "-o \(page)")
    }
    guard let form = Form.allCases.first(where: { output.hasSuffix("." + $0.rawValue) }) else {
      throw .init(
        message: "`\(output)` ends in neither .html nor .md, so what to write is not known", suggestion: "-o \(page)")
    }
    if (WholeFile.resolved(output) ?? output) == (WholeFile.resolved(path) ?? path) {
      throw .init(message: "`-o \(output)` would write over the notebook itself", suggestion: "name another file")
    }
    return render(path, as: form, to: output, options)
  }

  private static func render(_ path: String, as form: Form, to output: String, _ options: RunOptions) -> ExitCode {
    let vocabulary = StandardVocabulary.make(module: options.module)
    let status: NotebookStatus
    do {
      status = try NotebookStatus.read(NotebookCommand.request(for: path, options), vocabulary: vocabulary)
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return if case .missing = error { .noInput } else { .inputOutput }
    }
    let problems = status.problems
    func report(isWritten: Bool) {
      guard options.isJSON else {
        let color = options.wantsColor(STDERR_FILENO)
        for problem in problems { Terminal.reportLine(problem.rendered(in: status.file.source, color: color)) }
        return
      }
      Report.print([
        ("file", .text(path)), ("output", isWritten ? .text(output) : .null),
        ("fresh", .boolean(!status.file.hasErrors && status.isFresh)), ("cells", Report.cells(of: status)),
        ("diagnostics", Report.problems(problems, in: status.file.source)),
      ])
    }
    if status.file.hasErrors {
      report(isWritten: false)
      return .badInput
    }
    let bytes =
      switch form {
      case .html: NotebookPage.html(status) { vocabulary.signature(of: $0) != nil }
      case .md: NotebookMarkdown.text(status)
      }
    do throws(FileProblem) {
      try WholeFile.replace(output, with: bytes)
    } catch {
      report(isWritten: false)
      Terminal.complain("\(error.message); \(error.advice)")
      return .inputOutput
    }
    report(isWritten: true)
    if options.isJSON { return .fine }
    let note = status.outOfDateSentence.map { ": " + $0 } ?? ""
    Terminal.reportLine("\(TerminalSafeText.escaped(output)): written\(note)")
    return .fine
  }
}
