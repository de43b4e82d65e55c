internal import Language

/// The size of each number, without its sign.
struct AbsVerb: ElementwiseFunction {
  static let name = "abs"
  static let summary = "The size of each number, without its sign."
  static let examples = ["abs(-2)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { x.magnitude }
}
