internal import Language
internal import Series

/// Chooses cell by cell between two values.
struct WhereVerb: Verb {
  static let name = "where"
  static let summary = "One value where a condition is true, another where it is not; missing where that is missing."
  static let examples = ["where(series([1, 5, 3]) > 2, 1, 0)"]
  static let result = Kind.series
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A series of true and false.") var condition: Series
  @Bare("The value where it is true: a series, or one for all.") var then: Value
  @Bare("The value where it is not.") var otherwise: Value

  func run(in context: Context) throws(Complaint) -> Value {
    guard let first = Operand(then, on: condition.axis) else {
      throw Complaint.mismatch(expected: .number.or(.series), actual: then).blaming("then")
    }
    guard let second = Operand(otherwise, on: condition.axis) else {
      throw Complaint.mismatch(expected: .number.or(.series), actual: otherwise).blaming("otherwise")
    }
    return .object(try explained { () throws(SeriesError) in try Series.choosing(condition, first, second) })
  }
}
