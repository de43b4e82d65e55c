internal import Language
internal import Layers

/// A layer that brings the numbers of a step to one scale.
struct NormalizeVerb: Verb {
  static let name = "normalize"
  static let summary =
    "Layer normalisation: the numbers of each step get mean 0 and variance 1, then a scale and a shift that are learned."
  static let examples = ["model { conv1d 16 width: 3; normalize; lstm 16; dense 1 }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Parameter("What keeps the variance away from 0.") var epsilon = 0.001

  func run(in context: Context) throws(Complaint) -> Value { .object(Layer(description: Normalize(epsilon: epsilon))) }
}
