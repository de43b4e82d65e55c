internal import Language
internal import Layers

/// A layer of long short-term memory.
struct LSTMVerb: Verb {
  static let name = "lstm"
  static let summary =
    "A layer of long short-term memory; what comes after decides whether it gives all steps or the last."
  static let examples = ["model { lstm 32; dense 1 }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many units its state has.") var units: Int

  func run(in context: Context) throws(Complaint) -> Value { .object(Layer(description: LSTM(units: units))) }
}
