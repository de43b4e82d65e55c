package import Files
package import Language
package import Syntax

/// How every output of a notebook stands, known without running anything.
package struct NotebookStatus: Sendable {
  package var file: NotebookFile
  /// In the order of the cells.
  package var states: [CellState]
  /// Files that are not what the lock says.
  package var changedData: [Diagnostic]

  /// Whether a run would write nothing.
  package var isFresh: Bool { states.allSatisfy { $0 == .fresh || $0 == .silent } && changedData.isEmpty }

  /// Reads a notebook and computes its keys; a file with problems has them in `file`, and no states.
  /// - Throws: why it cannot be read.
  package static func read(_ request: RunRequest, vocabulary: Vocabulary) throws(FileProblem) -> NotebookStatus {
    let file = NotebookFile(name: WholeFile.name(of: request.path), bytes: try WholeFile.read(request.path))
    guard !file.hasErrors else { return NotebookStatus(file: file, states: [], changedData: []) }
    let files = FileAccess(
      root: request.root ?? WholeFile.parent(of: request.path), readable: request.readable, writable: request.writable)
    let plan = Plan(file, settings: request.settings, vocabulary: vocabulary, files: files)
    return NotebookStatus(file: file, states: plan.states(), changedData: plan.changedData())
  }
}
