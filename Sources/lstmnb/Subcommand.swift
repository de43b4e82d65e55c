internal import Syntax

/// A word after `lstmnb`: how it is used, and what it does.
struct Subcommand: Sendable {
  let name: String
  /// What stands behind the name: `FILE…`.
  let operands: String
  /// One sentence, on one line of the usage or more.
  let summary: [String]
  let flags: [CommandLineArguments.Flag]
  let run: @Sendable (ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode

  /// In the order of the usage.
  static let all: [Subcommand] = [
    RunCommand.subcommand, CheckCommand.subcommand, StatusCommand.subcommand, TestCommand.subcommand,
    FormatCommand.subcommand, StripCommand.subcommand, NewCommand.subcommand, RenderCommand.subcommand,
    DiffCommand.subcommand, DiffCommand.why, MergeCommand.subcommand, LintCommand.subcommand, HelpCommand.subcommand,
    CompletionsCommand.subcommand,
  ]

  static func named(_ name: String) -> Subcommand? { all.first { $0.name == name } }

  /// What stands in the program's usage.
  var line: String {
    let head = "  lstmnb \(name) \(operands)"
    let gap = String(repeating: " ", count: 30)
    return (head.count < 29 ? head.padded(to: 30) : head + "\n" + gap) + summary.joined(separator: "\n" + gap)
  }

  /// What `lstmnb NAME --help` prints.
  var usage: String {
    let flags = flags.map { "  " + $0.name.padded(to: 17) + ($0.value ?? "").padded(to: 6) + $0.help }
    return
      (["usage: lstmnb \(name) \(operands)", ""] + summary.map { "  " + $0 }
      + (flags.isEmpty ? [] : ["", "options"] + flags)).joined(separator: "\n")
  }
}
