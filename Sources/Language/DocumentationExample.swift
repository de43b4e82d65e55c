package import Syntax

/// An indented line of a function's documentation, which runs, and what stands after `=>` below it: what `show` gives.
package struct DocumentationExample: Hashable, Sendable {
  package var input: String
  /// Without the arrows; empty where nothing is promised.
  package var output: String

  /// The examples of a definition, in order.
  package static func all(in definition: Definition) -> [DocumentationExample] {
    var examples: [DocumentationExample] = []
    for line in definition.documentation where line.hasPrefix("  ") {
      let text = line.dropFirst(2)
      if !text.hasPrefix("=>") {
        examples.append(DocumentationExample(input: String(text), output: ""))
      } else if let last = examples.indices.last {
        examples[last].output += (examples[last].output.isEmpty ? "" : "\n") + text.dropFirst(3)
      }
    }
    return examples
  }
}
