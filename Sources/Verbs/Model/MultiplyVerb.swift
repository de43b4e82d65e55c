internal import Language
internal import Layers

/// A layer that multiplies with a constant.
struct MultiplyVerb: Verb {
  static let name = "multiply"
  static let summary = "A layer that multiplies every number with a constant, which is not learned."
  static let examples = ["model { lstm 16; dense 1; multiply 1_000 }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("The constant.") var factor: Double

  func run(in context: Context) throws(Complaint) -> Value { .object(Layer(description: Multiply(factor: factor))) }
}
