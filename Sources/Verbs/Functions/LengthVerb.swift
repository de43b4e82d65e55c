internal import Language
internal import Series

/// How many elements, rows or characters there are.
struct LengthVerb: Verb {
  static let name = "length"
  static let summary = "How many elements a list has, rows a series or table, characters a text."
  static let examples = ["length([1, 2, 3])"]
  static let result = Kind.int
  static let role = VerbRole.function

  @Bare("A list, series, table or text.") var value: Value

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .list(let values): .number(Double(values.count))
    case .text(let text): .number(Double(text.count))
    case .record(let record): .number(Double(record.fields.count))
    case .range(let range): .number(Double(try range.elements().count))
    case .object(let series as Series): Figure(Double(series.count), KnownAt(countOf: series)).value
    case .object(let panel as Panel): .number(Double(panel.count))
    case .object(let table as Table): .number(Double(table.rows.count))
    default: throw Complaint.mismatch(expected: .list.or(.series).or(.table).or(.text), actual: value).blaming("value")
    }
  }
}
