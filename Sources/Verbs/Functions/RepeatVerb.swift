internal import Language
internal import Series
internal import Syntax

/// Lays each cell of a series out over several rows: what is said once of an individual, for all its rows.
struct RepeatVerb: Verb {
  static let name = "repeat"
  static let summary = "Each cell as many times in a row as told: what is said once of an individual, for all its rows."
  static let examples = ["repeat(series([7, 8]), [2, 3])"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series without a calendar.") var series: Series
  @Bare("How often each cell comes: a list or a series, or one number for all.") var times: Value

  /// More rows than anyone has, and few enough to be held.
  private static let longest = 100_000_000

  func run(in context: Context) throws(Complaint) -> Value {
    guard !series.axis.isCalendar else {
      throw Complaint(
        "these rows have their times, which would be lost", suggestion: "bring them to other times with `join`",
        blaming: "series", code: .wrongKind)
    }
    let counts: [Int]
    if case .number = times {
      let count = try Int(value: times)
      guard (0...Self.longest).contains(count) else { throw .outOfRange("times", "0 or more", actual: "\(count)") }
      counts = [Int](repeating: count, count: series.count)
    } else {
      counts = try times.wholeNumbers(blaming: "times")
    }
    guard counts.count == series.count else {
      throw Complaint("\(counts.count) counts for \(series.count) rows", blaming: "times")
    }
    guard counts.reduce(0, +) <= Self.longest else {
      throw Complaint("these are more than \(Self.longest) rows", blaming: "times", code: .limit)
    }
    return .object(series.repeated(counts))
  }
}
