internal import Language

/// The largest whole number that is not larger.
struct FloorVerb: ElementwiseFunction {
  static let name = "floor"
  static let summary = "The largest whole number that is not larger."
  static let examples = ["floor(2.7)"]

  @Bare("A number, or a series of numbers.") var value: Value

  static func apply(_ x: Double) -> Double { x.rounded(.down) }
}
