internal import Language

/// The square root; missing where a number is negative.
struct SqrtVerb: ElementwiseFunction {
  static let name = "sqrt"
  static let summary = "The square root; missing where a number is negative."
  static let examples = ["sqrt(2)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { x.squareRoot() }
}
