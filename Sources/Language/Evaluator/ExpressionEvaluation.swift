internal import Notation
internal import Syntax

extension Evaluator {
  /// The value of an expression where one is needed.
  func value(of expression: Expression) throws(Diagnostic) -> Value {
    try needed(try evaluate(expression), at: expression.range)
  }

  private func needed(_ value: Value, at range: SourceRange) throws(Diagnostic) -> Value {
    if case .nothing = value {
      throw Diagnostic(.noValue, "a value is needed here, and this has none", at: range)
    }
    return value
  }

  /// The value of an expression, `nothing` where it has none.
  func evaluate(_ expression: Expression) throws(Diagnostic) -> Value {
    try descend(.expression, at: expression.range)
    defer { ascend(.expression) }
    let chain = LeftChain(of: expression)
    var value = try first(chain.first)
    var range = chain.first.range
    for link in chain.links {
      value = try result(of: link, on: try needed(value, at: range), at: range)
      range = link.range
    }
    return value
  }

  /// One link of a chain, on the value of all before it.
  private func result(of link: Expression, on value: Value, at range: SourceRange) throws(Diagnostic) -> Value {
    switch link.form {
    case .binary(let operation, _, let right): try binary(operation, value, right, at: link.range)
    case .pipe(_, let call): try evaluate(call, piped: (value, range))
    case .member(_, let name): try member(name, of: value, at: name.range)
    case .index(_, let index): try element(of: value, at: index)
    default: value
    }
  }

  private func first(_ expression: Expression) throws(Diagnostic) -> Value {
    switch expression.form {
    case .call(let call): try evaluate(call)
    case .conditional(let conditional): try evaluate(conditional)
    case .loop(let loop): try evaluate(loop, at: expression.range)
    default: try simple(expression)
    }
  }

  /// What is not often nested deeply. Apart, so that what is does not carry these cases on the stack.
  private func simple(_ expression: Expression) throws(Diagnostic) -> Value {
    switch expression.form {
    case .missing: .missing
    case .boolean(let boolean): .boolean(boolean)
    case .number(let number): .number(number)
    case .percent(let percent): .number(percent / 100)
    case .duration(let span): .duration(span)
    case .date(let date): .date(date)
    case .text(let parts): .text(try text(parts))
    case .symbol(let name, let arguments): try symbol(name, arguments)
    case .name(let name): try named(name)
    case .negation(let inner): try negated(inner)
    case .not(let inner): try reversed(inner)
    case .range(let from, let to, let isInclusive, let step):
      try range(from, to, isInclusive, step, at: expression.range)
    case .list(let elements): .list(try values(of: elements))
    case .record(let fields): .record(try record(fields))
    case .model(let block): try model(block, at: expression.range)
    case .call, .conditional, .loop, .binary, .pipe, .member, .index: try evaluate(expression)
    }
  }

  private func named(_ name: Name) throws(Diagnostic) -> Value {
    if let value = scope.value(name.text) { return value }
    return try evaluate(Call(name: name, arguments: [], range: name.range))
  }

  private func values(of elements: [Expression]) throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    for element in elements { values.append(try value(of: element)) }
    return values
  }

  private func record(_ fields: [Field]) throws(Diagnostic) -> Record {
    var values: [(label: String, value: Value)] = []
    for field in fields { values.append((field.label.text, try value(of: field.value))) }
    return Record(values)
  }

  private func range(
    _ from: Expression, _ to: Expression, _ isInclusive: Bool, _ step: Expression?, at range: SourceRange
  ) throws(Diagnostic) -> Value {
    let (first, last) = (try value(of: from).withoutHistory, try value(of: to).withoutHistory)
    let by = try step.map { (step) throws(Diagnostic) in try value(of: step).withoutHistory }
    guard ValueRange.admits(first.kind, last.kind, step: by?.kind) else {
      throw Diagnostic(ValueRange.refusal(first.kind, last.kind, by?.kind), at: range)
    }
    return .range(ValueRange(from: first, to: last, isInclusive: isInclusive, step: by))
  }

  private func model(_ block: Block, at range: SourceRange) throws(Diagnostic) -> Value {
    let layers = try layers(of: block)
    return try placed(range) { () throws(Complaint) in try session.vocabulary.makeModel(layers) }
  }

  /// `else if` after `else if` is walked without going deeper.
  private func evaluate(_ conditional: Conditional) throws(Diagnostic) -> Value {
    var conditional = conditional
    while true {
      if try holds(conditional.condition) { return try evaluate(conditional.consequence) }
      guard let alternative = conditional.alternative else { return .nothing }
      guard let next = alternative.elseIf else { return try evaluate(alternative) }
      conditional = next
    }
  }

  /// Whether a condition is true; missing is refused, for a wrong turn taken in silence is worse than an error.
  func holds(_ condition: Expression) throws(Diagnostic) -> Bool {
    let value = try value(of: condition).withoutHistory
    switch value {
    case .boolean(let boolean): return boolean
    case .missing:
      throw Diagnostic(
        .wrongKind, "`if` needs true or false, and this is missing", at: condition.range,
        suggestion: "ask with `is-missing(…)` first")
    default:
      throw Diagnostic(
        .wrongKind, "`if` needs true or false, and this is \(value.kind.phrase)", at: condition.range,
        suggestion: value.kind == .series ? "ask about one number of it, as in `mean(…) > 0`" : nil)
    }
  }

  private func text(_ parts: [TextPart]) throws(Diagnostic) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .interpolation(let expression): text += try value(of: expression).inline
      }
    }
    return text
  }

  /// A symbol means itself, or in a column expression the column of that name.
  private func symbol(_ name: Name, _ arguments: [Argument]?) throws(Diagnostic) -> Value {
    if let subject, arguments == nil { return try member(name, of: subject, at: name.range) }
    var given: [(label: String?, value: Value)] = []
    for argument in arguments ?? [] { given.append((argument.label?.text, try value(of: argument.value))) }
    return .symbol(Symbol(name.text, arguments: given))
  }

  private func member(_ name: Name, of value: Value, at range: SourceRange) throws(Diagnostic) -> Value {
    switch value {
    case .record(let record):
      if let field = record[name.text] { return field }
    case .object(let object):
      let found = try placed(range) { () throws(Complaint) in try object.member(name.text) }
      if let found { return found }
    case .missing: return .missing
    default: break
    }
    let known = value.memberNames
    let notes = known.isEmpty ? [] : ["it has: " + known.prefix(20).joined(separator: ", ")]
    throw Diagnostic(
      .unknownMember, "\(value.kind.phrase) has no `\(name.text)`", at: range,
      suggestion: DidYouMean.closest(to: name.text, among: known).map { "did you mean `.\($0)`?" }, notes: notes)
  }

  private func element(of container: Value, at index: Expression) throws(Diagnostic) -> Value {
    let place = try value(of: index).withoutHistory
    let found: Value? = try placed(index.range) { () throws(Complaint) -> Value? in
      switch (container, place) {
      case (.list(let values), .number): values[try Indexing.place(place, count: values.count)]
      case (.list(let values), .range(let range)): .list(Array(values[try Indexing.places(range, count: values.count)]))
      case (.record(let record), .text(let label)): record[label]
      case (.object(let object), _): try object.element(at: place)
      default: nil
      }
    }
    if let found { return found }
    guard case .text(let name) = place else {
      throw Diagnostic(
        .wrongKind, "\(container.kind.phrase) cannot be indexed with \(place.kind.phrase)", at: index.range)
    }
    switch container {
    case .object, .record: break
    default:
      throw Diagnostic(.wrongKind, "\(container.kind.phrase) cannot be indexed with text", at: index.range)
    }
    throw Diagnostic(
      .unknownMember, "\(container.kind.phrase) has no `\(name)`", at: index.range,
      suggestion: DidYouMean.closest(to: name, among: container.memberNames).map { "did you mean \"\($0)\"?" })
  }

  private func negated(_ inner: Expression) throws(Diagnostic) -> Value {
    let value = try value(of: inner)
    if case .object(let object) = value,
      let result = try placed(inner.range, { () throws(Complaint) in try object.negated() })
    {
      return result
    }
    switch value.withoutHistory {
    case .number(let number): return .number(-number)
    case .missing: return .missing
    case .duration(let span):
      return .duration(try placed(inner.range) { () throws(Complaint) in try span.opposite() })
    default: throw Diagnostic(.wrongKind, "`-` cannot take \(value.kind.phrase)", at: inner.range)
    }
  }

  /// `not`: of a series, cell by cell.
  private func reversed(_ inner: Expression) throws(Diagnostic) -> Value {
    let value = try value(of: inner)
    switch value {
    case .missing: return .missing
    case .boolean(let boolean): return .boolean(!boolean)
    case .object(let object) where type(of: object).isElementwise || object is any StandIn:
      let result = try placed(inner.range) { () throws(Complaint) in
        try object.combined(.equal, with: .boolean(false), isLeft: true)
      }
      if let result { return result }
    default: break
    }
    throw Diagnostic(.wrongKind, "`not` needs true or false, and this is \(value.kind.phrase)", at: inner.range)
  }

  private func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Expression, at range: SourceRange
  ) throws(Diagnostic) -> Value {
    // `and` and `or` stop as soon as they know.
    if operation == .and, case .boolean(false) = left { return left }
    if operation == .or, case .boolean(true) = left { return left }
    let (left, right) = (left.own(of: individual), try value(of: right).own(of: individual))
    return try placed(range) { () throws(Complaint) in
      try Operators.apply(operation, left, right, power: session.vocabulary.power)
    }
  }
}

extension Block {
  /// The conditional that an `else if` is.
  var elseIf: Conditional? {
    guard statements.count == 1, case .expression(let expression) = statements[0].form,
      case .conditional(let conditional) = expression.form
    else { return nil }
    return conditional
  }
}
