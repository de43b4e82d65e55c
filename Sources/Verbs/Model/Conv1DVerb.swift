internal import Language
internal import Layers

/// A layer that looks at a few steps side by side.
struct Conv1DVerb: Verb {
  static let name = "conv1d"
  static let summary =
    "A convolution over time: at every step, weighted sums of the numbers of a few steps side by side."
  static let examples = [
    "model { conv1d 32 width: 5 padding: .causal activation: .relu; lstm 16; dense 1 }",
    "model { conv1d 8 width: 3 padding: .same; lstm 16; dense 1 }",
  ]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("How many numbers it gives at a step.") var units: Int
  @Parameter("How many steps it looks at.") var width: Int
  @Parameter(
    "Which steps: `.causal` looks at none after its own, `.same` at both sides of it; beyond the window are zeros.")
  var padding: PaddingName = .causal
  @Parameter("What is done to each sum; of `.leaky-relu` the slope below zero is 0.2, of `.leaky-relu(0.1)` 0.1.")
  var activation = ActivationName(.linear)
  @Parameter(
    "How it starts: `.scaled(x)` has x times the usual weights, `.constant(x)` the same in all of them.",
    shown: ".default") var `init`: StartName? = nil

  enum PaddingName: String, Choice { case causal, same }

  func run(in context: Context) throws(Complaint) -> Value {
    .object(
      Layer(
        description: Conv1D(
          units: units, width: width, padding: padding == .causal ? .causal : .same,
          activation: activation.activation, start: self.`init`?.start ?? .standard)))
  }
}
