internal import Glibc
internal import Syntax

/// The program: finds the subcommand, runs it, and ends with its exit code.
@main struct Main {
  static let version = "0.1.0"

  static func main() {
    // Only characters are read by the locale; numbers, dates and order never are.
    unsafe setlocale(LC_CTYPE, "")
    // A file that may not grow is an error of that write, and not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
    var code = run(CommandLine.arguments.dropFirst())
    // A reader that goes away has read enough; a full disk is lost output.
    if code == .fine, let failure = Terminal.outputFailure, failure != EPIPE {
      Terminal.complain("standard output cannot be written: \(unsafe String(cString: strerror(failure)))")
      code = .inputOutput
    }
    exit(code.rawValue)
  }

  private static func run(_ arguments: ArraySlice<String>) -> ExitCode {
    guard let first = arguments.first else { return RunCommand.runStandardInput() }
    switch first {
    case "--version":
      Terminal.printLine("lstmnb \(version)")
      return .fine
    case "--help", "-h":
      Terminal.printLine(usage)
      return .fine
    default: break
    }
    do throws(CommandLineArguments.Problem) {
      let rest = arguments.dropFirst()
      if let subcommand = Subcommand.named(first) {
        if asksForHelp(rest) {
          if first == "run", let file = rest.first(where: { !$0.hasPrefix("-") }) { return ProgramHelp.show(file) }
          Terminal.printLine(subcommand.usage)
          return .fine
        }
        return try subcommand.run(rest)
      }
      // `lstmnb FILE …` is `lstmnb run FILE …`.
      if first.hasPrefix("-") || first.contains(".") || first.contains("/") {
        return asksForHelp(rest) ? ProgramHelp.show(first) : try RunCommand.run(arguments)
      }
      throw CommandLineArguments.Problem(
        message: "there is no command `\(first)`",
        suggestion: DidYouMean.closest(to: first, among: Subcommand.all.map(\.name)).map {
          "did you mean `lstmnb \($0)`?"
        })
    } catch {
      Terminal.complain(error.message + (error.suggestion.map { "; \($0)" } ?? ""))
      Terminal.reportLine("`lstmnb --help` shows the usage")
      return .usage
    }
  }

  private static func asksForHelp(_ arguments: ArraySlice<String>) -> Bool {
    arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  private static let usage = """
    lstmnb: time series and the recurrent models that read them

    usage
      lstmnb                      the prompt; runs standard input where that is no
                                  terminal
    \(Subcommand.all.map(\.line).joined(separator: "\n"))
      lstmnb --version            the version

    `lstmnb COMMAND --help` shows the options of a command.

    options of run and check
    \(RunOptions.flags.map { "  " + $0.name.padded(to: 17) + ($0.value ?? "").padded(to: 6) + $0.help }.joined(separator: "\n"))

    exit codes
      0 fine · 1 the program failed · 2 a check differs or a gate failed
      64 usage · 65 bad input or syntax · 66 no such input
      74 input or output failed · 130 interrupted · 143 terminated
    """
}

extension String {
  /// With blanks to a width, and at least one: a column of a list.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
