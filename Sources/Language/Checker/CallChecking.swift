internal import Syntax

extension Checker {
  /// Checks a call of a function of the program, or else of a verb; the kind of what it gives.
  mutating func kind(of call: Call, piped: (kind: Kind, range: SourceRange)? = nil) -> Kind {
    guard let signature = function(call.name.text) ?? vocabulary.signature(of: call.name.text) else {
      reportUnknown(call, isPiped: piped != nil)
      for argument in call.arguments { kind(of: argument.value) }
      return .any
    }
    checkPlace(of: signature, at: call.name.range)
    note(signature.role, at: call.name.range)
    let (places, mismatches) = signature.match(call, piped: piped?.range)
    problems += mismatches
    if let piped, let first = signature.parameters.first(where: \.isBare) {
      demand(first, of: signature, given: piped.kind, at: piped.range)
    }
    for (argument, place) in zip(call.arguments, places) {
      let entry = place.map { signature.parameters[$0] }
      let outerModel = isInModel
      isInModel = false
      check(argument, for: entry, of: signature)
      isInModel = outerModel
    }
    return signature.result
  }

  private mutating func check(_ argument: Argument, for entry: Signature.Entry?, of signature: Signature) {
    guard let entry else {
      kind(of: argument.value)
      return
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
      if !entry.choices.isEmpty { checkChoice(argument.value, of: entry) }
    }
  }

  private mutating func demand(_ entry: Signature.Entry, of signature: Signature, given: Kind, at range: SourceRange) {
    guard !entry.kind.admits(given) else { return }
    let place = entry.isBare ? "`\(signature.name)`" : "`\(entry.label):`"
    report(
      .wrongKind, "\(place) needs \(entry.kind.phrase), and this is \(given.phrase)", at: range,
      notes: entry.help.isEmpty ? [signature.takes] : [entry.help])
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

  private mutating func checkPlace(of signature: Signature, at range: SourceRange) {
    if case .layer = signature.role, !isInModel {
      report(
        .misplacedVerb, "`\(signature.name)` is a layer, and layers stand in a model", at: range,
        suggestion: "model { \(signature.name) … }")
    }
  }

  private mutating func reportUnknown(_ call: Call, isPiped: Bool) {
    let name = call.name.text
    let known = (vocabulary.verbs.map { $0.name } + scopes.flatMap { $0.functions.keys }).sorted()
    let isVariable = variable(name) != nil
    report(
      .unknownVerb, isVariable ? "`\(name)` is a value, not a verb" : "unknown verb `\(name)`", at: call.name.range,
      suggestion: DidYouMean.closest(to: name, among: known).map { "did you mean `\($0)`?" },
      notes: isVariable ? [] : ["`help` lists the verbs"])
  }
}
