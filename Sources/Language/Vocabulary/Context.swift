package import Files
internal import Notation
internal import Syntax

/// What a running verb may reach: its files, the seed, the person's interrupt, and the place its output goes to.
package struct Context {
  private let evaluator: Evaluator
  /// Where the verb's notes are kept: only those of top-level statements are.
  private let isTopLevel: Bool
  /// Where notes of each of a population are gathered first; nil where the verb runs once.
  private let notes: PopulationNotes?

  init(evaluator: Evaluator, isTopLevel: Bool, notes: PopulationNotes? = nil) {
    self.evaluator = evaluator
    self.isTopLevel = isTopLevel
    self.notes = notes
  }

  /// The individual that the verb runs for, where it, or the verb whose column expression it stands in, runs for each
  /// of a population.
  package var individual: String? { evaluator.individual }

  package var files: FileAccess { evaluator.session.configuration.files }

  package var resources: Resources { evaluator.session.configuration.resources }

  /// Columns that output is laid out in.
  package var width: Int { evaluator.session.configuration.width }

  /// The seed declared by `seed`, or set from outside; 0 where there is none.
  package var seed: UInt64 { evaluator.session.seed }

  /// Reads a file of the program's folder; which one, and its digest, are remembered for the lock.
  package func read(_ path: FilePath) throws(Complaint) -> [UInt8] {
    try evaluator.session.demandUnwritten(path.text, isSave: false)
    do {
      let bytes = try files.read(path.text)
      evaluator.session.noteRead(path.text, FileFact(digest: Digest(of: bytes), size: bytes.count))
      return bytes
    } catch {
      throw Complaint(error)
    }
  }

  /// A file of the program's folder, to be read piece by piece; who has read it says so to `noteRead`.
  package func open(_ path: FilePath) throws(Complaint) -> OpenFile {
    try evaluator.session.demandUnwritten(path.text, isSave: false)
    do { return try files.open(path.text) } catch { throw Complaint(error) }
  }

  /// Remembers for the lock which bytes a file held.
  package func noteRead(_ path: FilePath, digest: Digest, size: Int) {
    evaluator.session.noteRead(path.text, FileFact(digest: digest, size: size))
  }

  /// Whether a path names a folder.
  package func isFolder(_ path: FilePath) -> Bool { files.isFolder(path.text) }

  /// The paths of the files in a folder of the program, by bytes; which names there are is remembered for the lock.
  package func paths(in folder: FilePath) throws(Complaint) -> [FilePath] {
    do {
      let names = try files.names(in: folder.text)
      let listing = try files.listing(of: folder.text)
      evaluator.session.noteRead(folder.text, FileFact(digest: Digest(of: listing), size: listing.count))
      let prefix = folder.text.utf8.last == UInt8(ascii: "/") ? folder.text : folder.text + "/"
      return names.map { FilePath(text: prefix + $0) }
    } catch {
      throw Complaint(error)
    }
  }

  /// Writes a file under `out/`; a program saves a path once.
  package func write(_ bytes: [UInt8], to path: FilePath) throws(Complaint) {
    let session = evaluator.session
    try session.demandUnwritten(path.text, isSave: true)
    do {
      if !session.configuration.isDryRun { try files.write(bytes, to: path.text) }
    } catch {
      throw Complaint(error)
    }
    session.noteWritten(path.text, FileFact(digest: Digest(of: bytes), size: bytes.count))
  }

  /// Says in one line what was done; recorded for statements at top level, and not elsewhere.
  package func note(_ text: String) {
    if let notes, let individual {
      notes.add(text, of: individual)
      return
    }
    guard isTopLevel else { return }
    evaluator.session.note(TextWrapping.lines(text, width: width, indent: 4))
  }

  /// The same, where the notes of the verb are left out: `quiet: true`.
  package func leavingNotesOut(_ isQuiet: Bool) -> Context {
    isQuiet ? Context(evaluator: evaluator, isTopLevel: false) : self
  }

  /// Prints lines now, wherever the verb stands.
  package func show(_ value: Value) {
    evaluator.session.record(.value(value.shown(width: width).joined(separator: "\n")))
  }

  /// Tells how far a long run is; never recorded.
  package func progress(_ progress: Progress) { evaluator.session.host.progress(progress) }

  /// Whether the person asked to stop; a long verb asks often, and gives what it has.
  package var isInterrupted: Bool { evaluator.session.host.isInterrupted }

  package var keepsPartialResults: Bool { evaluator.session.host.keepsPartialResults }

  /// Where work is kept from one run to the next; nil where nothing is.
  package var cache: (any Cache)? { evaluator.session.host.cache }

  package func declareSeed(_ seed: Int) { evaluator.session.declareSeed(seed) }

  package var vocabulary: Vocabulary { evaluator.session.vocabulary }

  /// The documentation of a function defined in the program, for `help`.
  package func definition(named name: String) -> (signature: Signature, documentation: [String])? {
    evaluator.scope.definition(name).map { ($0.signature, $0.tree.documentation) }
  }

  /// The value of a column expression, `.load > 0`, for the value whose columns it speaks of.
  package func evaluate(_ expression: ColumnExpression, of subject: Value) throws(Complaint) -> Value {
    try evaluator.evaluate(expression, of: subject).own(of: individual)
  }
}

/// How much of the machine a program may use.
package struct Resources: Sendable {
  package var threads: Int
  /// The name of an instruction set, or nil for the best there is.
  package var kernels: String?
  /// Bytes that windows and models may need.
  package var memoryLimit: Int

  package init(threads: Int = 1, kernels: String? = nil, memoryLimit: Int = 8 << 30) {
    self.threads = threads
    self.kernels = kernels
    self.memoryLimit = memoryLimit
  }
}

/// How far a long run is, for the person who waits.
package struct Progress: Sendable {
  /// Done and total in units that grow evenly, such as batches.
  package var done: Int
  package var total: Int
  /// What the live line says: `epoch 12/40  loss 0.0412  valid 0.0467`.
  package var text: String
  /// Whether this is a line to keep where there is no live line: the plan, the end of an epoch, the end.
  package var isMilestone: Bool
  package var isLast: Bool

  package init(done: Int, total: Int, text: String, isMilestone: Bool, isLast: Bool = false) {
    self.done = done
    self.total = total
    self.text = text
    self.isMilestone = isMilestone
    self.isLast = isLast
  }
}

/// What a statement gave to be read: the value it has, or a note of what it did.
package enum Output: Hashable, Sendable {
  case value(String)
  case note(String)

  package var text: String {
    switch self {
    case .value(let text), .note(let text): text
    }
  }
}

/// Whoever runs a session: takes its output, and can stop it.
package protocol Host: AnyObject {
  func record(_ output: Output)
  func progress(_ progress: Progress)
  var isInterrupted: Bool { get }
  /// Whether an interrupted verb may give what it has so far: at the prompt, not where results are recorded.
  var keepsPartialResults: Bool { get }
  /// Where verbs keep work from one run to the next; nil where they do not.
  var cache: (any Cache)? { get }
}

extension Host {
  package var keepsPartialResults: Bool { false }
  package var cache: (any Cache)? { nil }
}
