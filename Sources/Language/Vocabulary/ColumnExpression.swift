package import Syntax

/// An argument handed over as written, `.load > 0`, in which symbols are columns of the value at hand.
package struct ColumnExpression: ValueConvertible, Sendable {
  package let expression: Expression

  package init(_ expression: Expression) { self.expression = expression }

  package static var kind: Kind { .any }
  package static var form: ArgumentForm { .columnExpression }

  package init(value: Value) throws(Complaint) {
    guard case .object(let object) = value, let held = object as? Held else {
      throw .mismatch(expected: .any, actual: value)
    }
    expression = held.expression
  }

  /// The form in which the evaluator hands the expression to the parameter.
  var value: Value { .object(Held(expression: expression)) }

  private struct Held: Object {
    let expression: Expression
    static var kind: Kind { Kind("column expression") }
    func shown(width: Int) -> [String] { [] }
  }
}
