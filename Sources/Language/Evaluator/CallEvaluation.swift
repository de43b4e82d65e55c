internal import Syntax

extension Evaluator {
  /// Calls a function of the program, or else a verb; a piped value is the first bare argument.
  func evaluate(_ call: Call, piped: (value: Value, range: SourceRange)? = nil) throws(Diagnostic) -> Value {
    if let function = scope.definition(call.name.text) { return try evaluate(function, call, piped: piped) }
    return try run(call, piped: piped)
  }

  private func run(_ call: Call, piped: (value: Value, range: SourceRange)?) throws(Diagnostic) -> Value {
    guard let type = session.vocabulary.verb(named: call.name.text),
      let signature = session.vocabulary.signature(of: call.name.text)
    else { throw Diagnostic(.unknownVerb, "unknown verb `\(call.name.text)`", at: call.name.range) }
    let matching = try match(call, signature, piped: piped?.range)
    let verb = type.init()
    let declared = Signature.declarations(of: verb).map(\.declared)
    var many: [PopulationArgument] = []
    func bind(_ value: Value, to place: Int, at range: SourceRange) throws(Diagnostic) {
      var value = value
      if type.runsForEach || declared[place].type.isOneOfMany {
        value = value.own(of: individual)
        if case .object(let object) = value, let population = object as? any Population {
          many.append(PopulationArgument(declared: declared[place], population: population))
          return
        }
      }
      do {
        try declared[place].bind(value)
      } catch {
        throw Diagnostic(Self.explained(error, signature, place), at: range)
      }
    }
    var ranges: [String: SourceRange] = [:]
    if let piped, let place = matching.piped {
      ranges[signature.parameters[place].label] = piped.range
      try bind(piped.value, to: place, at: piped.range)
    }
    var fields: [(label: String, expression: Expression)] = []
    for (argument, place) in zip(call.arguments, matching.places) {
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
    do throws(Complaint) {
      let context = Context(evaluator: self, isTopLevel: isTopLevel)
      if session.isRehearsing, !type.isRehearsed {
        if many.isEmpty { try verb.rehearse(in: context) }
        throw Complaint("`\(type.name)` waits for its turn", code: .unforeseen)
      }
      if !many.isEmpty { return try run(verb, forEachOf: many) }
      return try verb.run(in: context)
    } catch {
      let range = error.place ?? error.label.flatMap { ranges[$0] } ?? call.name.range
      let blamed = signature.parameters.firstIndex { entry in error.label.map { $0 == entry.label } ?? false }
      let isOfKind = error.code == .wrongKind && error.message.utf8.starts(with: "needs ".utf8)
      throw Diagnostic(isOfKind ? Self.explained(error, signature, blamed) : error, at: range)
    }
  }

  private func match(_ call: Call, _ signature: Signature, piped: SourceRange?) throws(Diagnostic) -> Matching {
    let matching = Matching(of: call, to: signature, piped: piped, in: source)
    if let first = matching.problems.first { throw first }
    return matching
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
        return try plain.value(of: expression)
      }
      return try self.value(of: expression)
    }
  }

  /// A complaint that begins with `needs` gets the verb or the label before it, and what the parameter is for below.
  private static func explained(_ complaint: Complaint, _ signature: Signature, _ place: Int?) -> Complaint {
    guard complaint.code == .wrongKind else { return complaint }
    var explained = complaint
    let entry = place.map { signature.parameters[$0] }
    explained.message =
      "`\(entry.map { $0.isBare ? signature.name : $0.label + ":" } ?? signature.name)` " + complaint.message
    if explained.notes.isEmpty {
      explained.notes = [entry.map(\.help).flatMap { $0.isEmpty ? nil : $0 } ?? signature.takes]
    }
    return explained
  }

  private func evaluate(
    _ function: DefinedFunction, _ call: Call, piped: (value: Value, range: SourceRange)?
  ) throws(Diagnostic) -> Value {
    try descend(.function, at: call.name.range)
    defer { ascend(.function) }
    let (names, isGiven) = try arguments(of: call, to: function.signature, piped: piped)
    do {
      return try result(of: function, names, isGiven)
    } catch {
      throw Self.lifted(error, from: function, to: call)
    }
  }

  /// The arguments of a call by the names of a function's parameters, and which of these are given.
  private func arguments(
    of call: Call, to signature: Signature, piped: (value: Value, range: SourceRange)?
  ) throws(Diagnostic) -> (names: [(String, Value)], isGiven: Set<Int>) {
    let matching = try match(call, signature, piped: piped?.range)
    var names: [(String, Value)] = []
    var isGiven = Set<Int>()
    func give(_ value: Value, to place: Int, at range: SourceRange) throws(Diagnostic) {
      let entry = signature.parameters[place]
      guard entry.kind.holds(value) else {
        throw Diagnostic(
          .wrongKind,
          "`\(entry.label)` of `\(signature.name)` needs \(entry.kind.phrase), and this is \(value.kind.phrase)",
          at: range, notes: [signature.takes])
      }
      names.append((entry.label, value))
      isGiven.insert(place)
    }
    if let piped, let place = matching.piped { try give(piped.value, to: place, at: piped.range) }
    for (argument, place) in zip(call.arguments, matching.places) {
      if let place { try give(try value(of: argument.value), to: place, at: argument.value.range) }
    }
    return (names, isGiven)
  }

  /// Runs a function's body with its arguments.
  private func result(
    of function: DefinedFunction, _ arguments: [(String, Value)], _ isGiven: Set<Int>
  ) throws(Diagnostic) -> Value {
    var inner = below(Scope(parent: function.scope))
    inner.source = function.source
    inner.subject = nil
    inner.scope.define(function)
    for (name, value) in arguments { inner.scope.bind(name, to: value) }
    try inner.bindDefaults(of: function, besides: isGiven)
    let value = try inner.runAll(function.tree.body.statements)
    try inner.demandResult(value, of: function)
    return value
  }

  /// Defaults are computed where the function was defined: no parameter sees another.
  private func bindDefaults(of function: DefinedFunction, besides isGiven: Set<Int>) throws(Diagnostic) {
    var outside = self
    outside.scope = Scope(parent: function.scope)
    outside.scope.define(function)
    for (place, parameter) in function.tree.parameters.enumerated() where !isGiven.contains(place) {
      guard let expression = parameter.value else { continue }
      let value = try outside.value(of: expression)
      let kind = function.signature.parameters[place].kind
      guard kind.holds(value) else {
        throw Diagnostic(
          .wrongKind, "`\(parameter.name.text)` is \(kind.phrase), and its default is \(value.kind.phrase)",
          at: expression.range)
      }
      scope.bind(parameter.name.text, to: value)
    }
  }

  /// What a function gives is of the kind it declares, or missing.
  private func demandResult(_ value: Value, of function: DefinedFunction) throws(Diagnostic) {
    guard let name = function.tree.result else { return }
    let kind = Kind(named: name.text)
    guard !kind.or(.missing).holds(value) else { return }
    throw Diagnostic(
      .wrongKind, "`\(function.tree.name.text)` is to give \(kind.phrase), and this is \(kind.phrase(for: value))",
      at: function.tree.body.statements.last?.range ?? name.range,
      notes: kind.isTooSmall(for: value) ? [Kind.largestInt] : [])
  }

  /// Calls told of one error; of a recursion the innermost and the outermost say enough.
  private static let callsTold = 4

  /// An error inside a function, told at the place that called it: ranges inside refer to another text.
  private static func lifted(_ error: Diagnostic, from function: DefinedFunction, to call: Call) -> Diagnostic {
    var lifted = error
    let position = function.source.position(of: error.range.start)
    let file = function.source.name.isEmpty ? "" : function.source.name + ":"
    let line = function.source.line(position.line).drop { $0 == " " }
    let note = "in `\(function.tree.name.text)` at \(file)\(position.line):\(position.column): \(line)"
    if lifted.notes.count(where: { $0.utf8.starts(with: "in `".utf8) }) < callsTold {
      lifted.notes.append(note)
    } else {
      lifted.notes[lifted.notes.count - 1] = note
    }
    lifted.range = call.range
    return lifted
  }

  /// The value of a column expression for the value at hand.
  func evaluate(_ expression: ColumnExpression, of subject: Value) throws(Complaint) -> Value {
    var inner = self
    inner.subject = subject
    do {
      return try inner.value(of: expression.expression)
    } catch {
      var complaint = Complaint(error.message, suggestion: error.suggestion, notes: error.notes, code: error.code)
      complaint.place = error.range
      throw complaint
    }
  }
}
