internal import Files
package import Syntax

/// Resolves names, verbs, labels and kinds before anything runs: a misspelt label in the last cell must not cost an
/// hour of training in the first.
package struct Checker {
  let vocabulary: Vocabulary
  let settings: Settings
  let modules: Modules
  /// At the prompt a name may be bound again.
  let allowsShadowing: Bool
  var scopes = [StaticScope()]
  var problems: [Diagnostic] = []
  /// The text that ranges refer to.
  var source = Source(name: "", text: "")
  /// The stack of the thread that checks.
  private(set) var callStack = CallStack()
  /// Whether symbols may be columns of a value at hand.
  var isInColumnExpression = false
  /// Whether the call that is checked next may be a layer: as a statement of a model, and nowhere deeper.
  var layerMayStand = false
  /// Names that a loop binds, while its values are checked: they do not see each other.
  var loopNames: [String] = []
  /// Whether a module could not be had, so that a verb nobody knows may be one of its functions.
  var lacksModule = false
  /// Whether a verb that uses random numbers has stood so far.
  var hasDrawn = false
  private var hasSeed = false

  init(vocabulary: Vocabulary, settings: Settings, modules: Modules, allowsShadowing: Bool) {
    self.vocabulary = vocabulary
    self.settings = settings
    self.modules = modules
    self.allowsShadowing = allowsShadowing
  }

  /// Checks a program that follows what was checked before, and remembers what it binds.
  /// - Returns: what is wrong, in order of place; at most one error for each statement at top level.
  package mutating func check(_ program: Program, in source: Source) -> [Diagnostic] {
    var found: [Diagnostic] = []
    self.source = source
    callStack = CallStack()
    for statement in program.statements {
      problems = []
      check(statement)
      // The first error that was found: what contains it is looked at later, and often fails by it.
      let error = problems.first { $0.severity == .error }
      let kept = problems.filter { $0.severity == .warning } + (error.map { [$0] } ?? [])
      found += kept.enumerated().sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
        .map(\.element)
    }
    problems = []
    return found
  }

  /// The names visible at top level, for completion, in order of their bytes.
  package var variableNames: [String] {
    scopes[0].variables.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package var functionSignatures: [Signature] {
    scopes[0].functions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap {
      scopes[0].functions[$0]
    }
  }

  /// The kind of a variable at top level.
  package func kind(ofVariable name: String) -> Kind? { scopes[0].variables[name] }

  /// Checks a statement; the kind of its value.
  @discardableResult
  mutating func check(_ statement: Statement) -> Kind {
    switch statement.form {
    case .expression(let expression):
      return kind(of: expression)
    case .binding(let names, let value):
      let kind = kind(of: value)
      if kind == .nothing {
        report(.noValue, "this has no value to bind", at: value.range, suggestion: "write it without `let`")
      } else if names.count > 1 {
        check(value, kind, isListOf: names.count)
      }
      for name in names { declare(name, names.count == 1 ? kind : .any) }
    case .parameter(let name, let kind, let value):
      checkParameter(name, kind, value)
    case .use(let path, let options):
      check(use: path, options)
    case .definition(let definition):
      check(definition)
    case .test(_, let body):
      if scopes.count > 1 { report(.misplacedVerb, "a test stands at top level", at: statement.range) }
      let outer = hasDrawn
      kind(of: body)
      hasDrawn = outer
    }
    return .nothing
  }

  /// Several names need a list of as many values.
  private mutating func check(_ value: Expression, _ kind: Kind, isListOf count: Int) {
    let given: String
    if case .list(let elements) = value.form {
      if elements.count == count { return }
      given = "a list of \(elements.count)"
    } else {
      if Kind.list.admits(kind) { return }
      given = kind.phrase
    }
    report(.wrongKind, "\(count) names need a list of \(count), and this is \(given)", at: value.range)
  }

  /// The kind of a block: that of its last statement.
  @discardableResult
  mutating func kind(of block: Block) -> Kind {
    scopes.append(StaticScope())
    defer { scopes.removeLast() }
    var kind = Kind.nothing
    for statement in block.statements { kind = check(statement) }
    return kind
  }

  mutating func declare(_ name: Name, _ kind: Kind) {
    if scopes[scopes.count - 1].variables[name.text] != nil, !mayRebind {
      report(
        .duplicateName, "`\(name.text)` is bound twice", at: name.range,
        suggestion: "a name is bound once: choose another", notes: ["values never change; a new value gets a new name"])
    }
    scopes[scopes.count - 1].variables[name.text] = kind == .nothing ? .any : kind
  }

  /// At the prompt, names at top level.
  var mayRebind: Bool { allowsShadowing && scopes.count == 1 }

  /// `seed` stands once, at top level, before any draw; a verb that draws after it depends on it.
  mutating func note(_ role: VerbRole, at range: SourceRange) {
    switch role {
    case .declaresSeed:
      if scopes.count > 1 {
        report(
          .misplacedVerb, "`seed` stands at top level", at: range, suggestion: "give `seed:` to the verb that draws")
      } else if hasSeed, !allowsShadowing {
        report(
          .duplicateName, "`seed` is declared twice", at: range,
          suggestion: "keep the first; give `seed:` to a verb for another")
      } else if hasDrawn, !allowsShadowing {
        report(.misplacedVerb, "`seed` comes after something was drawn", at: range, suggestion: "move it to the top")
      }
      hasSeed = true
    case .draws: hasDrawn = true
    default: break
    }
  }

  func variable(_ name: String) -> Kind? {
    for scope in scopes.reversed() {
      if let kind = scope.variables[name] { return kind }
    }
    return nil
  }

  func function(_ name: String) -> Signature? {
    for scope in scopes.reversed() {
      if let signature = scope.functions[name] { return signature }
    }
    return nil
  }

  mutating func report(
    _ code: Diagnostic.Code, _ message: String, at range: SourceRange, suggestion: String? = nil, notes: [String] = []
  ) {
    problems.append(Diagnostic(code, message, at: range, suggestion: suggestion, notes: notes))
  }
}

/// What a block binds, by kind.
struct StaticScope {
  var variables: [String: Kind] = [:]
  var functions: [String: Signature] = [:]
}
