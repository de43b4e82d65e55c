internal import Language
internal import Tensors

/// The cosine of each number, in radians.
struct CosVerb: ElementwiseFunction {
  static let name = "cos"
  static let summary = "The cosine of each number, in radians."
  static let examples = ["cos(0)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { ExactMath.cos(x) }
}
