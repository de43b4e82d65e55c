import Syntax

/// A name that nothing below uses; of a loop's name, that every turn does the same.
enum UnusedName: LintRule {
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    // Names of the top level are visible in all programs below.
    var later = Set<String>()
    for (place, program) in subject.programs.enumerated().reversed() {
      for statement in program.statements.reversed() {
        let names = FreeNames(of: statement)
        if !subject.isModule {
          for (name, what) in bindings(of: statement) where !later.contains(name.text) {
            found.append((place, unused(name, what)))
          }
        }
        found += inside(statement, subject).map { (place, $0) }
        later.formUnion(names.variables)
        later.formUnion(names.calls)
      }
    }
    return found
  }

  private static func bindings(of statement: Statement) -> [(name: Name, what: String)] {
    switch statement.form {
    // Of several names some may be there for their place alone.
    case .binding(let names, _): names.count == 1 ? [(names[0], "bound")] : []
    case .parameter(let name, _, _): [(name, "a parameter")]
    case .definition(let definition): [(definition.name, "defined")]
    default: []
    }
  }

  private static func unused(_ name: Name, _ what: String) -> Diagnostic {
    Diagnostic(
      .unusedName, "`\(name.text)` is \(what) and never used", at: name.range, suggestion: "leave it out, or use it")
  }

  /// What is bound in the blocks of a statement.
  private static func inside(_ statement: Statement, _ subject: Lint.Subject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    /// Models around the place of the walk: in one, every turn of a loop adds layers.
    var models = 0
    func take(_ block: Block) {
      var later = Set<String>()
      for inner in block.statements.reversed() {
        let names = FreeNames(of: inner)
        for (name, what) in bindings(of: inner) where !later.contains(name.text) { found.append(unused(name, what)) }
        later.formUnion(names.variables)
        later.formUnion(names.calls)
        take(inner)
      }
    }
    func take(_ expression: Expression) {
      let isModel = if case .model = expression.form { true } else { false }
      if case .loop(let loop) = expression.form, models == 0 {
        let used = uses(of: loop.body)
        for binding in loop.bindings where !used.contains(binding.name.text) {
          found.append(idle(binding, loop, subject))
        }
      }
      expression.parts.forEach(take)
      models += isModel ? 1 : 0
      expression.blocks.forEach(take)
      models -= isModel ? 1 : 0
    }
    func take(_ statement: Statement) {
      if case .definition(let definition) = statement.form {
        let used = uses(of: definition.body)
        for parameter in definition.parameters where !used.contains(parameter.name.text) {
          found.append(unused(parameter.name, "a parameter of `\(definition.name.text)`"))
        }
      }
      statement.parts.forEach(take)
      statement.blocks.forEach(take)
    }
    take(statement)
    return found
  }

  /// Names used anywhere in a block; one that is bound again inside counts too.
  private static func uses(of block: Block) -> Set<String> {
    var used = Set<String>()
    for statement in block.statements {
      used.formUnion(FreeNames(of: statement).variables)
    }
    return used
  }

  /// A loop's name that no turn looks at: where the body draws, the turns are meant to differ.
  private static func idle(_ binding: LoopBinding, _ loop: Loop, _ subject: Lint.Subject) -> Diagnostic {
    let name = binding.name.text
    var draw: String?
    for statement in loop.body.statements {
      statement.forEachExpression { expression, _ in
        guard let call = expression.asCall, draw == nil,
          let role = subject.vocabulary.signature(of: call.name.text)?.role
        else { return }
        if case .draws = role, !call.arguments.contains(where: { $0.label?.text == "seed" }) { draw = call.name.text }
      }
    }
    guard let draw else {
      return Diagnostic(
        .unusedName, "`\(name)` is not used: every turn does the same", at: binding.name.range,
        suggestion: "use it, or leave the loop out")
    }
    return Diagnostic(
      .equalDraws, "`\(name)` is not used: every turn's `\(draw)` draws the same numbers", at: binding.name.range,
      suggestion: "write `\(draw) … seed: \(name)`")
  }
}
