internal import Language
internal import Syntax

/// What each statement of a notebook uses: names, functions, files, the seed. Nothing is run to know it.
struct ProgramGraph {
  /// A statement at top level, or a function of a module.
  struct Node {
    /// The cell it stands in; nil for a function of a module.
    var cell: Int?
    /// Whether it only declares, and counts through its users: `param seed use def test`.
    var isDeclaration: Bool
    /// Whether it is a `param` or `seed`, whose value is computed where it stands.
    var isEvaluated = false
    /// Whether `text` holds the value itself, so that what it was computed from does not count.
    var isConstant = false
    /// The tree in one line; of a parameter, its kind and value.
    var text: String
    var uses = Uses()
    /// Of a parameter whose value is plain, its name and the value as a literal.
    var parameter: (name: String, literal: String)?
  }

  private(set) var nodes: [Node] = []
  /// The nodes of each cell, in order.
  private(set) var cellNodes: [[Int]]
  /// The statement that declares the seed, and its value where that is plain.
  private(set) var seedNode: Int?
  private var seed: String?
  private let givenSeed: String?
  /// The names visible above each cell, by bytes.
  private(set) var namesAbove: [[String]] = []

  private let vocabulary: Vocabulary
  private let settings: Settings
  /// Values that parameters are to have, whatever the program and the settings say.
  private let parameters: [String: Value]
  private let data: DataFiles
  private var scope = StaticNames()
  private var modules: [String: [(name: String, node: Int)]] = [:]
  private var loading = Set<String>()

  init(
    _ programs: [(program: Program, expectsError: Bool)], vocabulary: Vocabulary, settings: Settings,
    parameters: [String: Value] = [:], data: DataFiles
  ) {
    self.parameters = parameters
    self.vocabulary = vocabulary
    self.settings = settings
    self.data = data
    givenSeed = settings.seed.map { "\($0)" }
    cellNodes = Array(repeating: [], count: programs.count)
    for (cell, entry) in programs.enumerated() {
      let names = Array(scope.variables.keys) + scope.functions.keys.map { $0 + "(" }
      namesAbove.append(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let outer = scope
      for statement in entry.program.statements { cellNodes[cell].append(add(statement, cell: cell)) }
      // What fails binds nothing below.
      if entry.expectsError { scope = outer }
    }
  }

  /// What the seed is for a statement, 0 above its declaration; nil where `seedNode` computes it.
  func seed(for node: Int) -> String? {
    if let givenSeed { return givenSeed }
    guard let seedNode, seedNode < node else { return "0" }
    return seed
  }

  /// Every path that the program is seen to read, by bytes.
  var paths: [String] {
    Set(nodes.flatMap(\.uses.reads)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether some path is known only when the program runs.
  func readsUnknownFiles(cell: Int) -> Bool { closure(of: cell).contains { nodes[$0].uses.readsUnknown } }

  /// The nodes that a cell's statements reach, themselves included; the bodies of functions it only defines are not.
  func closure(of cell: Int) -> Set<Int> {
    var found = Set<Int>()
    var open = cellNodes[cell].filter { !nodes[$0].isDeclaration || nodes[$0].isEvaluated }
    while let node = open.popLast() {
      guard found.insert(node).inserted else { continue }
      open += nodes[node].uses.variables.map(\.node) + nodes[node].uses.functions.map(\.node)
      if nodes[node].uses.draws, let seedNode, seedNode < node { open.append(seedNode) }
    }
    return found
  }

  /// The parameters whose values are in the key of a cell's output, by name; of one that was computed from others only
  /// its own value is.
  func parameters(cell: Int, isError: Bool) -> [String: String] {
    var seen = Set<Int>()
    var found: [String: String] = [:]
    var open = cellNodes[cell].filter { isError || !nodes[$0].isDeclaration }
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      if let (name, literal) = nodes[node].parameter { found[name] = literal }
      if nodes[node].isConstant { continue }
      open += nodes[node].uses.variables.map(\.node) + nodes[node].uses.functions.map(\.node)
      if nodes[node].uses.draws, givenSeed == nil, let seedNode, seedNode < node { open.append(seedNode) }
    }
    return found
  }

  /// Every plain path that the cell saves to whenever it runs, by itself or by the functions it calls.
  func savedPaths(cell: Int) -> Set<String> {
    var seen = Set<Int>()
    var paths = Set<String>()
    var open = cellNodes[cell].filter { !nodes[$0].isDeclaration }
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      paths.formUnion(nodes[node].uses.writes)
      open += nodes[node].uses.surelyCalled
    }
    return paths
  }

  /// The other cells whose names a cell needs, in order.
  func dependencies(of cell: Int) -> [Int] {
    Set(closure(of: cell).compactMap { nodes[$0].cell }).subtracting([cell]).sorted()
  }

  /// Whether the cell has an output when it does not fail.
  func hasOutput(cell: Int) -> Bool { cellNodes[cell].contains { !nodes[$0].isDeclaration } }

  private mutating func add(_ statement: Statement, cell: Int) -> Int {
    var node = Node(cell: cell, isDeclaration: isDeclaration(statement), text: statement.expressionText)
    let place = nodes.count
    node.uses = Uses(of: statement, in: scope, vocabulary: vocabulary)
    switch statement.form {
    case .binding(let names, let value):
      let values = names.count == 1 ? scope.values(of: value) : nil
      nodes.append(node)
      for name in names { scope.variables[name.text] = StaticNames.Variable(node: place, values: values) }
    case .parameter(let name, let kindName, let expression):
      let kind = kindName.text == "any" ? Kind.any : Kind(kindName.text)
      let given = parameters[name.text] ?? (try? settings.value(for: name.text, kind: kind)) ?? nil
      let values = given.map { [$0] } ?? scope.values(of: expression)
      if let value = values?.first, values?.count == 1 {
        node.text = "param \(kindName.text) \(value.literal)"
        node.isConstant = true
        node.parameter = (name.text, value.literal)
      } else {
        node.text = "param \(kindName.text) \(expression.expressionText)"
      }
      node.isEvaluated = true
      nodes.append(node)
      scope.variables[name.text] = StaticNames.Variable(node: place, values: values)
    case .definition(let definition):
      nodes.append(node)
      scope.functions[definition.name.text] = place
    case .use(let path, let options):
      nodes.append(node)
      for (name, module) in functions(of: path, options) {
        var wrapper = Node(cell: cell, isDeclaration: true, text: "use")
        wrapper.uses.take(name, of: module)
        scope.functions[name] = nodes.count
        nodes.append(wrapper)
      }
    case .test: nodes.append(node)
    case .expression(let expression):
      node.isEvaluated = node.isDeclaration
      nodes.append(node)
      if node.isDeclaration, case .call(let call) = expression.form, let argument = call.arguments.first {
        seedNode = place
        if case .number(let number)? = scope.values(of: argument.value)?.first, let whole = Int(exactly: number) {
          seed = "\(UInt64(bitPattern: Int64(whole)))"
        }
      }
    }
    return place
  }

  private func isDeclaration(_ statement: Statement) -> Bool {
    switch statement.form {
    case .parameter, .use, .definition, .test: return true
    case .binding: return false
    case .expression(let expression):
      guard case .call(let call) = expression.form, scope.functions[call.name.text] == nil,
        case .declaresSeed? = vocabulary.signature(of: call.name.text)?.role
      else { return false }
      return true
    }
  }

  private mutating func functions(of path: Expression, _ options: [Argument]) -> [(name: String, node: Int)] {
    guard case .text(let text)? = Constant.value(of: path, names: [:]) else { return [] }
    let all = module(text)
    guard let option = options.first, case .list(let wanted)? = Constant.value(of: option.value, names: [:]) else {
      return all
    }
    let names = wanted.compactMap { if case .text(let name) = $0 { name } else { nil } }
    return all.filter { names.contains($0.name) }
  }

  private mutating func module(_ path: String) -> [(name: String, node: Int)] {
    if let known = modules[path] { return known }
    guard loading.insert(path).inserted else { return [] }
    defer { loading.remove(path) }
    let source: Source
    if path.hasPrefix("std/") {
      guard let text = vocabulary.module(path) else { return [] }
      source = Source(name: path, text: text)
    } else {
      guard let bytes = data.bytes(path) else { return [] }
      source = Source(name: path, bytes: bytes)
    }
    let outer = scope
    scope = StaticNames()
    var found: [(name: String, node: Int)] = []
    for statement in Parser.parse(source).program.statements {
      switch statement.form {
      case .definition(let definition):
        let uses = Uses(of: statement, in: scope, vocabulary: vocabulary)
        nodes.append(Node(cell: nil, isDeclaration: true, text: statement.expressionText, uses: uses))
        scope.functions[definition.name.text] = nodes.count - 1
        found.append((definition.name.text, nodes.count - 1))
      case .use(let inner, let options):
        for (name, node) in functions(of: inner, options) { scope.functions[name] = node }
      default: break
      }
    }
    scope = outer
    modules[path] = found
    return found
  }
}
