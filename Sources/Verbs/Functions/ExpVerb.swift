internal import Language
internal import Tensors

/// e to the power of each number.
struct ExpVerb: ElementwiseFunction {
  static let name = "exp"
  static let summary = "Euler's number e to the power of each number."
  static let examples = ["exp(1)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { ExactMath.exp(x) }
}
