internal import Language
internal import Stdlib
internal import Verbs

/// `lstmnb completions bash|zsh|fish`: a script that completes subcommands, their options, verbs and files.
enum CompletionsCommand {
  static let subcommand = Subcommand(
    name: "completions", operands: "SHELL", summary: ["completions for bash, zsh or fish"], flags: [], run: run)

  private static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    guard arguments.count == 1, let shell = arguments.first else {
      throw .init(message: "`completions` needs a shell", suggestion: "lstmnb completions bash")
    }
    switch shell {
    case "bash": Terminal.printLine(bash)
    case "zsh": Terminal.printLine("#compdef lstmnb\nautoload -U +X bashcompinit && bashcompinit\n" + bash)
    case "fish": Terminal.printLine(fish)
    default: throw .init(message: "there are no completions for `\(shell)`", suggestion: "one of bash, zsh, fish")
    }
    return .fine
  }

  private static var verbs: [String] { StandardVocabulary.make(module: Stdlib.module).verbs.map { $0.name } }

  private static var bash: String {
    let names = Subcommand.all.map(\.name).joined(separator: " ")
    let cases = Subcommand.all.map { subcommand in
      let words =
        (subcommand.flags.map(\.name) + ["--help"] + (subcommand.name == "help" ? verbs : [])
        + (subcommand.name == "completions" ? ["bash", "zsh", "fish"] : [])).joined(separator: " ")
      return "    \(subcommand.name)) words=\"\(words)\" ;;"
    }
    return """
      _lstmnb() {
        local word="${COMP_WORDS[COMP_CWORD]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          words="\(names) --help --version"
        else
          case "${COMP_WORDS[1]}" in
      \(cases.joined(separator: "\n"))
          esac
        fi
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -o default -o bashdefault -F _lstmnb lstmnb
      """
  }

  private static var fish: String {
    var lines = [
      "complete -c lstmnb -n __fish_use_subcommand -l help", "complete -c lstmnb -n __fish_use_subcommand -l version",
    ]
    for subcommand in Subcommand.all {
      lines.append(
        "complete -c lstmnb -n __fish_use_subcommand -a \(subcommand.name) -d '\(subcommand.summary.joined(separator: " ").quotedForFish)'"
      )
      let condition = "-n '__fish_seen_subcommand_from \(subcommand.name)'"
      for flag in subcommand.flags {
        let name = flag.name.hasPrefix("--") ? "-l \(flag.name.dropFirst(2))" : "-s \(flag.name.dropFirst())"
        lines.append(
          "complete -c lstmnb \(condition) \(name)\(flag.value == nil ? "" : " -r") -d '\(flag.help.quotedForFish)'")
      }
    }
    lines.append("complete -c lstmnb -n '__fish_seen_subcommand_from help' -f -a '\(verbs.joined(separator: " "))'")
    lines.append("complete -c lstmnb -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'")
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// Inside of single quotes, which fish ends at a quote.
  fileprivate var quotedForFish: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
