internal import Language
internal import Series

/// Puts the columns of one series beside those of another, by time.
struct JoinVerb: Verb {
  static let name = "join"
  static let summary = "Puts the columns of a second series beside those of the first, row by row of equal time."
  static let examples = [
    "join series([1, 2], start: @2024-01-01, every: 1d, name: \"load\") series([3, 4], start: @2024-01-02, every: 1d, name: \"temp\")",
    """
    let hours = series(0..<48, start: @2024-01-01, every: 1h, name: "load")
    let days = regularize hours every: 1d | derive mean: .load | select .mean
    join hours days as-of: true
    """,
  ]
  static let result = Kind.series

  @Bare("The series whose rows stay.") var series: Series
  @Bare("The series whose columns are put beside it.") var other: Series
  @Parameter("Whether each row takes the other's last row known by then, instead of the one of the same time.")
  var asOf = false

  func run(in context: Context) throws(Complaint) -> Value {
    guard series.axis.isCalendar == other.axis.isCalendar else {
      throw Complaint(
        "one series has a calendar, and the other only counts its rows", suggestion: "load it with `time:`",
        blaming: "other")
    }
    let joined = try explained(blaming: "other") { () throws(SeriesError) in try series.joined(with: other, asOf: asOf)
    }
    return .object(joined)
  }
}
