internal import Language
internal import Layers

/// A layer of long short-term memory.
struct LSTMVerb: Verb {
  static let name = "lstm"
  static let summary =
    "A layer of long short-term memory; what comes after decides whether it gives all steps or the last."
  static let examples = [
    "model { lstm 32; dense 1 }", "model { lstm 32 init: .chrono(168) dropout: 0.2 recurrent-dropout: 0.1; dense 1 }",
    "model { lstm 16 bidirectional: true; dense 1 }",
    "model { lstm 16 activation: .relu recurrent-activation: .hard-sigmoid; dense 1 }",
  ]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many units its state has.") var units: Int
  @Parameter(
    "What is done to the candidate and to the cell; of `.leaky-relu` the slope below zero is 0.2, of `.leaky-relu(0.1)` 0.1."
  ) var activation = ActivationName(.tanh)
  @Parameter("What is done to the three gates.") var recurrentActivation = ActivationName(.sigmoid)
  @Parameter(
    "How it starts: `.default` forgets little; `.chrono(T)` suits dependencies of up to T steps; `.scaled(x)` has x times the usual weights, `.constant(x)` the same in all of them.",
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
        description: LSTM(
          units: units, start: self.`init`?.start ?? .standard, dropout: dropout, recurrentDropout: recurrentDropout,
          bidirectional: bidirectional, activation: activation.activation,
          recurrentActivation: recurrentActivation.activation)))
  }
}
