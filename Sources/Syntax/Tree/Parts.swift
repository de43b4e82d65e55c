/// What a node of the tree holds directly: for whoever looks for something anywhere in a program.
extension Expression {
  /// The expressions directly inside, blocks left out, in the order of the source.
  package var parts: [Expression] {
    switch form {
    case .missing, .boolean, .number, .percent, .duration, .date, .name, .model: []
    case .text(let parts): parts.compactMap { if case .interpolation(let value) = $0 { value } else { nil } }
    case .symbol(_, let arguments): (arguments ?? []).map(\.value)
    case .call(let call): call.arguments.map(\.value)
    case .pipe(let input, let call): [input] + call.arguments.map(\.value)
    case .member(let value, _), .negation(let value), .not(let value): [value]
    case .index(let left, let right), .binary(_, let left, let right): [left, right]
    case .range(let first, let last, _, let step): [first, last] + (step.map { [$0] } ?? [])
    case .list(let elements): elements
    case .record(let fields): fields.map(\.value)
    case .loop(let loop): loop.bindings.map(\.values) + loop.options.map(\.value)
    case .conditional(let conditional): [conditional.condition]
    }
  }

  /// The blocks directly inside.
  package var blocks: [Block] {
    switch form {
    case .model(let body): [body]
    case .loop(let loop): [loop.body]
    case .conditional(let conditional): [conditional.consequence] + (conditional.alternative.map { [$0] } ?? [])
    default: []
    }
  }

  /// The call it is: a command, a call, or the last stage of a pipe with what is piped into it as first argument.
  package var asCall: Call? {
    switch form {
    case .call(let call): return call
    case .pipe(let input, var call):
      call.arguments.insert(Argument(label: nil, value: input), at: 0)
      return call
    default: return nil
    }
  }
}

extension Statement {
  /// The expressions it is made of, blocks left out.
  package var parts: [Expression] {
    switch form {
    case .binding(_, let value), .parameter(_, _, let value), .expression(let value): [value]
    case .use(let path, let options): [path] + options.map(\.value)
    case .definition(let definition): definition.parameters.compactMap(\.value)
    case .test: []
    }
  }

  /// The blocks directly inside.
  package var blocks: [Block] {
    switch form {
    case .definition(let definition): [definition.body]
    case .test(_, let body): [body]
    default: []
    }
  }

  /// Visits every expression in it, those in blocks too, each before what is inside of it.
  /// - Parameter visit: told of the expression and the number of loops around it.
  package func forEachExpression(_ visit: (Expression, Int) -> Void) {
    func walk(_ expression: Expression, _ loops: Int) {
      visit(expression, loops)
      for part in expression.parts { walk(part, loops) }
      let isLoop = if case .loop = expression.form { true } else { false }
      for block in expression.blocks { block.statements.forEach { walk($0, loops + (isLoop ? 1 : 0)) } }
    }
    func walk(_ statement: Statement, _ loops: Int) {
      statement.parts.forEach { walk($0, loops) }
      for block in statement.blocks { block.statements.forEach { walk($0, loops) } }
    }
    walk(self, 0)
  }
}
