internal import Language
internal import Tensors

/// The natural logarithm; missing where a number is not positive.
struct LogVerb: ElementwiseFunction {
  static let name = "log"
  static let summary = "The natural logarithm; missing where a number is not positive."
  static let examples = ["log(2)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { x > 0 ? ExactMath.log(x) : .nan }
}
