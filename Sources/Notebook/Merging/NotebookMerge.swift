internal import Files
package import Language
internal import Syntax

/// Two versions of a notebook brought together: what was written is merged line by line, outputs and lock by meaning.
///
/// Outputs never conflict. Each is put back where its key still fits the merged program, whichever side a conflict is
/// settled for; the others are left out, for they would show what the merged program does not give.
package struct NotebookMerge: Sendable {
  /// The merged file.
  package let bytes: [UInt8]
  /// Places where both sides changed the same lines, or the lock: they stand between markers.
  package let conflicts: Int
  /// The titles of cells that had an output in both versions, and none that fits the merged program.
  package let stale: [String]
  /// Files of which each side locked another content; the lock holds both facts, between markers.
  package let changedData: [String]
  /// Names that each side set to another value; the lock holds both, between markers.
  package let changedSettings: [String]

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
    let locks = LockMerge(base: base.isEmpty ? nil : versions[0].lock, ours: left.lock, theirs: right.lock)
    // The program as it may become: one, or one for each side that conflicts may be settled for.
    let isSettled = merge.conflicts == 0 && locks.isSettled
    let outcomes = (isSettled ? [(merge.ours, locks.ours)] : [(merge.ours, locks.ours), (merge.theirs, locks.theirs)])
      .map { Outcome(NotebookFile(name: name, bytes: $0), $1, root: root, vocabulary: vocabulary) }
    var splice = Splice(NotebookFile(name: name, bytes: merge.bytes))
    var stale: [String] = []
    var recorded: [(cell: Cell, isError: Bool, isCurrent: Bool)] = []
    // Both sides may have added a cell of one name: no conflict of lines, and still one to be settled by a person.
    let isReadable = outcomes.allSatisfy { !$0.file.hasErrors }
    for cell in isReadable ? outcomes[0].file.cells : [] {
      let (start, end) = (cell.fence.range.start, cell.fence.range.end)
      guard let places = merge.places(ofOurs: start, to: end) else { continue }
      var same = [cell]
      if outcomes.count > 1 {
        guard let other = outcomes[1].file.cells.first(where: { $0.fence.range.start == places.theirs }) else {
          continue
        }
        same.append(other)
      }
      let candidates = [left, right].flatMap { file in Self.counterparts(of: cell, in: file).map { (file, $0) } }
      let fitting = candidates.first { _, other in
        guard let output = other.output, !output.isEdited else { return false }
        return zip(outcomes, same).allSatisfy { $0.keys.key(of: $1, isError: output.isError) == output.key }
      }
      if let (file, other) = fitting, let output = other.output {
        let text = Array(file.bytes[output.fence.range.start..<output.fence.range.end])
        splice.insert(recorded: text, at: places.place + end - start)
        recorded.append((cell, output.isError, true))
      } else if isSettled, candidates.contains(where: { cell.id != nil || $1.index == cell.index }) {
        stale.append(cell.title)
      }
    }
    if !recorded.isEmpty || locks.hasFacts {
      var (mine, other) = (locks.ours, locks.theirs)
      // What is put back fits the merged program, and so do the values that are known from it.
      if !left.lock.parameters.isEmpty || !right.lock.parameters.isEmpty {
        mine.parameters = outcomes[0].plan.parameterFacts(recorded)
        other.parameters = mine.parameters
      }
      splice.setLock(text: locks.text(mine, other))
    }
    bytes = splice.bytes
    conflicts = max(merge.conflicts + (locks.isSettled ? 0 : 1), isReadable ? 0 : 1)
    (self.stale, changedData, changedSettings) = (stale, locks.disputedPaths, locks.disputedNames)
  }

  /// A program that a merge may come to, and the keys of its outputs.
  private struct Outcome {
    let file: NotebookFile
    let plan: Plan
    let keys: Keys

    init(_ file: NotebookFile, _ lock: Lock, root: String, vocabulary: Vocabulary) {
      var file = file
      file.adopt(lock)
      plan = Plan(file, settings: Settings(), vocabulary: vocabulary, files: FileAccess(root: root))
      self.file = file
      let data = plan.data
      keys = Keys(file, plan.graph, lockPaths: lock.paths) { lock.data[$0] ?? data.fact($0) }
    }
  }

  /// The same cell in another version, where it has an output: that of its name, or for a cell without one, all that
  /// have none; which of their outputs is its own the key says.
  private static func counterparts(of cell: Cell, in file: NotebookFile) -> [Cell] {
    file.cells.filter { $0.id == cell.id && $0.output != nil }
  }
}
