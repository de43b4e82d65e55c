internal import Language
internal import Series

/// The middle number, or the mean of the middle two.
struct MedianVerb: AggregateFunction {
  static let name = "median"
  static let summary = "The middle number, or the mean of the middle two."
  static let examples = ["median([1, 2, 4])"]
  static let aggregate = Aggregate.median

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
