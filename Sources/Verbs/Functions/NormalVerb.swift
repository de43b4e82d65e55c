internal import Language
internal import Tensors

/// Draws normally distributed numbers, one for each row of a series or step.
struct NormalVerb: DrawingFunction {
  static let name = "normal"
  static let summary = "Draws normally distributed numbers, one for each row of a series or step."
  static let examples = ["normal(3, stream: \"noise\")"]

  @Bare("A number of steps, or a series whose rows it is drawn for.") var rows: Value
  @Parameter("Their mean.", shown: "0") var mean = Figure(0, .always)
  @Parameter("Their standard deviation.", shown: "1") var sd = Figure(1, .always)
  @Parameter("Draws with different names are different.") var stream: String = "normal"
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  var parameters: (Figure, Figure) { (mean, sd) }

  static func draw(_ generator: Philox, row: Int, _ mean: Double, _ sd: Double) -> Double {
    mean + sd * generator.normal(at: UInt64(row))
  }
}
