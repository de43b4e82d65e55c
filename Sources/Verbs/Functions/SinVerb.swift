internal import Language
internal import Tensors

/// The sine of each number, in radians.
struct SinVerb: ElementwiseFunction {
  static let name = "sin"
  static let summary = "The sine of each number, in radians."
  static let examples = ["sin(3.141592653589793 / 2)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { ExactMath.sin(x) }
}
