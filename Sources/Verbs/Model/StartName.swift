internal import Language
internal import Layers
internal import Syntax

/// The start of a layer's weights by its symbol, with what it takes: `.chrono(168)`.
struct StartName: ValueConvertible {
  let start: Start

  static var kind: Kind { .symbol }
  static var choices: [String] { ["default", "chrono", "scaled", "constant"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    let only = symbol.arguments.count == 1 && symbol.arguments[0].label == nil ? symbol.arguments[0].value : nil
    switch (symbol.name, only) {
    case ("default", _) where symbol.arguments.isEmpty: start = .standard
    case ("chrono", .some(let given)): start = .chrono(longest: try Int(value: given))
    case ("scaled", .some(let given)): start = .scaled(try Double(value: given))
    case ("constant", .some(let given)): start = .constant(try Double(value: given))
    case ("default", _): throw Complaint("`.default` takes nothing", suggestion: ".default", code: .unknownLabel)
    case ("chrono", _):
      throw Complaint(
        "`.chrono` takes the number of steps that dependencies span", suggestion: ".chrono(168)", code: .unknownLabel)
    case ("scaled", _):
      throw Complaint(
        "`.scaled` takes the factor of the usual weights", suggestion: ".scaled(0.5)", code: .unknownLabel)
    case ("constant", _):
      throw Complaint(
        "`.constant` takes the number that all weights are", suggestion: ".constant(0.1)", code: .unknownLabel)
    default:
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
  }
}
