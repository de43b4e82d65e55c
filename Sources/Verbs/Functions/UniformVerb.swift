internal import Language
internal import Tensors

/// Draws evenly distributed numbers, one for each row of a series or step.
struct UniformVerb: DrawingFunction {
  static let name = "uniform"
  static let summary = "Draws evenly distributed numbers, one for each row of a series or step."
  static let examples = ["uniform(3, stream: \"noise\")"]

  @Bare("A number of steps, or a series whose rows it is drawn for.") var rows: Value
  @Parameter("The least.", shown: "0") var from = Figure(0, .always)
  @Parameter("The bound above.", shown: "1") var to = Figure(1, .always)
  @Parameter("Draws with different names are different.") var stream: String = "uniform"
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  var parameters: (Figure, Figure) { (from, to) }

  static func draw(_ generator: Philox, row: Int, _ from: Double, _ to: Double) -> Double {
    from + (to - from) * generator.uniform(at: UInt64(row))
  }
}
