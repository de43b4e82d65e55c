internal import Language
internal import Series

/// The standard deviation, with n − 1 below.
struct SdVerb: AggregateFunction {
  static let name = "sd"
  static let summary = "The standard deviation, with n − 1 below."
  static let examples = ["sd([1, 2, 4])"]
  static let aggregate = Aggregate.sd

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
