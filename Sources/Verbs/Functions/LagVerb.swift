internal import Language
internal import Series

/// The value some steps before.
struct LagVerb: Verb {
  static let name = "lag"
  static let summary = "Each cell's value some steps before; the first are missing."
  static let examples = ["lag(series([1, 2, 3]), 1)"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series.") var series: Series
  @Bare("How many steps, or a length of time.") var steps: Steps

  func run(in context: Context) throws(Complaint) -> Value {
    .object(try series.lagged(by: steps, "steps"))
  }
}
