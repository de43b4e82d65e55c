internal import Files
internal import Glibc
internal import Language
internal import Stdlib
internal import Syntax
internal import Verbs

/// `lstmnb help [VERB]`: the same text as at the prompt; with `--markdown` the whole manual.
enum HelpCommand {
  static let subcommand = Subcommand(
    name: "help", operands: "[VERB]", summary: ["the verbs of the language"],
    flags: [.init(name: "--markdown", value: nil, help: "the whole manual, as Markdown")], run: run)

  static func run(_ arguments: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    if arguments.elementsEqual(["--markdown"]) {
      Terminal.write(Manual.markdown(of: StandardVocabulary.make(module: Stdlib.module)), to: STDOUT_FILENO)
      return .fine
    }
    guard arguments.count <= 1 else { throw .init(message: "`help` takes one word", suggestion: "lstmnb help fit") }
    let options = try RunOptions([])
    let host = ScriptHost(isQuiet: false)
    let session = Session(
      vocabulary: StandardVocabulary.make(module: Stdlib.module), configuration: options.configuration(folder: "."),
      host: host)
    let word = Value.text(arguments.first ?? "").literal
    let source = Source(name: "", text: arguments.isEmpty ? "help" : "help \(word)")
    do throws(Diagnostic) {
      for statement in Parser.parse(source).program.statements { try session.run(statement, in: source) }
      return .fine
    } catch {
      Terminal.complain(error)
      return .usage
    }
  }
}
