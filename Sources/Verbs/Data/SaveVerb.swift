internal import Files
internal import Language
internal import Series

/// Writes a value to a file below `out/`.
struct SaveVerb: Verb {
  static let name = "save"
  static let isRehearsed = false
  static let summary = "Writes a series or table to a .csv file below out/; numbers read back as the same bits."
  static let examples = ["save series([1, 2]) to: \"out/two.csv\""]
  static let result = Kind.nothing

  @Bare("A series or a table.") var value: Value
  @Parameter("The file; its ending chooses the format: `.csv`.") var to: FilePath

  func run(in context: Context) throws(Complaint) -> Value {
    guard to.text.hasSuffix(".csv") else {
      throw Complaint("`\(to.text)` has an ending that is not known", suggestion: "end it in `.csv`", blaming: "to")
    }
    let bytes: [UInt8]
    switch value {
    case .object(let series as Series): bytes = CSVWriter().write(series)
    case .object(let panel as Panel): bytes = CSVWriter().write(panel)
    case .object(let table as Table): bytes = CSVWriter().write(rows: try table.columns())
    default: throw Complaint.mismatch(expected: .series.or(.table), actual: value).blaming("value")
    }
    try context.write(bytes, to: to)
    context.note("save: \(to.text) sha256:\(Digest(of: bytes).short) bytes \(bytes.count)")
    return .nothing
  }
}

extension Table {
  /// Its columns for a file: numbers and truths as such, everything else as it prints.
  fileprivate func columns() throws(Complaint) -> [Column] {
    var columns: [Column] = []
    for label in labels {
      let values = column(label) ?? []
      let numbers = values.compactMap { try? Double(value: $0) }
      let missing = values.count { if case .missing = $0 { true } else { false } }
      if numbers.count + missing == values.count {
        columns.append(Column(label, numbers: values.map { try? Double(value: $0) }))
      } else {
        columns.append(Column(label, texts: values.map { if case .missing = $0 { nil } else { $0.inline } }))
      }
    }
    return columns
  }
}
