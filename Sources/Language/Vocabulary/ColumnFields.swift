internal import Syntax

/// The labelled arguments of `derive x new: expr, …`: a name and a column expression for each.
package struct ColumnFields: ValueConvertible, Sendable {
  /// In the order written.
  package let fields: [(label: String, expression: ColumnExpression)]

  init(_ fields: [(label: String, expression: Expression)]) {
    self.fields = fields.map { ($0.label, ColumnExpression($0.expression)) }
  }

  package static var kind: Kind { .any }
  package static var form: ArgumentForm { .fields }

  package init(value: Value) throws(Complaint) {
    guard case .object(let object) = value, let held = object as? Held else {
      throw .mismatch(expected: .any, actual: value)
    }
    fields = held.fields
  }

  /// The form in which the evaluator hands them to the parameter.
  var value: Value { .object(Held(fields: fields)) }

  private struct Held: Object {
    let fields: [(label: String, expression: ColumnExpression)]
    static var kind: Kind { Kind("column fields") }
    func shown(width: Int) -> [String] { [] }
  }
}
