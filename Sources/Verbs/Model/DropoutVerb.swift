internal import Language
internal import Layers

/// A layer that drops numbers in training.
struct DropoutVerb: Verb {
  static let name = "dropout"
  static let summary =
    "A layer that drops a share of its inputs in training, others at each step of a sequence; not in predictions."
  static let examples = ["model { lstm 32; dropout 0.2; dense 1 }"]
  static let result = Kind.layer
  static let role = VerbRole.layer

  @Bare("The share, at least 0 and less than 1.") var share: Double

  func run(in context: Context) throws(Complaint) -> Value { .object(Layer(description: Dropout(rate: share))) }
}
