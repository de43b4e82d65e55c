internal import Language
internal import Series

/// The arithmetic mean.
struct MeanVerb: AggregateFunction {
  static let name = "mean"
  static let summary = "The arithmetic mean."
  static let examples = ["mean([1, 2, 4])"]
  static let aggregate = Aggregate.mean

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
