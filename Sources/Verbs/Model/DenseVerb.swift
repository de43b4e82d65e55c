internal import Language
internal import Layers

/// A layer that mixes all its inputs.
struct DenseVerb: Verb {
  static let name = "dense"
  static let summary = "A layer of weighted sums of all its inputs."
  static let examples = [
    "model { lstm 32; dense 24 activation: .leaky-relu(0.1); dense 1 activation: .sigmoid }",
    "model { lstm 32; dense 3 activation: .softmax }",
  ]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many numbers it gives.") var units: Int
  @Parameter(
    "What is done to each sum: of `.leaky-relu` the slope below zero is 0.2 as in Keras, of `.leaky-relu(0.01)` as in PyTorch; `.softmax` makes all of them the probabilities of classes."
  )
  var activation = DenseActivationName(.linear)
  @Parameter(
    "How it starts: `.scaled(x)` has x times the usual weights, `.constant(x)` the same in all of them.",
    shown: ".default") var `init`: StartName? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    .object(
      Layer(
        description: Dense(
          units: units, activation: activation.activation, start: self.`init`?.start ?? .standard)))
  }
}
