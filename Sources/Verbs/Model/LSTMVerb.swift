internal import Language
internal import Layers
internal import Syntax

/// A layer of long short-term memory.
struct LSTMVerb: Verb {
  static let name = "lstm"
  static let summary =
    "A layer of long short-term memory; what comes after decides whether it gives all steps or the last."
  static let examples = [
    "model { lstm 32; dense 1 }", "model { lstm 32 init: .chrono(168) dropout: 0.2 recurrent-dropout: 0.1; dense 1 }",
    "model { lstm 16 bidirectional: true; dense 1 }",
  ]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many units its state has.") var units: Int
  @Parameter(
    "How its gates start: `.default` forgets little; `.chrono(T)` suits dependencies of up to T steps.",
    shown: ".default") var `init`: StartName? = nil
  @Parameter("The share of its inputs that training drops, the same ones at every step of a window.")
  var dropout = 0.0
  @Parameter(
    "The share of its state that the gates do not see in training, the same units at every step and for every gate.")
  var recurrentDropout = 0.0
  @Parameter(
    "Whether a second layer reads the steps backwards; it gives twice the numbers, and as its last the final states of both."
  ) var bidirectional = false

  /// The start of the gates by its symbol.
  struct StartName: ValueConvertible {
    let start: LSTM.Start

    static var kind: Kind { .symbol }
    static var choices: [String] { ["default", "chrono"] }

    init(value: Value) throws(Complaint) {
      guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
      switch (symbol.name, symbol.arguments.count) {
      case ("default", 0): start = .standard
      case ("chrono", 1) where symbol.arguments[0].label == nil:
        start = .chrono(longest: try Int(value: symbol.arguments[0].value))
      case ("chrono", _):
        throw Complaint(
          "`.chrono` takes the number of steps that dependencies span", suggestion: ".chrono(168)", code: .unknownLabel)
      case ("default", _):
        throw Complaint("`.default` takes nothing", suggestion: ".default", code: .unknownLabel)
      default: throw Complaint("`.\(symbol.name)` is none of `.default`, `.chrono`", code: .unknownChoice)
      }
    }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    .object(
      Layer(
        description: LSTM(
          units: units, start: self.`init`?.start ?? .standard, dropout: dropout, recurrentDropout: recurrentDropout,
          bidirectional: bidirectional)))
  }
}
