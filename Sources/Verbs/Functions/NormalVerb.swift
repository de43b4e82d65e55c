internal import Language
internal import Series
internal import Tensors

/// Draws normally distributed numbers, one for each row of a series or step.
struct NormalVerb: DrawingFunction {
  static let name = "normal"
  static let summary = "Draws normally distributed numbers, one for each row of a series or step."
  static let examples = ["normal(3, stream: \"noise\")"]

  @Bare("A number of steps, or a series whose rows it is drawn for.") var rows: Value
  @Parameter("Their mean.") var mean: Double = 0.0
  @Parameter("Their standard deviation.") var sd: Double = 1.0
  @Parameter("Draws with different names are different.") var stream: String = "normal"
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  func draw(_ generator: Philox, row: Int) -> Double { mean + sd * generator.normal(at: UInt64(row)) }
}
