internal import Syntax

extension Evaluator {
  /// All turns of a loop, the last name running fastest: a table where every turn ends in a record with the same
  /// labels, else a list, or nothing where no turn has a value.
  func evaluate(_ loop: Loop, at range: SourceRange) throws(Diagnostic) -> Value {
    let recordsErrors = try recordsErrors(loop)
    var values: [Value] = []
    var failures: [Int: String] = [:]
    try forEachTurn(of: loop.bindings[...], in: scope) { (turn) throws(Diagnostic) in
      try stopIfAsked(at: range)
      var inner = try deeper(at: range)
      inner.scope = turn
      do throws(Diagnostic) {
        let body = inner
        values.append(try body.runAll(loop.body.statements))
      } catch {
        guard recordsErrors, error.code != .interrupted else { throw error }
        failures[values.count] = "\(error.code.text): \(error.message)"
        values.append(.nothing)
      }
    }
    return Self.gathered(values, failures: failures, recordsErrors: recordsErrors)
  }

  /// Layers of a model: the values of its statements, those of its loops laid end to end.
  func layers(of block: Block) throws(Diagnostic) -> [Value] {
    var inner = try deeper(at: block.range)
    inner.scope = Scope(parent: scope)
    return try inner.layers(of: block.statements)
  }

  private func layers(of statements: [Statement]) throws(Diagnostic) -> [Value] {
    var layers: [Value] = []
    for statement in statements {
      guard case .expression(let expression) = statement.form else {
        _ = try run(statement)
        continue
      }
      switch expression.form {
      case .loop(let loop):
        try forEachTurn(of: loop.bindings[...], in: scope) { (turn) throws(Diagnostic) in
          var inner = self
          inner.scope = turn
          layers += try inner.layers(of: loop.body.statements)
        }
      case .conditional(let conditional):
        if try holds(conditional.condition, word: "if") {
          layers += try self.layers(of: conditional.consequence)
        } else if let alternative = conditional.alternative {
          layers += try self.layers(of: alternative)
        }
      default:
        layers.append(try evaluate(expression))
      }
    }
    return layers
  }

  private func forEachTurn(
    of bindings: ArraySlice<LoopBinding>, in outer: Scope, _ body: (Scope) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let binding = bindings.first else {
      try body(outer)
      return
    }
    var evaluator = self
    evaluator.scope = outer
    let elements = try evaluator.elements(of: binding.values)
    for element in elements {
      let turn = Scope(parent: outer)
      turn.bind(binding.name.text, to: element)
      try forEachTurn(of: bindings.dropFirst(), in: turn, body)
    }
  }

  private func elements(of expression: Expression) throws(Diagnostic) -> [Value] {
    switch try evaluate(expression) {
    case .list(let values): return values
    case .range(let range): return try placed(expression.range) { () throws(Complaint) in try range.elements() }
    case .object(let table as Table): return table.rows.indices.map { .record(table.record($0)) }
    case let other:
      throw Diagnostic(
        .wrongKind, "a loop needs a list, a range or a table, and this is \(other.kind.phrase)", at: expression.range)
    }
  }

  private func recordsErrors(_ loop: Loop) throws(Diagnostic) -> Bool {
    for option in loop.options where option.label.map({ Label.areEqual($0.text, "on-error") }) ?? false {
      if case .symbol(let symbol) = try evaluate(option.value) { return symbol.name == "record" }
    }
    return false
  }

  private static func gathered(_ values: [Value], failures: [Int: String], recordsErrors: Bool) -> Value {
    var records = values.compactMap { value in if case .record(let record) = value { record } else { nil } }
    if recordsErrors {
      // A failed turn is a row of missing values that says why; the others have nothing to say there.
      let labels = records.first?.labels ?? []
      guard records.count + failures.count == values.count else { return .list(values) }
      records = values.enumerated().map { place, value in
        guard case .record(let record) = value else {
          return Record(labels.map { ($0, .missing) } + [("error", .text(failures[place] ?? ""))])
        }
        return record.setting("error", to: .missing)
      }
    }
    if records.count == values.count, let table = Table(records) { return .object(table) }
    let isEmpty = values.allSatisfy { if case .nothing = $0 { true } else { false } }
    return isEmpty ? .nothing : .list(values)
  }
}
