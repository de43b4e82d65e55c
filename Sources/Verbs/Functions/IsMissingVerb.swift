internal import Language
internal import Series

/// Whether a value, or each cell of a series, is missing.
struct IsMissingVerb: Verb {
  static let name = "is-missing"
  static let summary = "Whether a value is missing; of a series, cell by cell."
  static let examples = ["is-missing(1 / 0)"]
  static let result = Kind.any
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A value, or a series.") var value: Value

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .missing: .boolean(true)
    case .object(let series as Series): .object(series.isMissing())
    default: .boolean(false)
    }
  }
}
