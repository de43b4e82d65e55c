internal import Files
package import Language
internal import Syntax

/// Two versions of a notebook brought together: what was written is merged line by line, outputs and lock by meaning.
///
/// Outputs never conflict. Each is put back where its key still fits the merged program; the others are left out, for
/// they would show what the merged program does not give.
package struct NotebookMerge: Sendable {
  /// The merged file.
  package let bytes: [UInt8]
  /// Places where both sides changed the same lines; they stand between markers, and all outputs are left out.
  package let conflicts: Int
  /// The titles of cells that had an output in both versions, and none that fits the merged program.
  package let stale: [String]
  /// Files of which each side locked another content.
  package let changedData: [String]

  /// - Parameters:
  ///   - base: the version that both come from; empty where there is none.
  ///   - root: the folder that the program's paths begin at: the modules it uses are read from there.
  /// - Returns: nil where a version is no notebook that could be taken apart; a merge by lines is then the best there is.
  package init?(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], name: String, root: String, vocabulary: Vocabulary
  ) {
    let versions = [base, ours, theirs].map { NotebookFile(name: name, bytes: $0) }
    guard !versions.contains(where: { $0.hasErrors || $0.isNewer }) else { return nil }
    let (left, right) = (versions[1], versions[2])
    let merge = ThreeWayMerge(
      base: versions[0].stripped(), ours: left.stripped(), theirs: right.stripped())
    let merged = NotebookFile(name: name, bytes: merge.bytes)
    guard merge.conflicts == 0, !merged.hasErrors else {
      // Both sides may have added a cell of one name: no conflict of lines, and still one to be settled by a person.
      (bytes, conflicts, stale, changedData) = (merge.bytes, max(merge.conflicts, 1), [], [])
      return
    }
    var (lock, changed) = Self.merged(versions[0].lock, left.lock, right.lock)
    var program = NotebookFile(name: name, bytes: merge.bytes)
    program.adopt(lock)
    let plan = Plan(program, settings: Settings(), vocabulary: vocabulary, files: FileAccess(root: root))
    let keys = Keys(program, plan.graph, lockPaths: lock.paths) { lock.data[$0] ?? plan.data.fact($0) }
    var splice = Splice(program)
    var stale: [String] = []
    var recorded: [(cell: Cell, isError: Bool, isCurrent: Bool)] = []
    for cell in program.cells {
      let candidates = [left, right].compactMap { file in Self.counterpart(of: cell, in: file).map { (file, $0) } }
      let fitting = candidates.first { _, output in
        !output.isEdited && output.key == keys.key(of: cell, isError: output.isError)
      }
      if let (file, output) = fitting {
        splice.setOutput(of: cell, toRecorded: Array(file.bytes[output.fence.range.start..<output.fence.range.end]))
        recorded.append((cell, output.isError, true))
      } else if !candidates.isEmpty {
        stale.append(cell.title)
      }
    }
    // What is put back fits the merged program, and so do the values that are known from it.
    if !left.lock.parameters.isEmpty || !right.lock.parameters.isEmpty {
      lock.parameters = plan.parameterFacts(recorded)
    }
    if !recorded.isEmpty || !lock.settings.isEmpty { splice.setLock(lock) }
    (bytes, conflicts, self.stale, changedData) = (splice.bytes, 0, stale, changed)
  }

  /// The output of the same cell in another version: of that name, or for a cell without one, of that text.
  private static func counterpart(of cell: Cell, in file: NotebookFile) -> RecordedOutput? {
    file.cells.first { other in
      guard other.id == cell.id, other.output != nil else { return false }
      return cell.id != nil || other.output.map { $0.key != nil } == true && other.index == cell.index
    }?.output
  }

  /// Fact by fact, what one side changed; where both did, and differently, a file's fact is left out.
  private static func merged(_ base: Lock, _ ours: Lock, _ theirs: Lock) -> (lock: Lock, changedData: [String]) {
    var lock = ours
    var changed: [String] = []
    lock.data = [:]
    for path in Set(ours.paths + theirs.paths).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let (old, left, right) = (base.data[path], ours.data[path], theirs.data[path])
      if left == right || right == old {
        lock.data[path] = left
      } else if left == old {
        lock.data[path] = right
      } else {
        changed.append(path)
      }
    }
    lock.parameters = [:]
    lock.settings = [:]
    for name in Set(ours.settings.keys).union(theirs.settings.keys).sorted(by: {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }) {
      let (old, left, right) = (base.settings[name], ours.settings[name], theirs.settings[name])
      lock.settings[name] = left == old ? right : left
    }
    return (lock, changed)
  }
}
