import Notation

/// Writes columns as RFC 4180 text: UTF-8, a header, one line for each row, `\n` at its end.
///
/// Numbers are written in the fewest digits that read back the same, times in ISO 8601, a missing cell as nothing.
package struct CSVWriter: Sendable {
  package var delimiter: UInt8

  package init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
  }

  /// The time first, under `timeName`, then the columns.
  package func write(_ series: Series, timeName: String = "time") -> [UInt8] {
    write([timeName] + series.columns.map(\.name), series.columns, rows: series.count) { row in
      series.axis.fileText(at: row)
    }
  }

  /// The individual first, under the panel's key, then the time and the columns, individual after individual.
  package func write(_ panel: Panel, timeName: String = "time") -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, one) in panel.individuals.enumerated() {
      let whose = Column(
        panel.key, .texts(.init(categories: [one.name], codes: [Int32](repeating: 0, count: one.series.count))))
      let times = Column(
        timeName, texts: (0..<one.series.count).map { one.series.axis.text(at: $0, separator: "T") })
      let rows = write(rows: [whose, times] + one.series.columns)
      // The header of all is that of the first.
      let start = place == 0 ? 0 : (rows.firstIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      bytes.append(contentsOf: rows[start...])
    }
    return bytes
  }

  /// Rows without a time: columns of equal length.
  package func write(rows columns: [Column]) -> [UInt8] {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns of unequal length")
    return write(columns.map(\.name), columns, rows: rows, time: nil)
  }

  private func write(_ names: [String], _ columns: [Column], rows: Int, time: ((Int) -> String)?) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, name) in names.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      append(name, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<rows {
      let start = bytes.count
      if let time { append(time(row), to: &bytes) }
      for (index, column) in columns.enumerated() {
        if index > 0 || time != nil { bytes.append(delimiter) }
        append(column, row, to: &bytes)
      }
      // A row of a single missing cell must not look like a blank line.
      if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func append(_ column: Column, _ row: Int, to bytes: inout [UInt8]) {
    switch column.cells {
    case .numbers(let numbers):
      if let number = numbers[row] { bytes.append(contentsOf: NumberText.shortest(number).utf8) }
    case .booleans(let booleans):
      if let truth = booleans[row] { bytes.append(contentsOf: (truth ? "true" : "false").utf8) }
    case .texts(let texts):
      if let text = texts[row] { append(text, to: &bytes) }
    }
  }

  /// Quoted where the text holds a delimiter, a quote or a line end, begins or ends with a space, or is empty.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    let utf8 = Array(text.utf8)
    let space = UInt8(ascii: " ")
    let needsQuotes =
      utf8.isEmpty || utf8.first == space || utf8.last == space
      || utf8.contains { $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 < space }
    guard needsQuotes else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
