internal import Syntax

/// The names visible at a place while a program runs; each is bound once.
package final class Scope {
  private let parent: Scope?
  private var variables: [String: Value] = [:]
  private var definitions: [String: DefinedFunction] = [:]

  init(parent: Scope? = nil) { self.parent = parent }

  package func value(_ name: String) -> Value? { variables[name] ?? parent?.value(name) }

  package func definition(_ name: String) -> DefinedFunction? { definitions[name] ?? parent?.definition(name) }

  /// What is visible now: what is bound later does not reach a function that was written before.
  func frozen() -> Scope {
    let copy = Scope(parent: parent)
    copy.variables = variables
    copy.definitions = definitions
    return copy
  }

  /// Takes the names of another, and forgets its own.
  func become(_ other: Scope) {
    variables = other.variables
    definitions = other.definitions
  }

  func bind(_ name: String, to value: Value) { variables[name] = value }

  func define(_ function: DefinedFunction) { definitions[function.tree.name.text] = function }
}
