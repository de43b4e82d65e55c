import Syntax

/// A function that takes the name of a verb, or a name inside a block that hides one outside of it.
enum ShadowedName: LintRule {
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    var visible = Set<String>()
    for (place, program) in subject.programs.enumerated() {
      for statement in program.statements {
        if case .definition(let definition) = statement.form,
          subject.vocabulary.signature(of: definition.name.text) != nil
        {
          found.append((place, verb(definition.name)))
        }
        found += hidden(in: statement, by: visible).map { (place, $0) }
        visible.formUnion(FreeNames(of: statement).bound)
      }
    }
    return found
  }

  private static func verb(_ name: Name) -> Diagnostic {
    Diagnostic(
      .shadowedName, "`\(name.text)` is a verb of the language, and below this one is meant", at: name.range,
      suggestion: "give the function another name", notes: ["`help \(name.text)` says what the verb does"])
  }

  private static func hidden(in statement: Statement, by visible: Set<String>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func note(_ name: Name, _ outer: Set<String>) {
      guard outer.contains(name.text) else { return }
      found.append(
        Diagnostic(
          .shadowedName, "`\(name.text)` hides the name outside of this block", at: name.range,
          suggestion: "give one of them another name"))
    }
    func take(_ block: Block, _ outer: Set<String>) {
      var outer = outer
      for statement in block.statements {
        if case .binding(let names, _) = statement.form { names.forEach { note($0, outer) } }
        take(statement, outer)
        outer.formUnion(FreeNames(of: statement).bound)
      }
    }
    func take(_ expression: Expression, _ outer: Set<String>) {
      expression.parts.forEach { take($0, outer) }
      var inner = outer
      if case .loop(let loop) = expression.form {
        for binding in loop.bindings {
          note(binding.name, outer)
          inner.insert(binding.name.text)
        }
      }
      expression.blocks.forEach { take($0, inner) }
    }
    func take(_ statement: Statement, _ outer: Set<String>) {
      statement.parts.forEach { take($0, outer) }
      var inner = outer
      // A function's parameters are its own; that they have the names of its arguments is how people write.
      if case .definition(let definition) = statement.form {
        for parameter in definition.parameters { inner.insert(parameter.name.text) }
      }
      statement.blocks.forEach { take($0, inner) }
    }
    take(statement, visible)
    return found
  }
}
