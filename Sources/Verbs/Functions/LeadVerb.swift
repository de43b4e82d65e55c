internal import Language
internal import Series

/// The value some steps later, which its reach remembers: no window can use it too early.
struct LeadVerb: Verb {
  static let name = "lead"
  static let summary = "Each cell's value some steps later; windows know that it is not known yet."
  static let examples = ["lead(series([1, 2, 3]), 1)"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series.") var series: Series
  @Bare("How many steps, or a length of time.") var steps: Steps

  func run(in context: Context) throws(Complaint) -> Value {
    .object(try series.lagged(by: steps, ahead: true, "steps"))
  }
}
