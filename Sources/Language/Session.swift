package import Files
package import Syntax

/// What a program knows while it runs: its names, its seed, the files it read; statements run in it one by one.
package final class Session {
  package let vocabulary: Vocabulary
  package let configuration: Configuration
  package let host: any Host
  /// The names bound at top level.
  package let scope = Scope()
  package private(set) var seed: UInt64
  /// The files read so far, by path.
  package private(set) var filesRead: [String: FileFact] = [:]
  private var pathsWritten = Set<String>()
  let modules: Modules

  package init(vocabulary: Vocabulary, configuration: Configuration, host: any Host) {
    self.vocabulary = vocabulary
    self.configuration = configuration
    self.host = host
    modules = Modules(vocabulary: vocabulary, files: configuration.files)
    seed = configuration.settings.seed ?? 0
  }

  /// A checker that knows what this session has bound so far only if it has checked it: hosts keep one beside the session.
  package func makeChecker(allowsShadowing: Bool = false) -> Checker {
    Checker(
      vocabulary: vocabulary, settings: configuration.settings, modules: modules, allowsShadowing: allowsShadowing)
  }

  /// Runs one statement that has passed the checker; its value and notes go to the host.
  /// - Returns: its value, `nothing` where it has none.
  /// - Throws: what went wrong, with its place in `source`.
  @discardableResult
  package func run(_ statement: Statement, in source: Source) throws(Diagnostic) -> Value {
    let evaluator = Evaluator(session: self, scope: scope, source: source, isTopLevel: !statement.isSilenced)
    let value = try evaluator.run(statement)
    if case .expression = statement.form, !statement.isSilenced {
      if case .nothing = value { return value }
      host.record(.value(value.shown(width: configuration.width).joined(separator: "\n")))
    }
    return value
  }

  /// Sets the seed, unless it was set from outside.
  func declareSeed(_ seed: Int) {
    if configuration.settings.seed == nil { self.seed = UInt64(bitPattern: Int64(seed)) }
  }

  func noteRead(_ path: String, digest: Digest, size: Int) {
    filesRead[path] = FileFact(digest: digest, size: size)
  }

  /// A program saves a path once and cannot load what it saves.
  func claim(_ path: String) throws(Complaint) {
    guard pathsWritten.insert(Self.plain(path)).inserted else {
      throw Complaint("`\(path)` is saved twice", suggestion: "give each save a path of its own")
    }
  }

  /// What could not be written may be tried again.
  func release(_ path: String) { pathsWritten.remove(Self.plain(path)) }

  func refuseSaved(_ path: String) throws(Complaint) {
    guard !pathsWritten.contains(Self.plain(path)) else {
      throw Complaint("`\(path)` was saved by this program, which cannot load it", suggestion: "use the value it saved")
    }
  }

  /// `out//./a.csv` is `out/a.csv`.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}

/// How a session is set up by whoever runs it.
package struct Configuration: Sendable {
  package var files: FileAccess
  package var settings: Settings
  package var resources: Resources
  /// Columns that output is laid out in: always 74 in a notebook.
  package var width: Int
  /// Whether `save` only pretends, as under `check`.
  package var isDryRun: Bool

  package init(
    files: FileAccess, settings: Settings = Settings(), resources: Resources = Resources(), width: Int = 74,
    isDryRun: Bool = false
  ) {
    self.files = files
    self.settings = settings
    self.resources = resources
    self.width = width
    self.isDryRun = isDryRun
  }
}

/// What is known of a file that was read.
package struct FileFact: Hashable, Sendable {
  package var digest: Digest
  package var size: Int
}
