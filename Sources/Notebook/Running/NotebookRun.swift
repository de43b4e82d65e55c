internal import Files
internal import Language
internal import Syntax

/// One run or check of one notebook, from its analysis to its result.
struct NotebookRun {
  let request: RunRequest
  let plan: Plan
  let isCheck: Bool
  /// The folder that paths in the program begin at.
  let root: String
  let files: FileAccess
  private let vocabulary: Vocabulary
  /// What the checker found, cell by cell.
  private var errors: [[Diagnostic]] = []
  /// What ran, by cell.
  private(set) var executions: [Int: CellRunner.Execution] = [:]
  /// The cells whose outputs are written.
  private(set) var rewritten = Set<Int>()
  private(set) var readWhileRunning: [String: Lock.Fact] = [:]
  /// Files that a check compared with what the cells save.
  var comparedSaves = Set<String>()
  /// Those of them that are others, with the cells that save them.
  var changedSaves: [(path: String, cell: Cell)] = []
  /// The bytes that lie in the file now.
  var saved: [UInt8]
  /// That no other run writes the notebook meanwhile; nil where this one does not either.
  let claim: FileClaim?
  var result: RunResult

  private init(
    _ request: RunRequest, _ plan: Plan, _ vocabulary: Vocabulary, isCheck: Bool, root: String, files: FileAccess,
    claim: FileClaim?
  ) {
    self.request = request
    self.plan = plan
    self.vocabulary = vocabulary
    self.isCheck = isCheck
    self.root = root
    self.files = files
    self.claim = claim
    saved = plan.file.bytes
    result = RunResult(outcome: .fine, source: plan.file.source)
  }

  /// Reads and checks a notebook; nothing has run and nothing is written when it is refused.
  static func open(_ request: RunRequest, _ vocabulary: Vocabulary, isCheck: Bool) -> Result<NotebookRun, Refusal> {
    var request = request
    let isSame =
      request.outputPath.map { (WholeFile.resolved($0) ?? $0) == (WholeFile.resolved(request.path) ?? request.path) }
      ?? true
    if isSame { request.outputPath = nil }
    var file: NotebookFile
    let claim: FileClaim?
    do {
      claim = isCheck || !isSame ? nil : try FileClaim(request.path)
      file = NotebookFile(name: WholeFile.name(of: request.path), bytes: try WholeFile.read(request.path))
    } catch {
      return .failure(.file(error, request.path))
    }
    func refuse(_ outcome: RunResult.Outcome, _ diagnostics: [Diagnostic]) -> Result<NotebookRun, Refusal> {
      .failure(Refusal(result: RunResult(outcome: outcome, source: file.source, diagnostics: diagnostics)))
    }
    let root = request.root ?? WholeFile.parent(of: request.path)
    let files = FileAccess(root: root, readable: request.readable, writable: request.writable)
    if request.regenerates, !isCheck, file.hasErrors {
      let data = DataFiles(files)
      switch ConflictMarkers.repaired(file, takesData: request.updatesLock, fact: data.fact) {
      case nil: break
      case .undecided(let choices): return refuse(.badInput, choices)
      case .repaired(let repaired):
        do {
          try claim?.replace(with: repaired)
        } catch {
          return .failure(.file(error, request.path))
        }
        file = NotebookFile(name: file.source.name, bytes: repaired)
      }
    }
    if file.hasErrors { return refuse(.badInput, file.problems) }
    if file.isNewer { return refuse(.badInput, [file.newerProblem]) }
    if !isCheck, isSame, !request.settings.pairs.isEmpty {
      return refuse(
        .usage,
        [
          Diagnostic(
            .complaint, "`--set` would write over the notebook it changes", at: SourceRange(0, 0),
            suggestion: "name another file with `-o`, or change the `param` in the notebook")
        ])
    }
    if let output = request.outputPath {
      do {
        try RecordTarget.demandFree(output, for: file.bytes)
      } catch {
        return .failure(.file(error, output))
      }
    }
    let plan = Plan(file, settings: request.settings, vocabulary: vocabulary, files: files)
    let whole = Program(statements: plan.parses.flatMap(\.parse.program.statements), range: SourceRange(0, 0))
    if let unknown = request.settings.unknown(to: whole) { return refuse(.usage, [unknown]) }
    var run = NotebookRun(request, plan, vocabulary, isCheck: isCheck, root: root, files: files, claim: claim)
    run.result.diagnostics = file.problems
    if file.lock.root != nil, request.root == nil {
      var warning = Diagnostic(
        .complaint, "this notebook was written away from its data, at `\(file.lock.root ?? "")`",
        at: file.lockFence?.range ?? SourceRange(0, 0), suggestion: "name the folder with `--root`")
      warning.severity = .warning
      run.result.diagnostics.append(warning)
    }
    if !isCheck, !request.updatesLock {
      let changed = plan.changedData()
      if !changed.isEmpty { return refuse(.badInput, run.result.diagnostics + changed) }
    }
    let unusable = plan.unusableSettings()
    if !unusable.isEmpty { return refuse(.badInput, unusable) }
    run.check()
    let unexpected = run.unexpectedErrors
    if !unexpected.isEmpty, !request.keepsGoing { return refuse(.badInput, unexpected) }
    return .success(run)
  }

  /// Resolves names, verbs and kinds of all cells, before anything runs.
  private mutating func check() {
    let runner = makeRunner(nil, { false }, { _ in })
    var checker = runner.session.makeChecker()
    for (cell, entry) in zip(plan.file.cells, plan.parses) {
      let before = checker
      let found = entry.parse.diagnostics + checker.check(entry.parse.program, in: entry.source)
      errors.append(found.filter { $0.severity == .error }.sorted { $0.range.start < $1.range.start })
      result.diagnostics += found.filter { $0.severity == .warning }.map { plan.placed($0, in: cell) }
      // What fails binds nothing below.
      if cell.expectsError { checker = before }
    }
  }

  private var unexpectedErrors: [Diagnostic] {
    zip(plan.file.cells, errors).flatMap { cell, found in
      cell.expectsError ? [] : found.map { plan.placed($0, in: cell) }
    }
  }

  private func makeRunner(
    _ cache: (any Cache)?, _ isInterrupted: @escaping () -> Bool, _ progress: @escaping (Progress) -> Void
  ) -> CellRunner {
    let configuration = Configuration(
      files: files, settings: plan.settings, resources: request.resources, isDryRun: isCheck)
    return CellRunner(vocabulary, configuration, cache: cache, isInterrupted: isInterrupted, progress: progress)
  }

  /// The cells to run: those that are not fresh, those that others of them need, and all that only declare.
  private func cellsToRun(_ states: [CellState]) -> Set<Int> {
    let cells = plan.file.cells
    var open = cells.indices.filter { index in
      if isCheck || request.isFresh { return true }
      switch states[index] {
      case .stale, .missing, .failed: return true
      case .edited: return request.discardsEdits
      case .fresh, .silent: return false
      }
    }
    if open.isEmpty { return [] }
    open += cells.indices.filter { states[$0] == .silent }
    var chosen = Set<Int>()
    while let index = open.popLast() {
      if chosen.insert(index).inserted { open += plan.graph.dependencies(of: index) }
    }
    return chosen
  }

  /// All that needs no training, of the cells that run; under `--keep-going` each cell stands for itself.
  private func rehearse(_ chosen: Set<Int>, in session: Session) -> Rehearsal {
    if request.keepsGoing { return Rehearsal() }
    let cells = plan.file.cells.filter { chosen.contains($0.index) && !$0.expectsError && errors[$0.index].isEmpty }
    return Rehearsal(
      cells.map { ($0.index, plan.parses[$0.index].parse.program, plan.parses[$0.index].source) }, in: session)
  }

  /// - Parameter cache: where verbs keep work; a check does everything again, and has none.
  mutating func perform(
    _ cache: (any Cache)?, _ isInterrupted: @escaping () -> Bool, _ observe: @escaping (RunEvent) -> Void
  ) -> RunResult {
    let runner = makeRunner(cache, isInterrupted) { observe(.progress($0)) }
    let states = plan.states()
    let chosen = cellsToRun(states)
    let rehearsal = rehearse(chosen, in: runner.session)
    guard rehearsal.problems.isEmpty else {
      result.outcome = .badInput
      result.diagnostics += rehearsal.problems.map { plan.placed($0.problem, in: plan.file.cells[$0.program]) }
      return result
    }
    var lost = Set<Int>()
    var hasStopped = false
    for cell in plan.file.cells {
      let state = states[cell.index]
      var report = CellReport(cell: cell, outcome: .fresh)
      if hasStopped {
        report.outcome = chosen.contains(cell.index) ? .notRun : .fresh
      } else if plan.graph.dependencies(of: cell.index).contains(where: { lost.contains($0) }) {
        lost.insert(cell.index)
        report.outcome = .skipped
      } else if chosen.contains(cell.index) {
        if state == .stale(.parameter) { report.parameters = plan.changes(of: cell) }
        observe(.started(cell))
        let execution = runner.run(
          plan.parses[cell.index].parse.program, in: plan.parses[cell.index].source, errors: errors[cell.index],
          rehearsal: (rehearsal, cell.index))
        if execution.isInterrupted {
          result.outcome = .interrupted
          report.outcome = .notRun
          hasStopped = true
        } else {
          for (path, fact) in runner.session.filesRead {
            readWhileRunning[path] = Lock.Fact(digest: fact.digest.hexadecimal, size: fact.size)
          }
          executions[cell.index] = execution
          if isCheck, execution.failure == nil { compareSaved(runner.session.filesSaved, by: cell) }
          report.text = execution.text
          if execution.failure != nil { lost.insert(cell.index) }
          report.outcome = judge(execution, of: cell, state)
          if report.outcome == .failed, !request.keepsGoing, !isCheck { hasStopped = true }
          if let failure = save() { return failure }
        }
        observe(.finished(report))
      } else if state == .edited {
        report.outcome = .refused
      }
      if report.outcome == .refused { refuse(cell) }
      result.cells.append(report)
    }
    if isCheck { compareAll() }
    if result.outcome != .interrupted, let failure = save() { return failure }
    return result
  }

  /// Whether the cell did what was expected of it, and whether its output is to be written.
  private mutating func judge(_ execution: CellRunner.Execution, of cell: Cell, _ state: CellState)
    -> CellReport.Outcome
  {
    let isRefused = state == .edited && !request.discardsEdits && !isCheck
    var isFailed = false
    if let failure = execution.failure, !cell.expectsError {
      isFailed = true
      result.diagnostics.append(plan.placed(failure, in: cell))
      fail(failure.code == .gate ? .differs : .failed)
    } else if execution.failure == nil, cell.expectsError {
      isFailed = true
      result.diagnostics.append(
        Diagnostic(
          .assertion, "`\(cell.title)` was to fail, and did not", at: cell.fence.opening,
          suggestion: "take `expect=error` away"))
      fail(.failed)
    }
    if isRefused { return .refused }
    // What a file is missing for says the same as before, or else that is to be told.
    let mustWrite = isFailed || request.isFresh || ![.fresh, .silent, .stale(.savedFile)].contains(state)
    if mustWrite || isCheck { rewritten.insert(cell.index) } else { compare(execution, with: cell) }
    if isFailed { return .failed }
    return mustWrite ? .ran : .recomputed
  }

  private mutating func fail(_ outcome: RunResult.Outcome) {
    if result.outcome == .fine || (result.outcome == .differs && outcome == .failed) { result.outcome = outcome }
  }

  private mutating func refuse(_ cell: Cell) {
    result.diagnostics.append(
      Diagnostic(
        .complaint, "the output of `\(cell.title)` was edited, and is left as it is",
        at: cell.output?.fence.opening ?? cell.fence.opening, suggestion: "`--discard-edits` writes over it"))
    fail(.differs)
  }

  func difference(of cell: Cell, _ cause: Cause) -> Difference {
    Difference(
      cell: cell.index, title: cell.title, cause: cause, parameters: cause == .parameter ? plan.changes(of: cell) : [])
  }

  /// A fresh output is not written again; where it came out otherwise, that is said.
  private mutating func compare(_ execution: CellRunner.Execution, with cell: Cell) {
    guard let block = block(of: cell, currentKeys), let output = cell.output, !block.hasSameText(as: output) else {
      return
    }
    let cause = plan.cause(of: cell, key: block.key, engine: request.engine)
    result.differences.append(difference(of: cell, cause))
    var splice = Splice(plan.file)
    splice.setOutput(of: cell, to: block)
    result.diff += diff(to: splice.bytes)
    fail(.differs)
  }

}

extension Refusal {
  fileprivate static func file(_ problem: FileProblem, _ path: String) -> Refusal {
    var outcome = RunResult.Outcome.inputOutput
    if case .missing = problem { outcome = .noInput }
    return Refusal(
      result: RunResult(outcome: outcome, source: Source(name: path, bytes: []), diagnostics: [Diagnostic(problem)]))
  }
}

extension Diagnostic {
  /// A file that cannot be had, outside any program.
  init(_ problem: FileProblem) {
    let complaint = Complaint(problem)
    self.init(
      complaint.code, complaint.message, at: SourceRange(0, 0), suggestion: problem.advice)
  }
}
