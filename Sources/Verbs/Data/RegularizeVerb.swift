internal import Language
internal import Notation
internal import Series

/// Brings a series onto an even time grid.
struct RegularizeVerb: Verb {
  static let name = "regularize"
  static let summary = "Brings a series onto an even time grid: each row sums up a bin, and is known at its end."
  static let examples = [
    "series([1, 2, 3, 4, 5, 6], start: @2024-01-01, every: 12h) | regularize every: 1d",
    "series([1, 2, 3, 4, 5, 6], start: @2024-01-01, every: 12h) | regularize every: 1d agg: .max",
  ]
  static let result = Kind.series

  @Bare("A series with a calendar.") var series: Series
  @Parameter("The length of a bin: `1h`, `1d`, `1mo`.") var every: TimeSpan
  @Parameter(
    "What becomes of the rows in a bin, missing cells left out; `.interpolated` instead takes the line through each step's instant, known with the next row."
  )
  var agg: Aggregate = .mean
  @Parameter("Whether to leave its note out.") var quiet = false

  enum Aggregate: String, Choice {
    case mean, sum, min, max, first, last, median, count, interpolated

    var aggregate: Regularization.Aggregate {
      switch self {
      case .mean: .mean
      case .sum: .sum
      case .min: .min
      case .max: .max
      case .first: .first
      case .last: .last
      case .median: .median
      case .count: .count
      case .interpolated: .interpolated
      }
    }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    let regularization = Regularization(every: every, by: agg.aggregate)
    let result = try explained { () throws(RegularizationError) in try regularization.apply(to: series) }
    let missing = result.columns.reduce(0) { $0 + $1.missing.setCount }
    context.note("regularize: \(series.count) rows became \(result.count), every \(every), \(missing) cells missing")
    return .object(result)
  }
}
