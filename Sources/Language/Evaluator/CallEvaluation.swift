internal import Syntax

extension Evaluator {
  /// Calls a function of the program, or else a verb; a piped value is the first bare argument.
  func evaluate(_ call: Call, piped: (value: Value, range: SourceRange)? = nil) throws(Diagnostic) -> Value {
    if let function = scope.definition(call.name.text) { return try evaluate(function, call, piped: piped) }
    guard let type = session.vocabulary.verb(named: call.name.text),
      let signature = session.vocabulary.signature(of: call.name.text)
    else { throw Diagnostic(.unknownVerb, "unknown verb `\(call.name.text)`", at: call.name.range) }
    let (places, problems) = signature.match(call, piped: piped?.range)
    if let first = problems.first { throw first }

    let verb = type.init()
    let declared = Signature.declarations(of: verb).map(\.declared)
    func bind(_ value: Value, to place: Int, at range: SourceRange) throws(Diagnostic) {
      do {
        try declared[place].bind(value)
      } catch {
        throw Diagnostic(Self.explained(error, signature, place), at: range)
      }
    }
    if let piped, let first = signature.parameters.firstIndex(where: \.isBare) {
      try bind(piped.value, to: first, at: piped.range)
    }
    var ranges: [String: SourceRange] = [:]
    var fields: [(label: String, expression: Expression)] = []
    for (argument, place) in zip(call.arguments, places) {
      guard let place else { continue }
      let entry = signature.parameters[place]
      if entry.form == .fields {
        fields.append((argument.label?.text ?? "", argument.value))
        ranges[argument.label?.text ?? ""] = argument.value.range
        continue
      }
      ranges[entry.label] = argument.value.range
      try bind(try value(of: argument.value, for: entry), to: place, at: argument.value.range)
    }
    if let place = signature.parameters.firstIndex(where: { $0.form == .fields }) {
      try bind(ColumnFields(fields).value, to: place, at: call.range)
    }
    do {
      return try verb.run(in: Context(evaluator: self, isTopLevel: isTopLevel))
    } catch {
      let range = error.label.flatMap { ranges[$0] } ?? call.name.range
      throw Diagnostic(error, at: range)
    }
  }

  private func value(of expression: Expression, for entry: Signature.Entry) throws(Diagnostic) -> Value {
    switch entry.form {
    case .columnExpression, .fields: return ColumnExpression(expression).value
    case .word: return .text(Word.text(of: expression) ?? "")
    case .value:
      // A choice or a column's name is itself, also inside a column expression.
      if case .symbol = expression.form, Kind.symbol.admits(entry.kind), !entry.kind.isAny {
        var plain = self
        plain.subject = nil
        return try plain.evaluate(expression)
      }
      return try evaluate(expression)
    }
  }

  /// ``needs a series, and this is a number`` → ```describe` takes …``.
  private static func explained(_ complaint: Complaint, _ signature: Signature, _ place: Int) -> Complaint {
    guard complaint.code == .wrongKind else { return complaint }
    var explained = complaint
    let entry = signature.parameters[place]
    explained.message = "`\(entry.isBare ? signature.name : entry.label + ":")` " + complaint.message
    if explained.notes.isEmpty { explained.notes = [entry.help] }
    return explained
  }

  private func evaluate(
    _ function: DefinedFunction, _ call: Call, piped: (value: Value, range: SourceRange)?
  ) throws(Diagnostic) -> Value {
    let (places, problems) = function.signature.match(call, piped: piped?.range)
    if let first = problems.first { throw first }
    var given: [Int: (value: Value, range: SourceRange)] = [:]
    if let piped, let first = function.signature.parameters.firstIndex(where: \.isBare) { given[first] = piped }
    for (argument, place) in zip(call.arguments, places) {
      if let place { given[place] = (try evaluate(argument.value), argument.value.range) }
    }
    var inner = try deeper(at: call.name.range)
    inner.scope = Scope(parent: function.scope)
    inner.source = function.source
    inner.subject = nil
    for (place, parameter) in function.tree.parameters.enumerated() {
      let entry = function.signature.parameters[place]
      if let (value, range) = given[place] {
        guard entry.kind.admits(value.kind) else {
          throw Diagnostic(
            .wrongKind,
            "`\(parameter.name.text)` of `\(call.name.text)` needs \(entry.kind.phrase), and this is \(value.kind.phrase)",
            at: range, notes: [function.signature.takes])
        }
        inner.scope.bind(parameter.name.text, to: value)
      } else if let value = parameter.value {
        inner.scope.bind(parameter.name.text, to: try inner.evaluate(value))
      }
    }
    do {
      let body = inner
      return try body.runAll(function.tree.body.statements)
    } catch {
      throw Self.lifted(error, from: function, to: call)
    }
  }

  /// An error inside a function, told at the place that called it: ranges inside refer to another text.
  private static func lifted(_ error: Diagnostic, from function: DefinedFunction, to call: Call) -> Diagnostic {
    var lifted = error
    let position = function.source.position(of: error.range.start)
    let file = function.source.name.isEmpty ? "" : function.source.name + ":"
    lifted.notes.append(
      "in `\(function.tree.name.text)` at \(file)\(position.line):\(position.column): \(function.source.line(position.line).trimmed)"
    )
    lifted.range = call.range
    return lifted
  }

  /// The value of a column expression for the value at hand.
  func evaluate(_ expression: ColumnExpression, of subject: Value) throws(Complaint) -> Value {
    var inner = self
    inner.subject = subject
    do {
      return try inner.evaluate(expression.expression)
    } catch {
      throw Complaint(error.message, suggestion: error.suggestion, notes: error.notes, code: error.code)
    }
  }
}

extension String {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
