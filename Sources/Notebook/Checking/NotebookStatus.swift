package import Files
package import Language
package import Syntax

/// How every output of a notebook stands, known without running anything.
package struct NotebookStatus: Sendable {
  package var file: NotebookFile
  /// In the order of the cells.
  package var states: [CellState]
  /// In the order of the cells, the parameters that made an output stale; empty for all others.
  package var changes: [[ParameterChange]]
  /// Files that are not what the lock says.
  package var changedData: [Diagnostic]

  /// All that is to be told of it: what is wrong with the file, that it is newer than this program, data that changed.
  package var problems: [Diagnostic] {
    var newer = file.newerProblem
    newer.severity = .warning
    return file.problems + (file.isNewer && !file.hasErrors ? [newer] : []) + changedData
  }

  /// Whether a run would write nothing.
  package var isFresh: Bool { states.allSatisfy { $0 == .fresh || $0 == .silent } && changedData.isEmpty }

  /// Reads a notebook and computes its keys; a file with problems has them in `file`, and no states.
  /// - Throws: why it cannot be read.
  package static func read(_ request: RunRequest, vocabulary: Vocabulary) throws(FileProblem) -> NotebookStatus {
    let file = NotebookFile(name: WholeFile.name(of: request.path), bytes: try WholeFile.read(request.path))
    let files = FileAccess(
      root: request.root ?? WholeFile.parent(of: request.path), readable: request.readable, writable: request.writable)
    return NotebookStatus(of: file, settings: request.settings, vocabulary: vocabulary, files: files)
  }

  /// How the outputs of a notebook stand that is read already.
  /// - Parameter files: what its paths begin at.
  package init(of file: NotebookFile, settings: Settings, vocabulary: Vocabulary, files: FileAccess) {
    self.file = file
    (states, changes, changedData) = ([], [], [])
    guard !file.hasErrors else { return }
    let plan = Plan(file, settings: settings, vocabulary: vocabulary, files: files)
    states = plan.states()
    changes = zip(file.cells, states).map { $1 == .stale(.parameter) ? plan.changes(of: $0) : [] }
    changedData = plan.changedData()
  }
}
