internal import Language
internal import Layers

/// A layer of gated recurrent units.
struct GRUVerb: Verb {
  static let name = "gru"
  static let summary =
    "A layer of gated recurrent units: an LSTM's smaller kin, with three gates and no cell."
  static let examples = ["model { gru 32; dense 1 }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many units its state has.") var units: Int

  func run(in context: Context) throws(Complaint) -> Value { .object(Layer(description: GRU(units: units))) }
}
