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
  /// Whether symbols may be columns of a value at hand.
  var isInColumnExpression = false
  /// Whether layers may stand here, as statements of a model's block.
  var isInModel = false
  private var hasSeed = false
  private var hasDrawn = false

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
    for statement in program.statements {
      problems = []
      check(statement)
      let sorted = problems.sorted { $0.range.start < $1.range.start }
      found += sorted.filter { $0.severity == .warning }
      if let first = sorted.first(where: { $0.severity == .error }) { found.append(first) }
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
      }
      for name in names { declare(name, names.count == 1 ? kind : .any) }
    case .parameter(let name, let kind, let value):
      checkParameter(name, kind, value)
    case .use(let path, let options):
      do throws(Complaint) {
        for function in try modules.functions(of: path, options: options) {
          scopes[scopes.count - 1].functions[function.tree.name.text] = function.signature
        }
      } catch {
        problems.append(Diagnostic(error, at: path.range))
      }
    case .definition(let definition):
      check(definition)
    case .test(_, let body):
      if scopes.count > 1 { report(.misplacedVerb, "a test stands at top level", at: statement.range) }
      kind(of: body)
    }
    return .nothing
  }

  private mutating func checkParameter(_ name: Name, _ kind: Name, _ value: Expression) {
    if scopes.count > 1 {
      report(.misplacedVerb, "`param` stands at top level", at: name.range, suggestion: "use `let` here")
    }
    guard vocabulary.kindNames.contains(kind.text) else {
      report(unknownKind: kind)
      return declare(name, .any)
    }
    let wanted = kind.text == "any" ? Kind.any : Kind(kind.text)
    let given = self.kind(of: value)
    if !wanted.admits(given) {
      report(
        .wrongKind, "`\(name.text)` is declared \(wanted.phrase), and its default is \(given.phrase)", at: value.range)
    }
    do throws(Complaint) {
      _ = try settings.value(for: name.text, kind: wanted)
    } catch {
      problems.append(Diagnostic(error, at: name.range))
    }
    declare(name, wanted)
  }

  private mutating func check(_ definition: Definition) {
    for parameter in definition.parameters {
      if let kind = parameter.kind, !vocabulary.kindNames.contains(kind.text) { report(unknownKind: kind) }
    }
    if let result = definition.result, !vocabulary.kindNames.contains(result.text) { report(unknownKind: result) }
    let signature = Signature(of: definition)
    let name = definition.name
    if !allowsShadowing, scopes[scopes.count - 1].functions[name.text] != nil {
      report(
        .duplicateName, "`\(name.text)` is defined twice", at: name.range, suggestion: "give one of them another name")
    }
    scopes[scopes.count - 1].functions[name.text] = signature
    scopes.append(StaticScope())
    let (outerModel, outerColumn) = (isInModel, isInColumnExpression)
    (isInModel, isInColumnExpression) = (false, false)
    for (parameter, entry) in zip(definition.parameters, signature.parameters) {
      if let value = parameter.value {
        let given = kind(of: value)
        if !entry.kind.admits(given) {
          report(
            .wrongKind, "`\(parameter.name.text)` is \(entry.kind.phrase), and its default is \(given.phrase)",
            at: value.range)
        }
      }
      if scopes[scopes.count - 1].variables[parameter.name.text] != nil {
        report(.duplicateName, "two parameters are called `\(parameter.name.text)`", at: parameter.name.range)
      }
      scopes[scopes.count - 1].variables[parameter.name.text] = entry.kind
    }
    var result = Kind.nothing
    for statement in definition.body.statements { result = check(statement) }
    if let wanted = definition.result, let last = definition.body.statements.last,
      !(wanted.text == "any" ? Kind.any : Kind(wanted.text)).admits(result)
    {
      report(
        .wrongKind, "`\(name.text)` is to give \(Kind(wanted.text).phrase), and this is \(result.phrase)",
        at: last.range)
    }
    (isInModel, isInColumnExpression) = (outerModel, outerColumn)
    scopes.removeLast()
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
    if scopes[scopes.count - 1].variables[name.text] != nil, !(allowsShadowing && scopes.count == 1) {
      report(
        .duplicateName, "`\(name.text)` is bound twice", at: name.range,
        suggestion: "a name is bound once: choose another", notes: ["values never change; a new value gets a new name"])
    }
    scopes[scopes.count - 1].variables[name.text] = kind == .nothing ? .any : kind
  }

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

  private mutating func report(unknownKind name: Name) {
    report(
      .wrongKind, "there is no kind `\(name.text)`", at: name.range,
      suggestion: DidYouMean.closest(to: name.text, among: vocabulary.kindNames).map { "did you mean `\($0)`?" },
      notes: ["kinds: " + vocabulary.kindNames.joined(separator: ", ")])
  }
}

/// What a block binds, by kind.
struct StaticScope {
  var variables: [String: Kind] = [:]
  var functions: [String: Signature] = [:]
}
