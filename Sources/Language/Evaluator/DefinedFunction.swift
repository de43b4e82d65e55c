package import Syntax

/// A function of the language itself: its tree, and what it saw where it was written.
package struct DefinedFunction {
  package let tree: Definition
  package var signature: Signature
  /// The text it stands in, for errors inside it.
  let source: Source
  /// What was visible where it was written; besides, it sees itself and its parameters.
  let scope: Scope

  init(_ tree: Definition, source: Source, scope: Scope) {
    self.tree = tree
    self.source = source
    self.scope = scope.frozen()
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
          kind: parameter.kind.map { Kind(named: $0.text) } ?? .any,
          choices: [], help: "", isBare: parameter.value == nil, isRequired: parameter.value == nil,
          defaultText: parameter.value?.expressionText ?? "", form: .value, isPath: parameter.kind?.text == "path")
      },
      result: definition.result.map { Kind(named: $0.text) } ?? .any, role: .function)
  }
}
