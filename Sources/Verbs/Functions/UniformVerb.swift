internal import Language
internal import Series
internal import Tensors

/// Draws evenly distributed numbers, one for each row of a series or step.
struct UniformVerb: DrawingFunction {
  static let name = "uniform"
  static let summary = "Draws evenly distributed numbers, one for each row of a series or step."
  static let examples = ["uniform(3, stream: \"noise\")"]

  @Bare("A number of steps, or a series whose rows it is drawn for.") var rows: Value
  @Parameter("The least.") var from: Double = 0.0
  @Parameter("The bound above.") var to: Double = 1.0
  @Parameter("Draws with different names are different.") var stream: String = "uniform"
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  func draw(_ generator: Philox, row: Int) -> Double { from + (to - from) * generator.uniform(at: UInt64(row)) }
}
