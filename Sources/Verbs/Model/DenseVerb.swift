internal import Language
internal import Layers

/// A layer that mixes all its inputs.
struct DenseVerb: Verb {
  static let name = "dense"
  static let summary = "A layer of weighted sums of all its inputs."
  static let examples = ["model { lstm 32; dense 24; dense 1 activation: .sigmoid }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many numbers it gives.") var units: Int
  @Parameter("What is done to each sum.") var activation: ActivationName = .linear

  enum ActivationName: String, Choice { case linear, sigmoid, tanh, relu }

  func run(in context: Context) throws(Complaint) -> Value {
    .object(Layer(description: Dense(units: units, activation: Activation(rawValue: activation.rawValue) ?? .linear)))
  }
}
