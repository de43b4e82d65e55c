internal import Language
internal import Layers

/// A layer of gated recurrent units.
struct GRUVerb: Verb {
  static let name = "gru"
  static let summary =
    "A layer of gated recurrent units: an LSTM's smaller kin, with three gates and no cell."
  static let examples = [
    "model { gru 32; dense 1 }", "model { gru 16 dropout: 0.2 recurrent-dropout: 0.1 bidirectional: true; dense 1 }",
  ]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many units its state has.") var units: Int
  @Parameter("What is done to the candidate; of `.leaky-relu` the slope below zero is 0.2, of `.leaky-relu(0.1)` 0.1.")
  var activation = ActivationName(.tanh)
  @Parameter("What is done to the two gates.") var recurrentActivation = ActivationName(.sigmoid)
  @Parameter(
    "How it starts: `.chrono(T)` suits dependencies of up to T steps; `.scaled(x)` has x times the usual weights, `.constant(x)` the same in all of them.",
    shown: ".default") var `init`: StartName? = nil
  @Parameter("The share of its inputs that training drops, the same ones at every step of a window.")
  var dropout = 0.0
  @Parameter(
    "The share of its state that the gates do not see in training, the same units at every step and for every gate; Keras draws for each gate."
  )
  var recurrentDropout = 0.0
  @Parameter(
    "Whether a second layer reads the steps backwards; it gives twice the numbers, and as its last the final states of both."
  ) var bidirectional = false

  func run(in context: Context) throws(Complaint) -> Value {
    .object(
      Layer(
        description: GRU(
          units: units, start: self.`init`?.start ?? .standard, dropout: dropout, recurrentDropout: recurrentDropout,
          bidirectional: bidirectional, activation: activation.activation,
          recurrentActivation: recurrentActivation.activation)))
  }
}
