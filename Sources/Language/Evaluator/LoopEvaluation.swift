internal import Syntax

extension Evaluator {
  /// All turns of a loop: a table where every turn ends in a record with the same labels, else a list.
  /// A turn that ends without a value leaves none. Each row of a sweep begins with its point of the grid.
  func evaluate(_ loop: Loop, at range: SourceRange) throws(Diagnostic) -> Value {
    let recordsErrors = loop.recordsErrors
    var turns = try turns(of: loop)
    var outcomes = LoopOutcomes(isSweep: loop.isSweep, recordsErrors: recordsErrors)
    while let turn = turns.nextTurn() {
      try stopIfAsked(at: range)
      do throws(Diagnostic) {
        outcomes.note(try below(scope(of: turn)).runAll(loop.body.statements), at: turn)
      } catch {
        guard recordsErrors, error.code != .interrupted, error.code != .unforeseen else { throw error }
        outcomes.note(error, at: turn)
      }
    }
    if let value = outcomes.value { return value }
    let isFilter =
      if case .expression(let last)? = loop.body.statements.last?.form { last.isConditional } else { false }
    return givesNothing(loop.body) || turns.count > 0 && !isFilter ? .nothing : .list([])
  }

  private func turns(of loop: Loop) throws(Diagnostic) -> LoopTurns {
    var bindings: [(name: String, value: Value, range: SourceRange)] = []
    for binding in loop.bindings {
      bindings.append((binding.name.text, try value(of: binding.values), binding.values.range))
    }
    return try LoopTurns(bindings)
  }

  private func scope(of turn: [(label: String, value: Value)]) -> Scope {
    let names = Scope(parent: scope)
    for (name, value) in turn { names.bind(name, to: value) }
    return Scope(parent: names)
  }

  /// Layers of a model: the values of its statements, those of its loops laid end to end.
  func layers(of block: Block) throws(Diagnostic) -> [Value] {
    try below(Scope(parent: scope)).layers(of: block.statements)
  }

  private func layers(of statements: [Statement]) throws(Diagnostic) -> [Value] {
    var layers: [Value] = []
    for statement in statements {
      guard case .expression(let expression) = statement.form else {
        _ = try run(statement)
        continue
      }
      try descend(.expression, at: expression.range)
      defer { ascend(.expression) }
      switch expression.form {
      case .loop(let loop):
        var turns = try turns(of: loop)
        while let turn = turns.nextTurn() {
          try stopIfAsked(at: expression.range)
          layers += try below(scope(of: turn)).layers(of: loop.body.statements)
        }
      case .conditional(let conditional):
        if try holds(conditional.condition) {
          layers += try self.layers(of: conditional.consequence)
        } else if let alternative = conditional.alternative {
          layers += try self.layers(of: alternative)
        }
      default:
        layers.append(try value(of: expression))
      }
    }
    return layers
  }

  /// Whether a block surely ends without a value: what a loop over nothing is to give follows from it.
  private func givesNothing(_ block: Block) -> Bool {
    guard case .expression(let last)? = block.statements.last?.form else { return true }
    switch last.form {
    case .name(let name): return scope.value(name.text) == nil && givesNothing(name)
    case .call(let call), .pipe(_, let call): return givesNothing(call.name)
    case .loop(let loop): return givesNothing(loop.body)
    case .conditional(let conditional):
      return givesNothing(conditional.consequence) && conditional.alternative.map(givesNothing) ?? true
    default: return false
    }
  }

  private func givesNothing(_ name: Name) -> Bool {
    let signature = scope.definition(name.text)?.signature ?? session.vocabulary.signature(of: name.text)
    return signature?.result == .nothing
  }
}

extension Loop {
  fileprivate var recordsErrors: Bool {
    options.contains { option in
      guard case .symbol(let symbol, nil) = option.value.form else { return false }
      return symbol.text == "record"
    }
  }
}

extension Expression {
  fileprivate var isConditional: Bool { if case .conditional = form { true } else { false } }
}
