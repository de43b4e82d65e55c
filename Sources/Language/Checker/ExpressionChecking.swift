internal import Syntax

extension Checker {
  /// Checks an expression; the kind of its value, `any` where that is known only when it runs.
  @discardableResult
  mutating func kind(of expression: Expression) -> Kind {
    switch expression.form {
    case .missing: return .missing
    case .boolean: return .boolean
    case .number(let number): return number == number.rounded() ? .int : .number
    case .percent: return .number
    case .duration: return .duration
    case .date: return .date
    case .text(let parts):
      for part in parts {
        if case .interpolation(let inner) = part { value(of: inner) }
      }
      return .text
    case .symbol(_, let arguments):
      if isInColumnExpression, arguments == nil { return .any }
      for argument in arguments ?? [] { value(of: argument.value) }
      return .symbol
    case .name(let name): return kind(ofName: name)
    case .call(let call): return kind(of: call)
    case .pipe(let input, let call):
      let given = value(of: input)
      return kind(of: call, piped: (given, input.range))
    case .member(let base, let name): return kind(ofMember: name, of: base)
    case .index(let base, let index): return kind(ofElementOf: base, at: index)
    case .negation(let inner):
      let kind = value(of: inner)
      return isArithmetic(kind) || Kind.number.or(.duration).admits(kind) || kind == .missing
        ? kind : refused("`-` cannot take \(kind.phrase)", at: inner.range)
    case .not(let inner):
      let kind = value(of: inner)
      if isArithmetic(kind) { return kind }
      return Kind.boolean.admits(kind) || kind == .missing
        ? kind : refused("`not` needs true or false, and this is \(kind.phrase)", at: inner.range)
    case .binary(let operation, let left, let right):
      let (first, second) = (settled(value(of: left)), settled(value(of: right)))
      if let kind = Operators.kind(of: operation, first, second, isArithmetic: isArithmetic) { return kind }
      problems.append(Diagnostic(Operators.message(operation, first, second), at: expression.range))
      return .any
    case .range(let from, let to, _, let step):
      for bound in [from, to] {
        let kind = value(of: bound)
        if !Kind.number.or(.date).or(.duration).admits(kind) {
          refused("a range needs numbers or dates, and this is \(kind.phrase)", at: bound.range)
        }
      }
      if let step { value(of: step) }
      return .range
    case .list(let elements):
      for element in elements { value(of: element) }
      return .list
    case .record(let fields):
      for (place, field) in fields.enumerated() {
        value(of: field.value)
        if fields[..<place].contains(where: { Label.areEqual($0.label.text, field.label.text) }) {
          report(.duplicateLabel, "`\(field.label.text)` is given twice", at: field.label.range)
        }
      }
      return .record
    case .model(let block): return kind(ofModel: block)
    case .loop(let loop): return kind(of: loop)
    case .conditional(let conditional): return kind(of: conditional)
    }
  }

  /// The kind of an expression whose value is needed.
  @discardableResult
  mutating func value(of expression: Expression) -> Kind {
    let kind = kind(of: expression)
    if kind == .nothing {
      report(.noValue, "a value is needed here, and this has none", at: expression.range)
      return .any
    }
    return kind
  }

  /// A kind that may or may not be a series, as `hour(…)` gives, is known only when the program runs.
  private func settled(_ kind: Kind) -> Kind {
    let isOpen = kind.alternatives.count > 1 && kind.alternatives.contains { isArithmetic(Kind($0)) }
    return isOpen ? .any : kind
  }

  /// Whether operators work elementwise on a kind, as on series.
  func isArithmetic(_ kind: Kind) -> Bool { vocabulary.object(of: kind)?.isElementwise ?? false }

  @discardableResult
  private mutating func refused(_ message: String, at range: SourceRange) -> Kind {
    report(.wrongKind, message, at: range)
    return .any
  }

  private mutating func kind(ofName name: Name) -> Kind {
    if let kind = variable(name.text) { return kind }
    if function(name.text) != nil || vocabulary.signature(of: name.text) != nil {
      return kind(of: Call(name: name, arguments: [], range: name.range))
    }
    let variables = scopes.flatMap { $0.variables.keys }
    let suggestion = DidYouMean.closest(to: name.text, among: (variables + vocabulary.verbs.map { $0.name }).sorted())
    report(
      .unknownName, "unknown name `\(name.text)`", at: name.range,
      suggestion: suggestion.map { "did you mean `\($0)`?" },
      notes: suggestion == nil && isInColumnExpression ? ["a column is written `.\(name.text)`"] : [])
    return .any
  }

  private mutating func kind(ofMember name: Name, of base: Expression) -> Kind {
    let kind = value(of: base)
    guard let object = vocabulary.object(of: kind) else {
      if kind.isAny || kind.alternatives.count > 1 || kind == .record || kind == .missing { return .any }
      report(.unknownMember, "\(kind.phrase) has no `\(name.text)`", at: name.range)
      return .any
    }
    if let member = object.members.first(where: { Label.areEqual($0.name, name.text) }) { return member.kind }
    if object.hasOpenMembers { return kind == .series ? .series : .any }
    let known = object.members.map(\.name)
    report(
      .unknownMember, "\(kind.phrase) has no `\(name.text)`", at: name.range,
      suggestion: DidYouMean.closest(to: name.text, among: known).map { "did you mean `.\($0)`?" },
      notes: known.isEmpty ? [] : ["it has: " + known.joined(separator: ", ")])
    return .any
  }

  private mutating func kind(ofElementOf base: Expression, at index: Expression) -> Kind {
    let kind = value(of: base)
    let given = value(of: index)
    let isIndexable =
      kind.isAny || kind == .list || kind == .record || vocabulary.object(of: kind) != nil
      || kind.alternatives.count > 1
    if !isIndexable {
      return refused("\(kind.phrase) cannot be indexed", at: base.range)
    }
    if !Kind.int.or(.number).or(.range).or(.text).or(.date).admits(given) {
      return refused(
        "an index is a number, a range, a date or a name in quotes, and this is \(given.phrase)", at: index.range)
    }
    return kind == .series && given != .int && given != .number ? .series : .any
  }

  private mutating func kind(of loop: Loop) -> Kind {
    let depth = scopes.count
    for binding in loop.bindings {
      let kind = value(of: binding.values)
      if !Kind.list.or(.range).or(.table).admits(kind) {
        refused("a loop needs a list, a range or a table, and this is \(kind.phrase)", at: binding.values.range)
      }
      scopes.append(StaticScope())
      scopes[scopes.count - 1].variables[binding.name.text] = element(of: binding.values, kind)
    }
    scopes.append(StaticScope())
    for option in loop.options { check(option, of: loop) }
    var last = Kind.nothing
    for statement in loop.body.statements {
      last = isInModel ? kind(ofModelStatement: statement) : check(statement)
    }
    scopes.removeLast(scopes.count - depth)
    if isInModel { return .list }
    return last == .nothing ? .nothing : last == .record ? .table : .list.or(.table)
  }

  /// What a loop over this binds in each turn, where that is plain.
  private func element(of expression: Expression, _ kind: Kind) -> Kind {
    switch expression.form {
    case .range(let from, _, _, nil):
      return if case .number(let number) = from.form, number == number.rounded() { .int } else { .any }
    case .list(let elements):
      let kinds = elements.map { element in
        switch element.form {
        case .number: Kind.number
        case .duration: Kind.duration
        case .text: Kind.text
        case .boolean: Kind.boolean
        case .record: Kind.record
        default: Kind.any
        }
      }
      return kinds.dropFirst().allSatisfy { $0 == kinds.first } ? kinds.first ?? .any : .any
    default: return kind == .table ? .record : .any
    }
  }

  private mutating func check(_ option: Argument, of loop: Loop) {
    guard let label = option.label, Label.areEqual(label.text, "on-error") else {
      report(
        .unknownLabel, "unknown label `\(option.label?.text ?? "")` for \(loop.isSweep ? "sweep" : "for")",
        at: option.label?.range ?? option.value.range, suggestion: "did you mean `on-error:`?")
      return
    }
    guard case .symbol(let symbol, nil) = option.value.form, ["record", "stop"].contains(symbol.text) else {
      report(.unknownChoice, "`on-error:` is `.record` or `.stop`", at: option.value.range)
      return
    }
  }

  private mutating func kind(of conditional: Conditional) -> Kind {
    let kind = value(of: conditional.condition)
    if !Kind.boolean.admits(kind) {
      let hint = isArithmetic(kind) ? "ask about one number of it, as in `mean(…) > 0`" : nil
      report(
        .wrongKind, "`if` needs true or false, and this is \(kind.phrase)", at: conditional.condition.range,
        suggestion: hint)
    }
    if isInModel {
      checkModel(conditional.consequence)
      if let alternative = conditional.alternative { checkModel(alternative) }
      return .list
    }
    let first = self.kind(of: conditional.consequence)
    guard let alternative = conditional.alternative else { return first == .nothing ? .nothing : .any }
    let second = self.kind(of: alternative)
    return first == second ? first : first == .nothing || second == .nothing ? .any : first.or(second)
  }

  private mutating func kind(ofModel block: Block) -> Kind {
    let outer = isInModel
    isInModel = true
    defer { isInModel = outer }
    checkModel(block)
    return .model
  }

  private mutating func checkModel(_ block: Block) {
    scopes.append(StaticScope())
    for statement in block.statements { kind(ofModelStatement: statement) }
    scopes.removeLast()
  }

  /// In a model stand layers, and `let`, `if` and `for` around them.
  @discardableResult
  private mutating func kind(ofModelStatement statement: Statement) -> Kind {
    switch statement.form {
    case .binding(_, _):
      isInModel = false
      check(statement)
      isInModel = true
    case .expression(let expression):
      let kind = kind(of: expression)
      let isNested =
        switch expression.form {
        case .loop, .conditional: true;
        default: false
        }
      if !isNested, !Kind.layer.admits(kind) {
        report(
          .misplacedVerb, "a model is made of layers, and this is \(kind.phrase)", at: statement.range,
          suggestion: nil, notes: ["layers: " + layerNames])
      }
    default:
      report(
        .misplacedVerb, "in a model stand layers, `let`, `if` and `for`", at: statement.range,
        notes: ["layers: " + layerNames])
    }
    return .layer
  }

  var layerNames: String {
    vocabulary.signatures.filter { if case .layer = $0.role { true } else { false } }.map(\.name).joined(
      separator: ", ")
  }
}
