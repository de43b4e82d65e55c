internal import Language
internal import Series

/// The change since some steps before.
struct DiffVerb: Verb {
  static let name = "diff"
  static let summary = "Each cell's change since some steps before; the first are missing."
  static let examples = ["diff(series([1, 4, 9]))"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series.") var series: Series
  @Bare("How many steps, or a length of time.", shown: "1") var steps: Steps = .count(1)

  func run(in context: Context) throws(Complaint) -> Value {
    let earlier = try series.lagged(by: steps, "steps")
    return .object(
      try explained { () throws(SeriesError) in try Series.arithmetic(.subtract, .series(series), .series(earlier)) })
  }
}
