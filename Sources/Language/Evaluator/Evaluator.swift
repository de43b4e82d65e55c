internal import Files
internal import Syntax

/// Runs statements and expressions in a scope.
struct Evaluator {
  let session: Session
  var scope: Scope
  /// The text that ranges refer to.
  var source: Source
  /// Whether notes of verbs are recorded: directly in a statement at top level, and nowhere below.
  var isTopLevel: Bool
  /// The value whose columns symbols mean, inside a column expression.
  var subject: Value?
  /// The individual of a population that a verb runs for.
  var individual: String? = nil

  /// Runs a statement; its value is that of an expression statement, else `nothing`.
  func run(_ statement: Statement) throws(Diagnostic) -> Value {
    if case .expression(let expression) = statement.form { return try evaluate(expression) }
    try declare(statement)
    return .nothing
  }

  /// Statements that give names their meaning. Apart, so that nested blocks do not carry its locals on the stack.
  private func declare(_ statement: Statement) throws(Diagnostic) {
    switch statement.form {
    case .expression, .test: break
    case .binding(let names, let expression):
      try bind(names, to: try value(of: expression), at: expression.range)
    case .parameter(let name, let kind, let expression):
      scope.bind(name.text, to: try parameter(name, Kind(named: kind.text), expression))
    case .use(let path, let options):
      let (functions, files) = try placed(path.range) { () throws(Complaint) in
        (try session.modules.functions(of: path, options: options), try session.modules.filesRead(by: path))
      }
      for function in functions { scope.define(function) }
      for file in files { session.noteRead(file.path, file.fact) }
    case .definition(let definition):
      scope.define(DefinedFunction(definition, source: source, scope: scope))
    }
  }

  /// The value of a parameter: what is set from outside, else its default.
  private func parameter(_ name: Name, _ kind: Kind, _ expression: Expression) throws(Diagnostic) -> Value {
    let given = try placed(name.range) { () throws(Complaint) in
      try session.configuration.settings.value(for: name.text, kind: kind)
    }
    if let given { return given }
    let value = try value(of: expression)
    guard kind.holds(value) else {
      throw Diagnostic(
        .wrongKind, "`\(name.text)` is declared \(kind.phrase), and its default is \(value.kind.phrase)",
        at: expression.range)
    }
    return value
  }

  private func bind(_ names: [Name], to value: Value, at range: SourceRange) throws(Diagnostic) {
    if names.count == 1 {
      scope.bind(names[0].text, to: value)
      return
    }
    guard case .list(let values) = value, values.count == names.count else {
      let given = if case .list(let values) = value { "a list of \(values.count)" } else { value.kind.phrase }
      throw Diagnostic(
        .wrongKind, "\(names.count) names need a list of \(names.count), and this is \(given)", at: range)
    }
    for (name, value) in zip(names, values) { scope.bind(name.text, to: value) }
  }

  /// The value of a block: that of its last statement. What it binds stays in it.
  func evaluate(_ block: Block) throws(Diagnostic) -> Value {
    try below(Scope(parent: scope)).runAll(block.statements)
  }

  /// Runs statements in this scope; the value of the last.
  func runAll(_ statements: [Statement]) throws(Diagnostic) -> Value {
    var value = Value.nothing
    for statement in statements {
      try stopIfAsked(at: statement.range)
      value = try run(statement)
    }
    return value
  }

  /// The same in another scope, where notes are not recorded.
  func below(_ scope: Scope) -> Evaluator {
    var inner = self
    inner.scope = scope
    inner.isTopLevel = false
    return inner
  }

  /// What one level of each sort weighs on the stack, in about 3 KiB of a build without optimisation.
  enum Weight: Int {
    case expression = 1
    case function = 2
  }

  /// The heaviest nesting of expressions and functions: the same on every machine, and well within the 8 MiB that a
  /// main thread has.
  static let heaviest = 900

  /// Goes one level down; whoever does comes up again with `ascend`.
  func descend(_ weight: Weight, at range: SourceRange) throws(Diagnostic) {
    guard session.depth + weight.rawValue <= Self.heaviest, !session.callStack.isNearlyFull else {
      throw Diagnostic(
        .limit, "too many functions and expressions in each other", at: range,
        suggestion: "does a `def` call itself without end?")
    }
    session.depth += weight.rawValue
  }

  func ascend(_ weight: Weight) { session.depth -= weight.rawValue }

  func stopIfAsked(at range: SourceRange) throws(Diagnostic) {
    if session.host.isInterrupted { throw Diagnostic(.interrupted, "interrupted", at: range) }
  }

  /// Runs something that can complain, and gives its complaint a place.
  func placed<Result>(_ range: SourceRange, _ body: () throws(Complaint) -> Result) throws(Diagnostic) -> Result {
    do {
      return try body()
    } catch {
      throw Diagnostic(error, at: range)
    }
  }
}

extension Diagnostic {
  /// A complaint at its place.
  init(_ complaint: Complaint, at range: SourceRange) {
    self.init(complaint.code, complaint.message, at: range, suggestion: complaint.suggestion, notes: complaint.notes)
  }
}
