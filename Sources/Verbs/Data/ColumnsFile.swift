internal import Language
internal import Series

/// A file of columns as `save` writes it: its ending chooses the format.
struct ColumnsFile {
  private let path: FilePath
  private let format: Format

  private enum Format: String, CaseIterable {
    case csv = ".csv"
    case lines = ".jsonl"
    case array = ".npy"
  }

  /// - Parameter what: what is to be saved, in words.
  init(_ path: FilePath, of what: String) throws(Complaint) {
    self.path = path
    guard let format = Format.allCases.first(where: { path.text.hasSuffix($0.rawValue) }) else {
      throw Complaint(
        "`\(path.text)` has an ending that is not known for \(what)",
        suggestion: "end it in \(Format.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or "))", blaming: "to")
    }
    self.format = format
  }

  func bytes(of series: Series) throws(Complaint) -> [UInt8] {
    switch format {
    case .csv: return CSVWriter().write(series)
    case .lines:
      try refuseSecond("time", series.columns)
      return JSONLinesWriter().write(series)
    case .array: return try array(series.columns)
    }
  }

  func bytes(of panel: Panel) throws(Complaint) -> [UInt8] {
    switch format {
    case .csv: return CSVWriter().write(panel)
    case .lines:
      try refuseSecond("time", panel.columns)
      try refuseSecond(panel.key, panel.columns)
      return JSONLinesWriter().write(panel)
    case .array:
      throw Complaint(
        "an array cannot tell individuals apart", suggestion: "end it in `.csv` or `.jsonl`", blaming: "to")
    }
  }

  func bytes(of table: Table) throws(Complaint) -> [UInt8] {
    let columns = try table.columns()
    switch format {
    case .csv: return CSVWriter().write(rows: columns)
    case .lines: return JSONLinesWriter().write(rows: columns)
    case .array: return try array(columns)
    }
  }

  /// An object has no two members of one name.
  private func refuseSecond(_ name: String, _ columns: [Column]) throws(Complaint) {
    guard columns.contains(where: { $0.name.hasSameBytes(as: name) }) else { return }
    throw Complaint(
      "`\(name)` is written before each row, and a column is named `\(name)`, too",
      suggestion: "derive s new: .\(name)", blaming: "value")
  }

  private func array(_ columns: [Column]) throws(Complaint) -> [UInt8] {
    do throws(SeriesError) {
      return try NumPyWriter().write(columns)
    } catch {
      var complaint = Complaint(error).blaming("value")
      complaint.notes.append("a .npy file holds numbers alone: select them, or end it in `.csv` or `.jsonl`")
      throw complaint
    }
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
