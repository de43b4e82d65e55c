internal import Files
internal import Language
internal import Syntax

/// What a run leaves in the file: outputs, the lock, and how they compare with what was there.
extension NotebookRun {
  var currentKeys: Keys { plan.keys(lockPaths: lock.paths) }

  /// What a cell that ran is recorded as; nil where it has no output.
  func block(of cell: Cell, _ keys: Keys) -> OutputBlock? {
    guard let execution = executions[cell.index], plan.hasOutput(cell) || execution.failure != nil else { return nil }
    let isError = execution.failure != nil
    return OutputBlock(
      id: cell.id, key: keys.key(of: cell, isError: isError), text: execution.text,
      isError: isError)
  }

  func diff(to bytes: [UInt8]) -> String {
    let name = plan.file.source.name
    return UnifiedDiff.text(from: plan.file.bytes, to: bytes, oldName: name, newName: name + " (run again)")
  }

  /// The lock as this run leaves it, except for its engine.
  private var lock: Lock {
    var lock = plan.file.lock
    let old = lock.data
    lock.data = [:]
    let isPartial = plan.file.cells.contains { cell in
      executions[cell.index] == nil && plan.graph.readsUnknownFiles(cell: cell.index)
    }
    for path in plan.graph.paths + (isPartial ? plan.file.lock.paths : []) {
      if let fact = plan.data.fact(path) ?? (request.updatesLock ? nil : old[path]) { lock.data[path] = fact }
    }
    // What is below a folder that is read counts as read.
    for path in plan.file.lock.paths where plan.graph.paths.contains(where: { path.hasPrefix($0 + "/") }) {
      lock.data[path] = plan.data.fact(path)
    }
    lock.data.merge(readWhileRunning) { $1 }
    if let output = request.outputPath {
      lock.settings = [:]
      for (name, text) in plan.settings.pairs { lock.settings[name] = text }
      lock.root = RelativePath.from(WholeFile.parent(of: output), to: root)
    }
    return lock
  }

  /// The whole file as it is now: the outputs that ran in place, and the lock.
  func content() -> [UInt8] {
    var splice = Splice(plan.file)
    let keys = currentKeys
    var isOutputChanged = false
    for cell in plan.file.cells where rewritten.contains(cell.index) {
      if let block = block(of: cell, keys) {
        if cell.output.map({ block.hasSameText(as: $0) && $0.key == block.key }) != true { isOutputChanged = true }
        splice.setOutput(of: cell, to: block)
      } else {
        if cell.output != nil { isOutputChanged = true }
        splice.removeOutput(of: cell)
      }
    }
    var lock = lock
    if isOutputChanged || lock.engine == nil {
      lock.engine = request.engine
      lock.semantics = Keys.semantics
    }
    let recorded = plan.file.cells.compactMap { cell -> (cell: Cell, isError: Bool, isCurrent: Bool)? in
      if rewritten.contains(cell.index) { return block(of: cell, keys).map { (cell, $0.isError, true) } }
      return cell.output.map { (cell, $0.isError, keys.key(of: cell, isError: $0.isError) == $0.key) }
    }
    // A notebook from before there were such facts gets them with the next output that is written.
    if !lock.parameters.isEmpty || !isCheck && !rewritten.isEmpty { lock.parameters = plan.parameterFacts(recorded) }
    let hasFacts = !recorded.isEmpty || !lock.data.isEmpty || !lock.settings.isEmpty
    if lock != plan.file.lock, hasFacts || plan.file.lockFence != nil { splice.setLock(lock) }
    return splice.bytes
  }

  /// Writes the file, if it is not as it should be already.
  /// - Returns: the result where it cannot be written.
  mutating func save() -> RunResult? {
    guard !isCheck else { return nil }
    let bytes = content()
    let target = request.outputPath ?? request.path
    if bytes == saved, request.outputPath == nil || result.isChanged { return nil }
    do throws(FileProblem) {
      if request.outputPath == nil, try WholeFile.read(target) != saved {
        result.outcome = .inputOutput
        result.diagnostics.append(
          Diagnostic(
            .outputFailed, "`\(target)` was changed while the notebook ran", at: SourceRange(0, 0),
            suggestion: "run it again: what it holds now stands, and what just ran is not recorded"))
        return result
      }
      if let claim { try claim.replace(with: bytes) } else { try WholeFile.replace(target, with: bytes) }
    } catch {
      result.outcome = .inputOutput
      result.diagnostics.append(Diagnostic(error))
      return result
    }
    saved = bytes
    result.isChanged = true
    return nil
  }

  /// Whether files that were read only now make an output stale that did not run.
  var leavesStale: Bool {
    guard !isCheck, readWhileRunning.keys.contains(where: { !plan.knownPaths.contains($0) }) else { return false }
    return plan.file.cells.contains { executions[$0.index] == nil && plan.graph.readsUnknownFiles(cell: $0.index) }
  }

  /// Compares what ran with what is recorded, byte for byte.
  mutating func compareAll() {
    guard result.outcome != .interrupted else { return }
    let keys = currentKeys
    for cell in plan.file.cells where executions[cell.index] != nil {
      let block = block(of: cell, keys)
      let recorded = cell.output.map { Array(plan.file.bytes[$0.fence.range.start..<$0.fence.range.end]) }
      guard block.map({ Array($0.text(ending: plan.file.ending).utf8) }) != recorded else { continue }
      var cause = block.map { plan.cause(of: cell, key: $0.key, engine: request.engine) } ?? .code
      // Only how the block is written differs: line endings, the fence, the order of its attributes.
      if let block, let output = cell.output, block.hasSameText(as: output), output.key == block.key { cause = .edited }
      result.differences.append(difference(of: cell, cause))
    }
    let content = content()
    if content != plan.file.bytes {
      if lock.data != plan.file.lock.data {
        result.differences.append(Difference(cell: nil, title: "lock", cause: .data))
      }
      if result.differences.isEmpty {
        result.differences.append(
          Difference(cell: nil, title: "lock", cause: plan.file.lockFence == nil ? .missing : .edited))
      }
      result.diff = diff(to: content)
      if result.outcome == .fine { result.outcome = .differs }
    }
    for (path, cell) in changedSaves {
      result.differences.append(Difference(cell: cell.index, title: cell.title, cause: .savedFile))
      var warning = Diagnostic(
        .badData, "`\(path)` is not what `\(cell.title)` saves", at: cell.fence.opening,
        suggestion: "`run` writes it again")
      warning.severity = .warning
      result.diagnostics.append(warning)
      if result.outcome == .fine { result.outcome = .differs }
    }
  }

  /// Remembers which files are there and hold other bytes than a cell would save.
  mutating func compareSaved(_ saved: [String: FileFact], by cell: Cell) {
    let paths = saved.keys.filter { comparedSaves.insert($0).inserted }
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let now = plan.data.fact(path), now.digest != saved[path]?.digest.hexadecimal else { continue }
      changedSaves.append((path, cell))
    }
  }
}
