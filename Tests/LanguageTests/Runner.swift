import Files
import Language
import Syntax

/// Takes the output of a session, and can ask it to stop.
final class Recorder: Host {
  private(set) var outputs: [Output] = []
  /// How often the session may ask before the answer is to stop; nil for ever.
  var patience: Int?
  private var asked = 0

  func record(_ output: Output) { outputs.append(output) }
  func progress(_ progress: Progress) {}
  var isInterrupted: Bool {
    asked += 1
    return patience.map { asked > $0 } ?? false
  }
}

/// Parses, checks and runs programs, and tells what came of it as a person would read it.
struct Runner {
  let recorder = Recorder()
  let session: Session

  static let outside = FileAccess(root: "/nonexistent")

  init(
    files: FileAccess = Runner.outside, settings: [(name: String, text: String)] = [], modules: [String: String] = [:]
  ) {
    session = Session(
      vocabulary: TestVocabulary.make(modules: modules),
      configuration: Configuration(files: files, settings: Settings(settings)), host: recorder)
  }

  /// What the checker has against a text, rendered.
  static func problems(
    _ text: String, settings: [(name: String, text: String)] = [], modules: [String: String] = [:],
    files: FileAccess = Runner.outside, shadowing: Bool = false
  ) -> [Diagnostic] {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    if !parse.diagnostics.isEmpty { return parse.diagnostics }
    let runner = Runner(files: files, settings: settings, modules: modules)
    var checker = runner.session.makeChecker(allowsShadowing: shadowing)
    return checker.check(parse.program, in: source)
  }

  /// Runs without the checker, as after `--keep-going`.
  func run(_ text: String) throws(Diagnostic) -> Value {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    if let first = parse.diagnostics.first { throw first }
    var value = Value.nothing
    for statement in parse.program.statements { value = try session.run(statement, in: source) }
    return value
  }

  /// The outcome of a program whose statements are parted by `; `, in one line; lines of it are parted by ` // `.
  static func line(of text: String) -> String {
    let parted = text.split(separator: "; ").joined(separator: "\n")
    return result(of: parted).split(separator: "\n").joined(separator: " // ")
  }

  /// The literal of the last statement's value after a clean check, or the brief text of what is wrong.
  static func result(
    of text: String, settings: [(name: String, text: String)] = [], modules: [String: String] = [:],
    files: FileAccess = Runner.outside
  ) -> String {
    let source = Source(name: "", text: text)
    if let first = problems(text, settings: settings, modules: modules, files: files).first(where: {
      $0.severity == .error
    }) {
      return "checker: " + first.brief(in: source)
    }
    let runner = Runner(files: files, settings: settings, modules: modules)
    do {
      return try runner.run(text).exact
    } catch {
      return error.brief(in: source)
    }
  }
}

extension Value {
  /// Its literal, or for an object what it shows.
  var exact: String {
    switch self {
    case .nothing: "nothing"
    case .object(let table as Table): table.shown(width: 74).joined(separator: " / ")
    default: literal
    }
  }
}
