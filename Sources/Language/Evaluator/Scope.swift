package import Syntax

/// The names visible at a place while a program runs; each is bound once.
package final class Scope {
  private let parent: Scope?
  private var variables: [String: Value] = [:]
  private var definitions: [String: DefinedFunction] = [:]

  init(parent: Scope? = nil) { self.parent = parent }

  package func value(_ name: String) -> Value? { variables[name] ?? parent?.value(name) }

  package func definition(_ name: String) -> DefinedFunction? { definitions[name] ?? parent?.definition(name) }

  func bind(_ name: String, to value: Value) { variables[name] = value }

  func define(_ function: DefinedFunction) { definitions[function.tree.name.text] = function }
}

/// A function of the language itself: its tree, and what it saw where it was written.
package struct DefinedFunction {
  package let tree: Definition
  package let signature: Signature
  /// The text it stands in, for errors inside it.
  let source: Source
  /// The scope it was defined in; it sees that, itself included, and its parameters.
  let scope: Scope

  init(_ tree: Definition, source: Source, scope: Scope) {
    self.tree = tree
    self.source = source
    self.scope = scope
    signature = Signature(of: tree)
  }
}

extension Signature {
  /// The signature of a function defined in the language: parameters are given bare or by label.
  init(of definition: Definition) {
    self.init(
      name: definition.name.text,
      parameters: definition.parameters.map { parameter in
        Entry(
          label: parameter.name.text,
          kind: parameter.kind.map { Kind($0.text) }.flatMap { $0 == Kind("any") ? nil : $0 } ?? .any,
          choices: [], help: "", isBare: parameter.value == nil, isRequired: parameter.value == nil,
          defaultText: parameter.value?.expressionText ?? "", form: .value, isPath: parameter.kind?.text == "path")
      },
      result: definition.result.map { $0.text == "any" ? .any : Kind($0.text) } ?? .any, role: .function)
  }
}
