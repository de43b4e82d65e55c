internal import Language
internal import Series

/// The values of a series or a range, as a list.
struct ListVerb: Verb {
  static let name = "list"
  static let summary = "The values of a series of one column, or of a range, as a list."
  static let examples = ["list(series([1, missing, 3]))", "list(1..=5)"]
  static let result = Kind.list
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A series of one column, a range, or a list.") var values: Value

  func run(in context: Context) throws(Complaint) -> Value {
    switch values {
    case .list: return values
    case .range(let range): return .list(try range.elements())
    case .object(let series as Series):
      guard series.columns.count == 1 else {
        throw Complaint(
          "a list is made of one column, and this series has \(series.columns.count)",
          suggestion: "list(s.\(series.columns.first?.name ?? "load"))", blaming: "values")
      }
      return .list((0..<series.count).map { series.columns[0].value(at: $0, on: series.axis) })
    default: throw Complaint.mismatch(expected: .series.or(.range).or(.list), actual: values).blaming("values")
    }
  }
}
