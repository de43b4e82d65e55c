internal import Language
internal import Series

/// The largest number.
struct MaxVerb: AggregateFunction {
  static let name = "max"
  static let summary = "The largest number."
  static let examples = ["max([1, 2, 4])"]
  static let aggregate = Aggregate.max

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
