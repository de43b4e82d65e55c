internal import Language
internal import Series

/// The sum, in an order that is the same everywhere.
struct SumVerb: AggregateFunction {
  static let name = "sum"
  static let summary = "The sum, in an order that is the same everywhere."
  static let examples = ["sum([1, 2, 4])"]
  static let aggregate = Aggregate.sum

  @Bare("A series of one column, or a list.") var value: Value
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false
}
