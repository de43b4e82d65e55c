internal import Notation
internal import Syntax

extension Evaluator {
  func evaluate(_ expression: Expression) throws(Diagnostic) -> Value {
    switch expression.form {
    case .missing: return .missing
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return .number(number)
    case .percent(let percent): return .number(percent / 100)
    case .duration(let span): return .duration(span)
    case .date(let date): return .date(date)
    case .text(let parts): return .text(try text(parts))
    case .symbol(let name, let arguments): return try symbol(name, arguments)
    case .name(let name):
      if let value = scope.value(name.text) { return value }
      return try evaluate(Call(name: name, arguments: [], range: name.range))
    case .call(let call): return try evaluate(call)
    case .pipe(let input, let call):
      let value = try evaluate(input)
      return try evaluate(call, piped: (value, input.range))
    case .member(let base, let name): return try member(name, of: base)
    case .index(let base, let index): return try element(of: base, at: index)
    case .negation(let inner): return try negated(inner)
    case .not(let inner):
      let value = try evaluate(inner)
      if case .missing = value { return .missing }
      if case .object(let object) = value {
        let result = try placed(inner.range) { () throws(Complaint) in
          try object.combined(.equal, with: .boolean(false), isLeft: true)
        }
        if let result { return result }
      }
      return .boolean(try !placed(inner.range) { () throws(Complaint) in try Bool(value: value) })
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, at: expression.range)
    case .range(let from, let to, let isInclusive, let step):
      return .range(
        ValueRange(
          from: try evaluate(from), to: try evaluate(to), isInclusive: isInclusive,
          step: try step.map { (step) throws(Diagnostic) in try evaluate(step) }))
    case .list(let elements):
      var values: [Value] = []
      for element in elements { values.append(try evaluate(element)) }
      return .list(values)
    case .record(let fields):
      var values: [(label: String, value: Value)] = []
      for field in fields { values.append((field.label.text, try evaluate(field.value))) }
      return .record(Record(values))
    case .model(let block):
      let layers = try layers(of: block)
      return try placed(expression.range) { () throws(Complaint) in try session.vocabulary.makeModel(layers) }
    case .loop(let loop): return try evaluate(loop, at: expression.range)
    case .conditional(let conditional):
      if try holds(conditional.condition, word: "if") { return try evaluate(conditional.consequence) }
      guard let alternative = conditional.alternative else { return .nothing }
      return try evaluate(alternative)
    }
  }

  /// Whether a condition is true; missing is refused, for a wrong turn taken in silence is worse than an error.
  func holds(_ condition: Expression, word: String) throws(Diagnostic) -> Bool {
    let value = try evaluate(condition)
    if case .boolean(let boolean) = value { return boolean }
    if case .missing = value {
      throw Diagnostic(
        .wrongKind, "`\(word)` needs true or false, and this is missing", at: condition.range,
        suggestion: "ask with `is-missing(…)` first")
    }
    throw Diagnostic(.wrongKind, "`\(word)` needs true or false, and this is \(value.kind.phrase)", at: condition.range)
  }

  private func text(_ parts: [TextPart]) throws(Diagnostic) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .interpolation(let expression): text += try evaluate(expression).inline
      }
    }
    return text
  }

  /// A symbol means itself, or in a column expression the column of that name.
  private func symbol(_ name: Name, _ arguments: [Argument]?) throws(Diagnostic) -> Value {
    if let subject, arguments == nil {
      return try member(name, of: subject, at: name.range)
    }
    var given: [(label: String?, value: Value)] = []
    for argument in arguments ?? [] { given.append((argument.label?.text, try evaluate(argument.value))) }
    return .symbol(Symbol(name.text, arguments: given))
  }

  private func member(_ name: Name, of base: Expression) throws(Diagnostic) -> Value {
    try member(name, of: try evaluate(base), at: name.range)
  }

  private func member(_ name: Name, of value: Value, at range: SourceRange) throws(Diagnostic) -> Value {
    var known: [String] = []
    switch value {
    case .record(let record):
      if let field = record[name.text] { return field }
      known = record.labels
    case .object(let object):
      let found = try placed(range) { () throws(Complaint) in try object.member(name.text) }
      if let found { return found }
      known = object.memberNames
    case .missing: return .missing
    default: break
    }
    let notes = known.isEmpty ? [] : ["it has: " + known.prefix(20).joined(separator: ", ")]
    throw Diagnostic(
      .unknownMember, "\(value.kind.phrase) has no `\(name.text)`", at: range,
      suggestion: DidYouMean.closest(to: name.text, among: known).map { "did you mean `.\($0)`?" }, notes: notes)
  }

  private func element(of base: Expression, at index: Expression) throws(Diagnostic) -> Value {
    let container = try evaluate(base)
    let place = try evaluate(index)
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
    if case .object(let object) = container, case .text(let name) = place {
      throw Diagnostic(
        .unknownMember, "\(container.kind.phrase) has no `\(name)`", at: index.range,
        suggestion: DidYouMean.closest(to: name, among: object.memberNames).map { "did you mean \"\($0)\"?" })
    }
    throw Diagnostic(
      .wrongKind, "\(container.kind.phrase) cannot be indexed with \(place.kind.phrase)", at: index.range)
  }

  private func negated(_ inner: Expression) throws(Diagnostic) -> Value {
    switch try evaluate(inner) {
    case .number(let number): return .number(-number)
    case .missing: return .missing
    case .duration(let span):
      guard let opposite = span.multiplied(by: -1) else { return .missing }
      return .duration(opposite)
    case .object(let object):
      let result = try placed(inner.range) { () throws(Complaint) in try object.negated() }
      if let result { return result }
      throw Diagnostic(.wrongKind, "`-` cannot take \(type(of: object).kind.phrase)", at: inner.range)
    case let other:
      throw Diagnostic(.wrongKind, "`-` cannot take \(other.kind.phrase)", at: inner.range)
    }
  }

  private func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, at range: SourceRange
  ) throws(Diagnostic) -> Value {
    let first = try evaluate(left)
    // `and` and `or` stop as soon as they know.
    if operation == .and, case .boolean(false) = first { return first }
    if operation == .or, case .boolean(true) = first { return first }
    let second = try evaluate(right)
    return try placed(range) { () throws(Complaint) in
      try Operators.apply(operation, first, second, power: session.vocabulary.power)
    }
  }
}
