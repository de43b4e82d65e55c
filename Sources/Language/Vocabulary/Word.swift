internal import Syntax

/// A word given to a verb as it stands, such as the verb that `help fit` explains.
package struct Word: ValueConvertible, Sendable {
  package let text: String

  package static var kind: Kind { .text }
  package static var form: ArgumentForm { .word }

  package init(value: Value) throws(Complaint) { text = try String(value: value) }

  /// The word that an expression is: a name, a symbol, a string, or a call without arguments.
  static func text(of expression: Expression) -> String? {
    switch expression.form {
    case .name(let name), .symbol(let name, nil): name.text
    case .call(let call) where call.arguments.isEmpty: call.name.text
    case .text(let parts):
      switch parts.first {
      case nil: ""
      case .literal(let text)? where parts.count == 1: text
      default: nil
      }
    default: nil
    }
  }
}
