internal import Files
internal import Language
internal import Syntax

/// A notebook read and analysed: what stands in each cell, what depends on what, which outputs are fresh.
struct Plan {
  let file: NotebookFile
  let parses: [(source: Source, parse: Parse)]
  let settings: Settings
  let graph: ProgramGraph
  let data: DataFiles
  /// The same program with the values that the lock records; nil where they are those of now.
  private let before: ProgramGraph?

  init(_ file: NotebookFile, settings given: Settings, vocabulary: Vocabulary, files: FileAccess) {
    self.file = file
    let recorded = file.lock.settings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    settings = Settings(recorded.map { ($0.key, $0.value) } + given.pairs)
    parses = file.cells.map { cell in
      let source = file.program(of: cell)
      return (source, Parser.parse(source))
    }
    data = DataFiles(files)
    graph = Self.graph(file, parses, vocabulary, settings, [:], data)
    let changed = Self.changedParameters(file.lock, graph)
    before =
      given.pairs.isEmpty && changed.isEmpty
      ? nil : Self.graph(file, parses, vocabulary, Settings(recorded.map { ($0.key, $0.value) }), changed, data)
  }

  /// The parameters that the lock knows with other values than they have now.
  private static func changedParameters(_ lock: Lock, _ graph: ProgramGraph) -> [String: Value] {
    var now: [String: String] = [:]
    for case let (name, literal)? in graph.nodes.map(\.parameter) { now[name] = literal }
    var changed: [String: Value] = [:]
    for (name, literal) in lock.parameters where now[name] != nil && now[name] != literal {
      guard let expression = try? Parser.parseExpression(Source(name: "", text: literal)),
        let value = Constant.value(of: expression, names: [:])
      else { continue }
      changed[name] = value
    }
    return changed
  }

  private static func graph(
    _ file: NotebookFile, _ parses: [(source: Source, parse: Parse)], _ vocabulary: Vocabulary, _ settings: Settings,
    _ parameters: [String: Value], _ data: DataFiles
  ) -> ProgramGraph {
    ProgramGraph(
      zip(file.cells, parses).map { ($1.parse.program, $0.expectsError) }, vocabulary: vocabulary, settings: settings,
      parameters: parameters, data: data)
  }

  /// The files that count as known: those in the lock, and those the program is seen to read.
  var knownPaths: [String] {
    Set(file.lock.paths + graph.paths.filter { data.fact($0) != nil })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func keys(lockPaths: [String]) -> Keys {
    Keys(file, graph, lockPaths: lockPaths) { data.fact($0) }
  }

  /// Whether the cell has an output when all goes well.
  func hasOutput(_ cell: Cell) -> Bool {
    graph.hasOutput(cell: cell.index) || cell.expectsError || !parses[cell.index].parse.diagnostics.isEmpty
  }

  /// How every cell stands.
  func states() -> [CellState] {
    let keys = keys(lockPaths: knownPaths)
    var states: [CellState] = []
    for cell in file.cells {
      var state = state(of: cell, keys)
      // What fails gives no names: its users cannot be what a run would write.
      if state == .fresh, graph.dependencies(of: cell.index).contains(where: { states[$0] == .failed }) {
        state = .stale(.code)
      }
      if state == .fresh, !cell.expectsError, lacksSavedFile(cell) { state = .stale(.savedFile) }
      states.append(state)
    }
    return states
  }

  /// Whether a file that the cell saves is not there.
  private func lacksSavedFile(_ cell: Cell) -> Bool {
    graph.savedPaths(cell: cell.index).contains { !data.access.exists($0) }
  }

  private func state(of cell: Cell, _ keys: Keys) -> CellState {
    guard let output = cell.output else { return hasOutput(cell) ? .missing : .silent }
    if output.isEdited { return .edited }
    if output.isError != cell.expectsError { return .failed }
    if !hasOutput(cell) { return .stale(.code) }
    if !output.isError, !parses[cell.index].parse.diagnostics.isEmpty { return .stale(.code) }
    return keys.key(of: cell, isError: output.isError) == output.key ? .fresh : .stale(cause(of: cell))
  }

  /// Why a recorded key is not the one of now: the first input which, set back to what the lock says, explains it.
  func cause(of cell: Cell) -> Cause {
    guard let output = cell.output, let recorded = output.key else { return .missing }
    let locked: (String) -> Lock.Fact? = { file.lock.data[$0] ?? data.fact($0) }
    let paths = knownPaths
    let lockPaths = file.lock.paths
    func explains(_ graph: ProgramGraph, _ paths: [String], _ semantics: Int, _ fact: (String) -> Lock.Fact?) -> Bool {
      Keys(file, graph, lockPaths: paths, semantics: semantics, fact: fact).key(of: cell, isError: output.isError)
        == recorded
    }
    if explains(graph, lockPaths, Keys.semantics, locked) { return .data }
    if let before {
      if explains(before, paths, Keys.semantics, { data.fact($0) }) { return .parameter }
      if explains(before, lockPaths, Keys.semantics, locked) { return .data }
    }
    if let semantics = file.lock.semantics, semantics != Keys.semantics,
      explains(before ?? graph, lockPaths, semantics, locked)
    {
      return .semantics
    }
    return .code
  }

  /// Why a cell's output differs from what a run gives.
  func cause(of cell: Cell, key: String, engine: String) -> Cause {
    guard let output = cell.output else { return .missing }
    if output.isEdited { return .edited }
    if output.key != key { return cause(of: cell) }
    return file.lock.engine == engine ? .nondeterminism : .version
  }

  /// The parameters whose values make a cell's output another, by name; for an output of which that is the cause.
  func changes(of cell: Cell) -> [ParameterChange] {
    guard let before, let output = cell.output else { return [] }
    let (then, now) = (
      before.parameters(cell: cell.index, isError: output.isError),
      graph.parameters(cell: cell.index, isError: output.isError)
    )
    let names = then.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.compactMap { name in
      guard let old = then[name], let new = now[name], old != new else { return nil }
      return ParameterChange(name: name, before: old, now: new)
    }
  }

  /// What a lock is to say of parameters: the value of each that a recorded output depends on.
  /// - Parameter recorded: the cells that have an output, whether it is an error, and whether it is of now. Where one is
  ///   not, the value it was recorded with stands, so that what made it stale can still be told.
  func parameterFacts(_ recorded: [(cell: Cell, isError: Bool, isCurrent: Bool)]) -> [String: String] {
    var facts: [String: String] = [:]
    for (cell, isError, _) in recorded { facts.merge(graph.parameters(cell: cell.index, isError: isError)) { $1 } }
    for (cell, isError, isCurrent) in recorded where !isCurrent {
      for name in graph.parameters(cell: cell.index, isError: isError).keys {
        if let old = file.lock.parameters[name] { facts[name] = old }
      }
    }
    return facts
  }

  /// Files of the lock that are not what they were, for the cells that read them.
  func changedData() -> [Diagnostic] {
    var used = Set(graph.paths)
    if file.cells.contains(where: { graph.readsUnknownFiles(cell: $0.index) }) { used.formUnion(file.lock.paths) }
    let range = file.lockFence?.range ?? SourceRange(0, 0)
    return file.lock.paths.compactMap { path in
      guard let fact = file.lock.data[path], used.contains(path) || used.contains(where: { path.hasPrefix($0 + "/") }),
        data.fact(path) != fact
      else { return nil }
      let now = data.fact(path)
      return Diagnostic(
        .badData, now == nil ? "`\(path)` is in the lock, and is not there" : "`\(path)` is not what the lock says",
        at: range,
        suggestion: now == nil
          ? (file.lock.root == nil
            ? "put it back, or run with `--update-lock`" : "put it back, or name the folder of its paths with `--root`")
          : "run with `--update-lock` to take it as it is",
        notes: [
          "locked: sha256:\(fact.digest.prefix(12))… of \(fact.size) bytes",
          now.map { "now: sha256:\($0.digest.prefix(12))… of \($0.size) bytes" } ?? "now: no such file",
        ])
    }
  }

  /// A diagnostic of a cell's program, placed in the notebook.
  func placed(_ diagnostic: Diagnostic, in cell: Cell) -> Diagnostic {
    var placed = diagnostic
    let start = cell.fence.body.start
    placed.range = SourceRange(diagnostic.range.start + start, diagnostic.range.end + start)
    return placed
  }
}
