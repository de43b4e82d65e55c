internal import Language
internal import Series
internal import Syntax

/// The number below which a share of all cells lies.
struct QuantileVerb: Verb {
  static let name = "quantile"
  static let summary = "The number below which a share of the cells lies, interpolated between neighbours."
  static let examples = ["quantile([1, 2, 3, 4], 90%)"]
  static let result = Kind.number
  static let role = VerbRole.function

  @Bare("A series of one column, or a list.") var value: Value
  @Bare("The share, 0 to 1.") var share: Figure
  @Parameter("Whether missing cells are left out; else the figure is missing where one is.") var skipMissing = false

  func run(in context: Context) throws(Complaint) -> Value {
    guard (0...1).contains(share.number) else {
      throw .outOfRange("share", "from 0 to 1", actual: Value.number(share.number).inline)
    }
    let (column, axis, end) = try Aggregated.column(of: value, for: Self.name)
    if Aggregated.isMissing(column, axis, skipMissing: skipMissing, for: Self.name, in: context) { return .missing }
    let number = try explained(blaming: "value") { () throws(SeriesError) in
      try column.quantile(share.number, skipMissing: skipMissing, axis: axis)
    }
    return Figure(number, end.later(share.end)).value
  }
}
