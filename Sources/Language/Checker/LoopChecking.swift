internal import Syntax

extension Checker {
  mutating func kind(of loop: Loop) -> Kind {
    bind(loop)
    for option in loop.options { check(option, of: loop) }
    scopes.append(StaticScope())
    var last = Kind.nothing
    for statement in loop.body.statements { last = check(statement) }
    scopes.removeLast(2)
    if last == .nothing { return .nothing }
    if loop.isSweep { return last.isAny ? .any : .list.or(.table) }
    if case .expression(let value)? = loop.body.statements.last?.form, case .record = value.form { return .table }
    return last.isAny ? .any : .list.or(.table)
  }

  /// Opens a scope with the names of a loop. Its values are all combinations: none depends on another's name.
  mutating func bind(_ loop: Loop) {
    var names = StaticScope()
    let outer = loopNames
    for binding in loop.bindings {
      loopNames = loop.bindings.map(\.name.text).filter { $0 != binding.name.text }
      let kind = value(of: binding.values)
      if !Kind.list.or(.range).or(.table).admits(kind) {
        refused("a loop needs a list, a range or a table, and this is \(kind.phrase)", at: binding.values.range)
      }
      if names.variables[binding.name.text] != nil {
        report(
          .duplicateName, "`\(binding.name.text)` is bound twice by this loop", at: binding.name.range,
          suggestion: "choose another name")
      }
      names.variables[binding.name.text] = element(of: binding.values, kind)
    }
    loopNames = outer
    scopes.append(names)
  }

  /// What a loop over this binds in each turn, where that is plain.
  private func element(of expression: Expression, _ kind: Kind) -> Kind {
    switch expression.form {
    case .range(let from, _, _, nil):
      if case .number(let number) = from.form, Int(exactly: number) != nil { .int } else { .any }
    case .list(let elements):
      elements.map(literalKind).reduce(nil) { $0?.or($1) ?? $1 } ?? .any
    default: kind == .table ? .record : .any
    }
  }

  private func literalKind(_ expression: Expression) -> Kind {
    switch expression.form {
    case .number, .percent: .number
    case .duration: .duration
    case .date: .date
    case .text: .text
    case .boolean: .boolean
    case .missing: .missing
    case .record: .record
    case .list: .list
    default: .any
    }
  }

  mutating func check(_ option: Argument, of loop: Loop) {
    guard let label = option.label, Label.areEqual(label.text, "on-error") else {
      report(
        .unknownLabel, "unknown label `\(option.label?.text ?? "")` for \(loop.isSweep ? "sweep" : "for")",
        at: option.label?.range ?? option.value.range, suggestion: "did you mean `on-error:`?")
      return
    }
    if loop.options.first(where: { $0.label != nil })?.label?.range != label.range {
      report(.duplicateLabel, "`on-error` is given twice", at: label.range)
    }
    guard case .symbol(let symbol, nil) = option.value.form, ["record", "stop"].contains(symbol.text) else {
      report(.unknownChoice, "`on-error:` is `.record` or `.stop`", at: option.value.range)
      return
    }
  }

  mutating func kind(of conditional: Conditional) -> Kind {
    check(condition: conditional.condition)
    let first = kind(of: conditional.consequence)
    guard let alternative = conditional.alternative else { return first == .nothing ? .nothing : .any }
    let second = kind(of: alternative)
    return first == second ? first : first == .nothing || second == .nothing ? .any : first.or(second)
  }

  mutating func check(condition: Expression) {
    let kind = value(of: condition)
    guard !Kind.boolean.admits(kind) else { return }
    let suggestion =
      kind == .missing
      ? "ask with `is-missing(…)` first" : isElementwise(kind) ? "ask about one number of it, as in `mean(…) > 0`" : nil
    report(
      .wrongKind, "`if` needs true or false, and this is \(kind.phrase)", at: condition.range, suggestion: suggestion)
  }
}
