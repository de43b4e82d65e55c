import Syntax

/// A loop in which every turn trains the same model with the same seed, or two turns are given one seed.
enum EqualSeeds: LintRule {
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        statement.forEachExpression { expression, _ in
          guard case .loop(let loop) = expression.form else { return }
          found += equalFits(in: loop).map { (place, $0) }
          found += seedsTwice(in: loop).map { (place, $0) }
        }
      }
    }
    return found
  }

  /// Fits that no name of the loop reaches; where none of the names is used at all, another rule says so.
  private static func equalFits(in loop: Loop) -> [Diagnostic] {
    var varying = Set(loop.bindings.map(\.name.text))
    var isUsed = false
    var found: [Diagnostic] = []
    for statement in loop.body.statements {
      let names = FreeNames(of: statement)
      if names.variables.contains(where: { varying.contains($0) }) {
        isUsed = true
        // A function of the loop's body takes what it needs as arguments, or from around it: it varies, too.
        varying.formUnion(names.bound)
        varying.formUnion(names.defined)
      }
      if names.calls.contains(where: { varying.contains($0) }) { varying.formUnion(names.bound) }
      found += fits(in: statement).filter { fit in
        let free = FreeNames(of: fit)
        return !(free.variables + free.calls).contains { varying.contains($0) }
      }.compactMap { fit in fit.asCall.map { equal($0, loop) } }
    }
    return isUsed ? found : []
  }

  /// The fits of a statement that stand in no block of it: what a block binds is not looked into.
  private static func fits(in statement: Statement) -> [Expression] {
    var found: [Expression] = []
    func walk(_ expression: Expression) {
      if let call = expression.asCall, call.name.text == "fit" {
        found.append(expression)
      } else {
        expression.parts.forEach(walk)
      }
    }
    statement.parts.forEach(walk)
    return found
  }

  private static func equal(_ fit: Call, _ loop: Loop) -> Diagnostic {
    let name = loop.bindings.first?.name.text ?? "k"
    return Diagnostic(
      .equalDraws, "every turn trains the same model on the same data with the same seed", at: fit.name.range,
      suggestion: "write `fit … seed: \(name)`, or put it above the loop",
      notes: ["equal calls draw equal numbers, in turns of a loop too"])
  }

  /// Seeds that stand twice in the list a loop goes through.
  private static func seedsTwice(in loop: Loop) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for binding in loop.bindings {
      guard case .list(let elements) = binding.values.form, isSeed(binding.name.text, in: loop.body) else { continue }
      var seen = Set<String>()
      for element in elements where !seen.insert(element.expressionText).inserted {
        found.append(
          Diagnostic(
            .equalDraws,
            "the seed `\(element.expressionText)` stands in this list twice: both turns draw the same numbers",
            at: element.range, suggestion: "give each turn a seed of its own"))
      }
    }
    return found
  }

  /// Whether a name is given as a seed, as it is.
  private static func isSeed(_ name: String, in body: Block) -> Bool {
    var isFound = false
    for statement in body.statements {
      statement.forEachExpression { expression, _ in
        guard let call = expression.asCall,
          case .name(let given)? = call.arguments.first(where: { $0.label?.text == "seed" })?.value.form
        else { return }
        if given.text == name { isFound = true }
      }
    }
    return isFound
  }
}
