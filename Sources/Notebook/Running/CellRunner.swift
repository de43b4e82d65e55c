internal import Language
internal import Syntax

/// Runs the cells of one notebook in one session, and keeps what each prints.
final class CellRunner {
  /// What became of a cell's program.
  struct Execution {
    /// Everything it printed, each piece ended by a newline; for a failure the error is last.
    var text: String
    var failure: Diagnostic?
    var isInterrupted = false
  }

  private let recorder: Recorder
  let session: Session

  init(
    _ vocabulary: Vocabulary, _ configuration: Configuration, cache: (any Cache)?,
    isInterrupted: @escaping () -> Bool, progress: @escaping (Progress) -> Void
  ) {
    recorder = Recorder(cache: cache, isInterrupted: isInterrupted, progress: progress)
    session = Session(vocabulary: vocabulary, configuration: configuration, host: recorder)
  }

  /// Runs a cell; one that the checker found wrong only says so.
  /// - Parameter rehearsal: what its statements gave before their turn, and the program's number in it.
  func run(
    _ program: Program, in source: Source, errors: [Diagnostic], rehearsal: (results: Rehearsal, number: Int)
  ) -> Execution {
    if let first = errors.first {
      return Execution(text: errors.map { Self.recorded($0).brief(in: source) + "\n" }.joined(), failure: first)
    }
    recorder.pieces = []
    for (index, statement) in program.statements.enumerated() {
      do throws(Diagnostic) {
        if let rehearsed = rehearsal.results.result(of: index, program: rehearsal.number) {
          session.replay(rehearsed)
        } else {
          try session.run(statement, in: source)
        }
        // A verb that was stopped may have given what it had: that is not what the statement means.
        if recorder.isInterrupted { throw Diagnostic(.interrupted, "interrupted", at: statement.range) }
      } catch {
        return Execution(
          text: recorder.text + Self.recorded(error).brief(in: source) + "\n", failure: error,
          isInterrupted: error.code == .interrupted)
      }
    }
    return Execution(text: recorder.text, failure: nil)
  }

  /// What else a folder holds helps the person who looks for a file, and is no part of what the program gives.
  private static func recorded(_ error: Diagnostic) -> Diagnostic {
    var recorded = error
    if error.code == .missingFile { recorded.notes = [] }
    return recorded
  }

  private final class Recorder: Host {
    var pieces: [String] = []
    private let interrupted: () -> Bool
    private let report: (Progress) -> Void

    let cache: (any Cache)?

    init(cache: (any Cache)?, isInterrupted: @escaping () -> Bool, progress: @escaping (Progress) -> Void) {
      self.cache = cache
      interrupted = isInterrupted
      report = progress
    }

    var text: String { pieces.map { $0 + "\n" }.joined() }
    var isInterrupted: Bool { interrupted() }
    func record(_ output: Output) { pieces.append(output.text) }
    func progress(_ progress: Progress) { report(progress) }
  }
}
