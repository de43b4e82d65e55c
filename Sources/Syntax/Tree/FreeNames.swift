/// What a statement takes from outside and what it gives: the edges between the statements of a program.
package struct FreeNames: Sendable {
  /// Names used as values that nothing inside binds, in the order of first use. A name that no variable has is a
  /// verb's, written without arguments.
  package private(set) var variables: [String] = []
  /// Every place where one of `variables` stands.
  package private(set) var occurrences: [Name] = []
  /// Verbs and functions called that the statement does not itself define, in the order of first use.
  package private(set) var calls: [String] = []
  /// The variables it binds for what stands below: those of `let` and `param`.
  package private(set) var bound: [String] = []
  /// The function it defines.
  package private(set) var defined: [String] = []

  package init(of statement: Statement) {
    var scope = Scope()
    walk(statement, in: &scope)
    switch statement.form {
    case .binding(let names, _): bound = names.map(\.text)
    case .parameter(let name, _, _): bound = [name.text]
    case .definition(let definition): defined = [definition.name.text]
    case .use, .test, .expression: break
    }
  }

  /// Of an expression, which binds nothing.
  package init(of expression: Expression) {
    walk(expression, in: Scope())
  }

  /// Names bound inside the statement, at one place of it.
  private struct Scope {
    var variables: Set<String> = []
    var functions: Set<String> = []
  }

  private var seenVariables: Set<String> = []
  private var seenCalls: Set<String> = []

  private mutating func walk(_ statement: Statement, in scope: inout Scope) {
    switch statement.form {
    case .binding(let names, let value):
      walk(value, in: scope)
      scope.variables.formUnion(names.map(\.text))
    case .parameter(let name, _, let value):
      walk(value, in: scope)
      scope.variables.insert(name.text)
    case .use(let path, let options):
      walk(path, in: scope)
      walk(options, in: scope)
    case .definition(let definition):
      // A function sees itself; its defaults are computed where it is defined.
      scope.functions.insert(definition.name.text)
      var inner = scope
      for parameter in definition.parameters {
        if let value = parameter.value { walk(value, in: scope) }
        inner.variables.insert(parameter.name.text)
      }
      walk(definition.body, in: inner)
    case .test(_, let body): walk(body, in: scope)
    case .expression(let value): walk(value, in: scope)
    }
  }

  private mutating func walk(_ block: Block, in scope: Scope) {
    var scope = scope
    for statement in block.statements { walk(statement, in: &scope) }
  }

  private mutating func walk(_ arguments: [Argument], in scope: Scope) {
    for argument in arguments { walk(argument.value, in: scope) }
  }

  private mutating func walk(_ call: Call, in scope: Scope) {
    if !scope.functions.contains(call.name.text), seenCalls.insert(call.name.text).inserted {
      calls.append(call.name.text)
    }
    walk(call.arguments, in: scope)
  }

  private mutating func walk(_ expression: Expression, in scope: Scope) {
    switch expression.form {
    case .missing, .boolean, .number, .percent, .duration, .date: break
    case .text(let parts):
      for case .interpolation(let value) in parts { walk(value, in: scope) }
    case .symbol(_, let arguments): walk(arguments ?? [], in: scope)
    case .name(let name):
      let isInside = scope.variables.contains(name.text) || scope.functions.contains(name.text)
      if isInside { break }
      occurrences.append(name)
      if seenVariables.insert(name.text).inserted { variables.append(name.text) }
    case .call(let call): walk(call, in: scope)
    case .pipe(let input, let call):
      walk(input, in: scope)
      walk(call, in: scope)
    case .member(let value, _), .negation(let value), .not(let value): walk(value, in: scope)
    case .index(let left, let right), .binary(_, let left, let right):
      walk(left, in: scope)
      walk(right, in: scope)
    case .range(let first, let last, _, let step):
      walk(first, in: scope)
      walk(last, in: scope)
      if let step { walk(step, in: scope) }
    case .list(let elements):
      for element in elements { walk(element, in: scope) }
    case .record(let fields):
      for field in fields { walk(field.value, in: scope) }
    case .model(let body): walk(body, in: scope)
    case .loop(let loop):
      // All combinations of the values: none depends on the turn.
      var inner = scope
      for binding in loop.bindings {
        walk(binding.values, in: scope)
        inner.variables.insert(binding.name.text)
      }
      walk(loop.options, in: scope)
      walk(loop.body, in: inner)
    case .conditional(let conditional):
      walk(conditional.condition, in: scope)
      walk(conditional.consequence, in: scope)
      if let alternative = conditional.alternative { walk(alternative, in: scope) }
    }
  }
}
