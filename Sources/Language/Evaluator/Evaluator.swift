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
  /// How many functions and blocks deep this is.
  var depth = 0

  /// Runs a statement; its value is that of an expression statement, else `nothing`.
  func run(_ statement: Statement) throws(Diagnostic) -> Value {
    switch statement.form {
    case .expression(let expression):
      return try evaluate(expression)
    case .binding(let names, let expression):
      let value = try evaluate(expression)
      if case .nothing = value {
        throw Diagnostic(
          .noValue, "this has no value to bind", at: expression.range, suggestion: "write it without `let`")
      }
      try bind(names, to: value, at: expression.range)
      return .nothing
    case .parameter(let name, let kind, let expression):
      let given = try placed(expression.range) { () throws(Complaint) in
        try session.configuration.settings.value(for: name.text, kind: kind.text == "any" ? .any : Kind(kind.text))
      }
      if let given {
        scope.bind(name.text, to: given)
      } else {
        scope.bind(name.text, to: try evaluate(expression))
      }
      return .nothing
    case .use(let path, let options):
      let functions = try placed(path.range) { () throws(Complaint) in
        try session.modules.functions(of: path, options: options)
      }
      for function in functions { scope.define(function) }
      if case .text(let text)? = Constant.value(of: path, names: [:]),
        let file = try? session.modules.module(at: text).file
      {
        session.noteRead(file.path, digest: Digest(of: file.bytes), size: file.bytes.count)
      }
      return .nothing
    case .definition(let definition):
      scope.define(DefinedFunction(definition, source: source, scope: scope))
      return .nothing
    case .test:
      return .nothing
    }
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
    var inner = try deeper(at: block.range)
    inner.scope = Scope(parent: scope)
    return try inner.runAll(block.statements)
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

  /// One level further down, where notes are not recorded.
  func deeper(at range: SourceRange) throws(Diagnostic) -> Evaluator {
    guard depth < 200 else {
      throw Diagnostic(
        .limit, "more than 200 blocks and functions deep", at: range,
        suggestion: "does a `def` call itself without end?")
    }
    var inner = self
    inner.depth += 1
    inner.isTopLevel = false
    return inner
  }

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
