internal import Notation
internal import Syntax

extension Checker {
  /// Checks a call of a function of the program, or else of a verb; the kind of what it gives.
  mutating func kind(of call: Call, piped: (kind: Kind, range: SourceRange)? = nil) -> Kind {
    let mayBeLayer = layerMayStand
    layerMayStand = false
    guard let signature = function(call.name.text) ?? vocabulary.signature(of: call.name.text) else {
      reportUnknown(call)
      for argument in call.arguments { kind(of: argument.value) }
      return .any
    }
    if case .layer = signature.role, !mayBeLayer {
      report(
        .misplacedVerb, "`\(signature.name)` is a layer, and layers stand in a model", at: call.name.range,
        suggestion: "model { \(signature.name) … }")
    }
    note(signature.draws(in: call) ? .draws : signature.role, at: call.name.range)
    let matching = Matching(of: call, to: signature, piped: piped?.range, in: source)
    problems += matching.problems
    if let piped, let place = matching.piped, matching.problems.isEmpty {
      demand(signature.parameters[place], of: signature, given: piped.kind, at: piped.range)
    }
    var first = matching.piped == 0 ? piped?.kind : nil
    for (index, argument) in call.arguments.enumerated() where !matching.misread.contains(index) {
      let given = check(argument, for: matching.places[index].map { signature.parameters[$0] }, of: signature)
      if matching.places[index] == 0 { first = given }
    }
    return signature.keepsKind ? signature.result.narrowed(to: first ?? .any) : signature.result
  }

  /// - Returns: the kind of the argument, where it is a value.
  private mutating func check(_ argument: Argument, for entry: Signature.Entry?, of signature: Signature) -> Kind? {
    guard let entry else {
      kind(of: argument.value)
      return nil
    }
    switch entry.form {
    case .word:
      if Word.text(of: argument.value) == nil {
        report(.wrongKind, "`\(signature.name)` needs a word here", at: argument.value.range)
      }
    case .columnExpression, .fields:
      let outer = isInColumnExpression
      isInColumnExpression = true
      value(of: argument.value)
      isInColumnExpression = outer
    case .value:
      let outer = isInColumnExpression
      if case .symbol = argument.value.form, Kind.symbol.admits(entry.kind), !entry.kind.isAny {
        isInColumnExpression = false
      }
      let given = value(of: argument.value)
      isInColumnExpression = outer
      demand(entry, of: signature, given: given, at: argument.value.range)
      demandWhole(argument.value, for: entry, of: signature)
      if !entry.choices.isEmpty { checkChoice(argument.value, of: entry) }
      return given
    }
    return nil
  }

  private mutating func demand(_ entry: Signature.Entry, of signature: Signature, given: Kind, at range: SourceRange) {
    guard !entry.kind.admits(given) else { return }
    report(
      .wrongKind, "\(name(of: entry, of: signature)) needs \(entry.kind.phrase), and this is \(given.phrase)",
      at: range, notes: entry.help.isEmpty ? [signature.takes] : [entry.help])
  }

  /// A fraction given where a whole number is needed is known before anything runs.
  private mutating func demandWhole(_ value: Expression, for entry: Signature.Entry, of signature: Signature) {
    guard entry.kind.admits(.int), case .number(let number)? = Constant.value(of: value, names: [:]),
      !entry.kind.holds(.number(number))
    else { return }
    let isTooLarge = entry.kind.isTooSmall(for: .number(number))
    report(
      .wrongKind,
      "\(name(of: entry, of: signature)) needs \(isTooLarge ? "an int" : "a whole number"), and this is "
        + (isTooLarge ? entry.kind.phrase(for: .number(number)) : NumberText.significant(number)),
      at: value.range, notes: entry.help.isEmpty ? [] : [entry.help])
  }

  private func name(of entry: Signature.Entry, of signature: Signature) -> String {
    // Parameters of verbs have help, and those given bare are the verb's own matter.
    !entry.isBare
      ? "`\(entry.label):`" : entry.help.isEmpty ? "`\(entry.label)` of `\(signature.name)`" : "`\(signature.name)`"
  }

  /// A symbol, or each of a list of them, must be one of the choices.
  private mutating func checkChoice(_ expression: Expression, of entry: Signature.Entry) {
    switch expression.form {
    case .symbol(let name, _) where !entry.choices.contains(name.text):
      report(
        .unknownChoice, "`\(entry.label):` cannot be `.\(name.text)`", at: expression.range,
        suggestion: DidYouMean.closest(to: name.text, among: entry.choices).map { "did you mean `.\($0)`?" },
        notes: ["it is one of " + entry.choices.map { "." + $0 }.joined(separator: ", ")])
    case .list(let elements):
      for element in elements { checkChoice(element, of: entry) }
    default: break
    }
  }

  private mutating func reportUnknown(_ call: Call) {
    let name = call.name.text
    let isVariable = variable(name) != nil
    if lacksModule, !isVariable { return }
    let known = vocabulary.verbs.map { $0.name } + scopes.flatMap { $0.functions.keys }
    report(
      .unknownVerb, isVariable ? "`\(name)` is a value, not a verb" : "unknown verb `\(name)`", at: call.name.range,
      suggestion: DidYouMean.closest(to: name, among: known).map { "did you mean `\($0)`?" },
      notes: isVariable ? [] : ["`help` lists the verbs"])
  }
}
