internal import Syntax

/// What a program declares: parameters, functions, and the functions of modules.
extension Checker {
  mutating func checkParameter(_ name: Name, _ kind: Name, _ value: Expression) {
    if scopes.count > 1 {
      report(.misplacedVerb, "`param` stands at top level", at: name.range, suggestion: "use `let` here")
    }
    let given = self.value(of: value)
    guard vocabulary.kindNames.contains(kind.text) else {
      report(unknownKind: kind)
      return declare(name, .any)
    }
    let wanted = Kind(named: kind.text)
    demand(wanted, of: value, given, "`\(name.text)` is declared \(wanted.phrase), and its default is")
    do throws(Complaint) {
      _ = try settings.value(for: name.text, kind: wanted)
    } catch {
      problems.append(Diagnostic(error, at: name.range))
    }
    declare(name, wanted)
  }

  mutating func check(_ definition: Definition) {
    for kind in definition.parameters.compactMap(\.kind) + (definition.result.map { [$0] } ?? [])
    where !vocabulary.kindNames.contains(kind.text) {
      report(unknownKind: kind)
    }
    var signature = Signature(of: definition)
    declare(signature, at: definition.name.range)
    let outer = (layerMayStand, isInColumnExpression, hasDrawn)
    (layerMayStand, isInColumnExpression, hasDrawn) = (false, false, false)
    // Defaults are computed where the function is defined, whatever the other parameters are.
    for (parameter, entry) in zip(definition.parameters, signature.parameters) {
      guard let value = parameter.value else { continue }
      let given = self.value(of: value)
      demand(entry.kind, of: value, given, "`\(parameter.name.text)` is \(entry.kind.phrase), and its default is")
    }
    scopes.append(StaticScope())
    for (parameter, entry) in zip(definition.parameters, signature.parameters) {
      if scopes[scopes.count - 1].variables[parameter.name.text] != nil {
        report(.duplicateName, "two parameters are called `\(parameter.name.text)`", at: parameter.name.range)
      }
      scopes[scopes.count - 1].variables[parameter.name.text] = entry.kind
    }
    var result = Kind.nothing
    for statement in definition.body.statements { result = check(statement) }
    scopes.removeLast()
    check(result, of: definition)
    if hasDrawn { signature.role = .draws }
    scopes[scopes.count - 1].functions[definition.name.text] = signature
    (layerMayStand, isInColumnExpression, hasDrawn) = outer
  }

  /// What a function gives is of the kind it declares, or missing.
  private mutating func check(_ result: Kind, of definition: Definition) {
    guard let name = definition.result, vocabulary.kindNames.contains(name.text) else { return }
    let wanted = Kind(named: name.text)
    guard !wanted.or(.missing).admits(result) else { return }
    let given = result == .nothing ? "its last statement has no value" : "this is \(result.phrase)"
    report(
      .wrongKind, "`\(definition.name.text)` is to give \(wanted.phrase), and \(given)",
      at: definition.body.statements.last?.range ?? name.range)
  }

  mutating func check(use path: Expression, _ options: [Argument]) {
    do throws(Complaint) {
      for function in try modules.functions(of: path, options: options) {
        declare(function.signature, at: path.range)
      }
    } catch {
      lacksModule = true
      let blamed = options.first { $0.label.map { error.label == $0.text } ?? false }
      problems.append(Diagnostic(error, at: blamed?.value.range ?? path.range))
    }
  }

  /// Makes a function known in the innermost scope, where it may take the name of a verb but of no other function.
  private mutating func declare(_ signature: Signature, at range: SourceRange) {
    if scopes[scopes.count - 1].functions[signature.name] != nil, !mayRebind {
      report(
        .duplicateName, "`\(signature.name)` is defined twice", at: range,
        suggestion: "give one of them another name")
    }
    scopes[scopes.count - 1].functions[signature.name] = signature
  }

  /// A default must be of the kind declared.
  private mutating func demand(_ wanted: Kind, of value: Expression, _ given: Kind, _ message: String) {
    if let constant = Constant.value(of: value, names: [:]), !wanted.holds(constant) {
      report(.wrongKind, "\(message) \(constant.kind.phrase)", at: value.range)
    } else if !wanted.admits(given) {
      report(.wrongKind, "\(message) \(given.phrase)", at: value.range)
    }
  }

  private mutating func report(unknownKind name: Name) {
    report(
      .wrongKind, "there is no kind `\(name.text)`", at: name.range,
      suggestion: DidYouMean.closest(to: name.text, among: vocabulary.kindNames).map { "did you mean `\($0)`?" },
      notes: ["kinds: " + vocabulary.kindNames.joined(separator: ", ")])
  }
}
