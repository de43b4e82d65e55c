package import Notation

/// Columns over a time axis: one value for each column and row, some of them missing.
package struct Series: Hashable, Sendable {
  package let axis: TimeAxis
  /// Names are distinct as bytes.
  package let columns: [Column]

  package init(axis: TimeAxis, columns: [Column]) throws(SeriesError) {
    for (index, column) in columns.enumerated() {
      guard column.count == axis.count else {
        throw .unequalLengths(column: column.name, cells: column.count, rows: axis.count)
      }
      if columns[..<index].contains(where: { $0.name.hasSameBytes(as: column.name) }) {
        throw .duplicateColumn(column.name)
      }
    }
    self.init(axis: axis, checked: columns)
  }

  /// Columns whose names and lengths are known to be right.
  init(axis: TimeAxis, checked columns: [Column]) {
    self.axis = axis
    self.columns = columns
  }

  /// The number of rows.
  package var count: Int { axis.count }

  package subscript(name: String) -> Column? {
    columns.first { $0.name.hasSameBytes(as: name) }
  }

  package func column(_ name: String) throws(SeriesError) -> Column {
    guard let column = self[name] else { throw .unknownColumn(name, known: columns.map(\.name)) }
    return column
  }

  /// The named columns, in the order given.
  package func selecting(_ names: [String]) throws(SeriesError) -> Series {
    var chosen: [Column] = []
    for name in names { chosen.append(try column(name)) }
    return try Series(axis: axis, columns: chosen)
  }

  /// A column put in the place of the one of its name, or at the end.
  package func with(_ column: Column) throws(SeriesError) -> Series {
    var columns = columns
    if let place = columns.firstIndex(where: { $0.name.hasSameBytes(as: column.name) }) {
      columns[place] = column
    } else {
      columns.append(column)
    }
    return try Series(axis: axis, columns: columns)
  }

  package func sliced(_ rows: Range<Int>) -> Series {
    Series(axis: axis.sliced(rows), checked: columns.map { $0.sliced(rows) })
  }

  /// The rows from `start` on and before `end`; an error without a calendar.
  package func sliced(from start: Instant?, before end: Instant?) throws(SeriesError) -> Series {
    guard axis.isCalendar else { throw .noCalendar }
    let low = start.flatMap { axis.firstRow(notBefore: $0) } ?? 0
    let high = end.flatMap { axis.firstRow(notBefore: $0) } ?? count
    return sliced(low..<max(low, high))
  }

  /// The rows where a boolean column is true; missing counts as false. Kept cells take the condition's reach.
  package func filtered(by condition: Column) throws(SeriesError) -> Series {
    guard let truth = condition.booleans else {
      throw .wrongKind(column: condition.name, is: condition.kind, needs: .boolean)
    }
    guard condition.count == count else {
      throw .unequalLengths(column: condition.name, cells: condition.count, rows: count)
    }
    let rows = (0..<count).filter { truth.values[$0] }
    return Series(axis: axis.kept(rows), checked: columns.map { $0.kept(rows, condition: condition.reach) })
  }
}

/// What an operation on series refuses.
package enum SeriesError: Explained, Hashable {
  case unknownColumn(String, known: [String])
  case duplicateColumn(String)
  case unequalLengths(column: String, cells: Int, rows: Int)
  case wrongKind(column: String, is: Column.Kind, needs: Column.Kind)
  case noCalendar
  /// `text` is what is no date in a column of texts.
  case noDates(column: String, is: Column.Kind, text: String?)
  /// The first row at which the times differ, or nil where only the lengths do.
  case axesDiffer(left: TimeAxis, right: TimeAxis, row: Int?)
  case manyColumns(left: Int, right: Int)
  /// An aggregate of `missing` missing cells of `count`, not told to skip them.
  case missingCells(column: String, missing: Int, count: Int, first: String)
  /// An aggregate of no cells at all.
  case nothingLeft(column: String)

  package var description: String {
    switch self {
    case .unknownColumn(let name, let known):
      "there is no column `\(name)`; the columns are \(Self.list(known))"
    case .duplicateColumn(let name): "two columns are named `\(name)`"
    case .unequalLengths(let name, let cells, let rows):
      "column `\(name)` has \(cells) cells, but the series has \(rows) rows"
    case .wrongKind(let name, let kind, let needs): "column `\(name)` is \(kind.rawValue), not \(needs.rawValue)"
    case .noCalendar: "this series has rows, but no calendar"
    case .noDates(let name, let kind, let text):
      "column `\(name)` is \(kind.rawValue)"
        + (text.map { ", and `\($0.prefix(40))` in it is no date" } ?? ", not dates")
    case .axesDiffer(let left, let right, let row):
      if let row {
        "the times differ: row \(row) is \(left.text(at: row)) on the left and \(right.text(at: row)) on the right"
      } else {
        "the series have \(left.count) and \(right.count) rows"
      }
    case .manyColumns(let left, let right): "\(left) columns do not pair with \(right)"
    case .missingCells(let name, let missing, let count, let first):
      "\(missing) of \(count) cells of `\(name)` are missing, the first at \(first)"
    case .nothingLeft(let name): "column `\(name)` has no value to work with"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownColumn: "choose one of them"
    case .duplicateColumn(let name):
      "give one of them another name: derive s new: .\(name) | select .new"
    case .unequalLengths: "bring both to the same rows first"
    case .wrongKind(_, _, .number): "choose a numeric column, or encode this one"
    case .wrongKind: "compare it with something first"
    case .noDates: "dates are written 2024-03-10 or 2024-03-10T06:30; of the rows' own times write s.time"
    case .noCalendar: "count rows instead of time, or load it with a time column"
    case .axesDiffer: "join them by time first"
    case .manyColumns: "select one column on either side"
    case .missingCells: "skip missing cells, or fill them first"
    case .nothingLeft: "choose other rows, or another column"
    }
  }

  /// At most eight names, and how many there are besides.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}
