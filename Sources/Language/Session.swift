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
  /// The files saved so far, by path, or under a dry run what would be.
  package private(set) var filesSaved: [String: FileFact] = [:]
  private var pathsWritten = Set<String>()
  let modules: Modules

  package init(vocabulary: Vocabulary, configuration: Configuration, host: any Host) {
    self.vocabulary = vocabulary
    self.configuration = configuration
    self.host = host
    modules = Modules(vocabulary: vocabulary, files: configuration.files)
    seed = configuration.settings.seed ?? 0
  }

  /// What the session knew at one moment: values never change, so nothing else is to be put back.
  package struct Mark {
    fileprivate let scope: Scope
    fileprivate let seed: UInt64
    fileprivate let filesRead: [String: FileFact]
    fileprivate let filesSaved: [String: FileFact]
    fileprivate let pathsWritten: Set<String>
  }

  package func mark() -> Mark {
    Mark(
      scope: scope.frozen(), seed: seed, filesRead: filesRead, filesSaved: filesSaved, pathsWritten: pathsWritten)
  }

  /// Forgets everything since a mark; files that were written stay.
  package func goBack(to mark: Mark) {
    scope.become(mark.scope)
    seed = mark.seed
    filesRead = mark.filesRead
    filesSaved = mark.filesSaved
    pathsWritten = mark.pathsWritten
  }

  /// Whether the program read or wrote any file of its folder.
  package var hasTouchedFiles: Bool { !filesRead.isEmpty || !pathsWritten.isEmpty }

  /// A checker. It knows only what it has checked: hosts keep one beside the session.
  package func makeChecker(allowsShadowing: Bool = false) -> Checker {
    Checker(
      vocabulary: vocabulary, settings: configuration.settings, modules: modules, allowsShadowing: allowsShadowing)
  }

  /// Whether verbs that take their time only look at their arguments; see `Rehearsal`.
  private(set) var isRehearsing = false
  private var rehearsedOutputs: [Output] = []

  /// Runs a statement before its turn, as far as that needs no training; what it prints is kept.
  /// - Throws: what is wrong, or `unforeseen` where it needs what only its turn can give.
  func rehearse(_ statement: Statement, in source: Source) throws(Diagnostic) -> Rehearsal.Rehearsed {
    isRehearsing = true
    rehearsedOutputs = []
    defer { isRehearsing = false }
    let value = try run(statement, in: source)
    return Rehearsal.Rehearsed(value: value, outputs: rehearsedOutputs)
  }

  /// Prints what a statement gave when it was rehearsed: its turn has come.
  @discardableResult
  package func replay(_ rehearsed: Rehearsal.Rehearsed) -> Value {
    for output in rehearsed.outputs { host.record(output) }
    return rehearsed.value
  }

  func record(_ output: Output) {
    if isRehearsing { rehearsedOutputs.append(output) } else { host.record(output) }
  }

  /// Runs one statement that has passed the checker; its value and notes go to the host.
  /// - Returns: its value, `nothing` where it has none.
  /// - Throws: what went wrong, with its place in `source`.
  @discardableResult
  package func run(_ statement: Statement, in source: Source) throws(Diagnostic) -> Value {
    callStack = CallStack()
    lastNote = []
    let evaluator = Evaluator(session: self, scope: scope, source: source, isTopLevel: !statement.isSilenced)
    let value = try evaluator.run(statement)
    if case .expression = statement.form, !statement.isSilenced {
      if case .nothing = value { return value }
      var lines = value.shown(width: configuration.width)
      // What a note has just said is not said again.
      if !lastNote.isEmpty, lines.count > lastNote.count, lines.suffix(lastNote.count).elementsEqual(lastNote) {
        lines.removeLast(lastNote.count)
      }
      record(.value(lines.joined(separator: "\n")))
    }
    return value
  }

  /// Records what a verb says it did, in lines that fit.
  func note(_ lines: [String]) {
    lastNote = lines
    record(.note(lines.joined(separator: "\n")))
  }

  /// The last note of the statement at hand.
  private var lastNote: [String] = []

  /// Sets the seed, unless it was set from outside.
  func declareSeed(_ seed: Int) {
    if configuration.settings.seed == nil { self.seed = UInt64(bitPattern: Int64(seed)) }
  }

  /// Runs the body of a `test`, for whoever runs tests; what it binds stays in it.
  /// - Throws: what went wrong, a failed `assert` with `Code.assertion`.
  package func runTest(_ body: Block, in source: Source) throws(Diagnostic) {
    callStack = CallStack()
    _ = try Evaluator(session: self, scope: scope, source: source, isTopLevel: false).evaluate(body)
  }

  /// The names in a folder that a program may read, those of folders with a slash; none where it may not.
  package func pathNames(in folder: String) -> [String] {
    let files = configuration.files
    let names = (try? files.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.map { files.isFolder(folder + $0) ? $0 + "/" : $0 }
  }

  func noteRead(_ path: String, _ fact: FileFact) {
    filesRead[path] = fact
  }

  /// A program saves a path once and cannot load what it saves, nor save over what it loaded.
  func demandUnwritten(_ path: String, isSave: Bool) throws(Complaint) {
    guard let identity = try? configuration.files.identity(of: path) else { return }
    if pathsWritten.contains(identity) {
      throw Complaint(
        isSave ? "`\(path)` is saved twice" : "`\(path)` is what this program saves, and it cannot load that",
        suggestion: isSave ? "give each save a path of its own" : "use the value that was saved", code: .forbiddenPath)
    }
    let isRead = filesRead.keys.contains { (try? configuration.files.identity(of: $0)) == identity }
    if isSave, isRead {
      throw Complaint(
        "`\(path)` was loaded by this program, and cannot be saved over",
        suggestion: "give the save a path of its own", code: .forbiddenPath)
    }
  }

  func noteWritten(_ path: String, _ fact: FileFact) {
    filesSaved[path] = fact
    if let identity = try? configuration.files.identity(of: path) { pathsWritten.insert(identity) }
  }

  /// What the expressions and functions weigh in which the evaluator stands.
  var depth = 0
  /// The stack of the thread on which the statement at hand runs.
  private(set) var callStack = CallStack()
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
  /// In bytes.
  package var size: Int

  package init(digest: Digest, size: Int) {
    self.digest = digest
    self.size = size
  }
}
