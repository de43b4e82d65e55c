internal import Language
internal import Layers
internal import Notation
internal import Syntax

/// The activation of single units by its symbol, with what it takes: `.leaky-relu(0.1)`.
struct ActivationName: ValueConvertible, CustomStringConvertible {
  let activation: Activation

  static let known: [(name: String, activation: Activation)] = [
    ("linear", .linear), ("sigmoid", .sigmoid), ("tanh", .tanh), ("relu", .relu), ("leaky-relu", .leakyRelu()),
    ("hard-sigmoid", .hardSigmoid),
  ]

  static var kind: Kind { .symbol }
  static var choices: [String] { known.map(\.name) }

  init(_ activation: Activation) { self.activation = activation }
  init(value: Value) throws(Complaint) { self.init(try Activation(value, among: Self.known)) }

  var description: String { activation.text }
}

/// The activation of a dense layer, which may also look at all its outputs.
struct DenseActivationName: ValueConvertible, CustomStringConvertible {
  let activation: Activation

  private static let known = ActivationName.known + [("softmax", Activation.softmax)]

  static var kind: Kind { .symbol }
  static var choices: [String] { known.map(\.name) }

  init(_ activation: Activation) { self.activation = activation }
  init(value: Value) throws(Complaint) { self.init(try Activation(value, among: Self.known)) }

  var description: String { activation.text }
}

extension Activation {
  fileprivate init(_ value: Value, among known: [(name: String, activation: Activation)]) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    guard let found = known.first(where: { $0.name == symbol.name })?.activation else {
      throw Complaint(
        "`.\(symbol.name)` is none of \(known.map { "`.\($0.name)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
    guard !symbol.arguments.isEmpty else {
      self = found
      return
    }
    guard case .leakyRelu = found else {
      throw Complaint("`.\(symbol.name)` takes nothing", suggestion: ".\(symbol.name)", code: .unknownLabel)
    }
    guard symbol.arguments.count == 1, symbol.arguments[0].label == nil else {
      throw Complaint(
        "`.leaky-relu` takes its slope below zero", suggestion: ".leaky-relu(0.1)", code: .unknownLabel)
    }
    let slope = try Double(value: symbol.arguments[0].value)
    guard slope >= 0, slope <= 1 else {
      throw Complaint(
        "the slope of a leaky ReLU is 0 to 1, and this is \(NumberText.significant(slope))",
        suggestion: ".leaky-relu(0.1)")
    }
    self = .leakyRelu(slope: slope)
  }
}
