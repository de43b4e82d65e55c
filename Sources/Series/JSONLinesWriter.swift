import Notation

/// Writes columns as JSON Lines: an object for each row, `\n` at its end. RFC 8259, UTF-8.
///
/// Numbers are written in the fewest digits that read back the same, times in ISO 8601, a missing cell as null.
package struct JSONLinesWriter: Sendable {
  package init() {}

  /// The time first, as `time`: a text, or the number of the row where rows are only counted.
  package func write(_ series: Series) -> [UInt8] {
    write(series.columns, rows: series.count) { row in [Self.time(series.axis, row)] }
  }

  /// The individual first, under the panel's key, then the time and the columns, individual after individual.
  package func write(_ panel: Panel) -> [UInt8] {
    panel.individuals.flatMap { one in
      write(one.series.columns, rows: one.series.count) { row in
        [JSON.Member(panel.key, .text(one.name)), Self.time(one.series.axis, row)]
      }
    }
  }

  /// Rows without a time: columns of equal length.
  package func write(rows columns: [Column]) -> [UInt8] {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns of unequal length")
    return write(columns, rows: rows) { _ in [] }
  }

  private static func time(_ axis: TimeAxis, _ row: Int) -> JSON.Member {
    JSON.Member("time", axis.place(at: row).map { .count($0) } ?? .text(axis.fileText(at: row)))
  }

  private func write(_ columns: [Column], rows: Int, first: (Int) -> [JSON.Member]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in 0..<rows {
      bytes += JSON.object(first(row) + columns.map { JSON.Member($0.name, Self.cell($0, row)) }).bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func cell(_ column: Column, _ row: Int) -> JSON {
    switch column.cells {
    case .numbers(let numbers): numbers[row].map { .number(NumberText.shortest($0)) } ?? .null
    case .booleans(let booleans): booleans[row].map { .boolean($0) } ?? .null
    case .texts(let texts): texts[row].map { .text($0) } ?? .null
    }
  }
}
