internal import Files
internal import Glibc
internal import Language
internal import Notation
internal import Notebook
internal import Syntax
internal import Verbs

/// `lstmnb test FILE…`: runs the `test`s of scripts, modules and notebooks, and the examples in their documentation.
enum TestCommand {
  static let subcommand = Subcommand(
    name: "test", operands: "FILE…",
    summary: ["runs the `test`s of scripts, modules and", "notebooks, and the examples in their `##` lines"],
    flags: RunOptions.flags.filter { !RunOptions.writing.contains($0.name) }, run: run)

  private static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let options = try RunOptions(arguments, except: RunOptions.writing)
    let paths = options.arguments.operands.isEmpty ? options.modulesOfFolder : options.arguments.operands
    guard !paths.isEmpty else {
      throw .init(message: "`test` needs a file, or a module", suggestion: "lstmnb test lib/metrics.lstm")
    }
    Interrupts.install()
    var worst = ExitCode.fine
    for path in paths {
      let code = test(path, options)
      if code != .fine, worst == .fine { worst = code }
      if code == .interrupted || code == .terminated { return code }
    }
    return worst
  }

  private static func test(_ path: String, _ options: RunOptions) -> ExitCode {
    let file: SourceFile
    if path.hasPrefix("std/"), let text = options.module(path) {
      file = SourceFile(path: path, bytes: Array(text.utf8))
    } else {
      switch SourceFile.read(path) {
      case .success(let read): file = read
      case .failure(let failure): return failure.code
      }
    }
    var programs: [Source] = [file.source]
    if file.isNotebook {
      let notebook = NotebookFile(file.source)
      guard !notebook.hasErrors else {
        file.report(notebook.problems, color: options.wantsColor(STDERR_FILENO))
        return .badInput
      }
      // What is to fail binds nothing and tests nothing.
      programs = notebook.cells.filter { !$0.expectsError }.map { cell in
        Source(name: "\(path), \(cell.title)", bytes: notebook.program(of: cell).bytes)
      }
    }
    var trial = Trial(options, folder: path.hasPrefix("std/") ? "." : WholeFile.parent(of: path))
    return trial.run(programs, path: path)
  }

  /// The tests of one file, run in one session.
  private struct Trial {
    private let options: RunOptions
    private let folder: String
    private var passed = (tests: 0, examples: 0)
    private var failures = 0

    init(_ options: RunOptions, folder: String) {
      self.options = options
      self.folder = folder
    }

    private func session(_ host: any Host) -> Session {
      Session(
        vocabulary: StandardVocabulary.make(module: options.module),
        configuration: options.configuration(folder: folder, isDryRun: true), host: host)
    }

    mutating func run(_ programs: [Source], path: String) -> ExitCode {
      let title = TerminalSafeText.escaped(path)
      let host = Listener(options)
      let session = session(host)
      var checker = session.makeChecker()
      var declarations: [(statement: Statement, source: Source)] = []
      for source in programs {
        let parse = Parser.parse(source)
        let problems = parse.diagnostics + checker.check(parse.program, in: source).filter { $0.severity == .error }
        guard problems.isEmpty else {
          problems.prefix(20).forEach { report($0, in: source) }
          return .badInput
        }
        for statement in parse.program.statements {
          do throws(Diagnostic) {
            switch statement.form {
            case .test(_, let body):
              try session.runTest(body, in: source)
              passed.tests += 1
            default: try session.run(statement, in: source)
            }
          } catch {
            host.settle()
            if error.code == .interrupted { return Interrupts.exitCode }
            fail(statement, error, in: source)
            // Without what this statement was to give, the rest says nothing.
            guard case .test = statement.form else { return .failed }
          }
          switch statement.form {
          case .use: declarations.append((statement, source))
          case .definition(let definition):
            declarations.append((statement, source))
            for example in DocumentationExample.all(in: definition) {
              examine(example, of: definition, at: statement, in: source, declarations)
            }
          default: break
          }
        }
      }
      host.settle()
      if options.isJSON {
        Report.print([
          ("file", .text(path)), ("tests", .count(passed.tests)), ("examples", .count(passed.examples)),
          ("failed", .count(failures)),
        ])
        return failures == 0 ? .fine : .failed
      }
      let counts = [("test", passed.tests), ("example", passed.examples)].map { "\($1) \($0)\($1 == 1 ? "" : "s")" }
      Terminal.printLine(
        "\(title): \(counts.joined(separator: " and ")) passed" + (failures == 0 ? "" : ", \(failures) failed"))
      return failures == 0 ? .fine : .failed
    }

    /// Runs one example with nothing but what is defined up to its function.
    private mutating func examine(
      _ example: DocumentationExample, of definition: Definition, at statement: Statement, in source: Source,
      _ declarations: [(statement: Statement, source: Source)]
    ) {
      let host = Listener(options)
      let session = session(host)
      var checker = session.makeChecker()
      let input = Source(name: "an example of \(definition.name.text)", text: example.input)
      let parse = Parser.parse(input)
      do throws(Diagnostic) {
        for (statement, source) in declarations {
          _ = checker.check(Program(statements: [statement], range: statement.range), in: source)
          try session.run(statement, in: source)
        }
        if let problem = (parse.diagnostics + checker.check(parse.program, in: input)).first(where: {
          $0.severity == .error
        }) {
          throw problem
        }
        for statement in parse.program.statements { try session.run(statement, in: input) }
      } catch {
        host.settle()
        failures += 1
        report(error, in: input)
        return
      }
      host.settle()
      let printed = host.printed.joined(separator: "\n")
      if example.output.isEmpty || printed == example.output {
        passed.examples += 1
      } else {
        failures += 1
        report(
          Diagnostic(
            .assertion, "`\(example.input)` does not give what its documentation says", at: definition.name.range,
            notes: ["says:  \(example.output)", "gives: \(printed)"]), in: source)
      }
    }

    private mutating func fail(_ statement: Statement, _ problem: Diagnostic, in source: Source) {
      failures += 1
      if case .test(let title, _) = statement.form {
        Terminal.reportLine("failed: test \"\(TerminalSafeText.escaped(title))\"")
      }
      report(problem, in: source)
    }

    private func report(_ problem: Diagnostic, in source: Source) {
      Terminal.reportLine(problem.rendered(in: source, color: options.wantsColor(STDERR_FILENO)))
    }
  }

  /// Keeps what a program shows, and prints none of it.
  private final class Listener: Host {
    private(set) var printed: [String] = []
    private let progressLine: ProgressLine

    init(_ options: RunOptions) { progressLine = ProgressLine(isQuiet: options.isQuiet) }

    func record(_ output: Output) {
      if case .value(let text) = output { printed.append(text) }
    }

    func progress(_ progress: Progress) { progressLine.update(progress) }
    func settle() { progressLine.clear() }
    var isInterrupted: Bool { Interrupts.isPending }
  }
}
