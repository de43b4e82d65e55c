internal import Language
internal import Series

/// The smallest number.
struct MinVerb: AggregateFunction {
  static let name = "min"
  static let summary = "The smallest number."
  static let examples = ["min([1, 2, 4])"]
  static let aggregate = Aggregate.min

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
