import Notation

/// A cell as JSON and databases have it: with its kind.
package enum TypedCell: Hashable, Sendable {
  case missing
  case number(Double)
  case boolean(Bool)
  /// UTF-8.
  case text([UInt8])

  /// Whether it is a text that reads as a calendar time.
  package var looksLikeTime: Bool { if case .text(let text) = self { TimeReader.looksLikeTime(text) } else { false } }

  /// The cell for an error, cut where it is long.
  var text: String {
    switch self {
    case .missing: "nothing"
    case .number(let number): NumberText.shortest(number)
    case .boolean(let truth): "\(truth)"
    case .text(let bytes):
      bytes.count > 40
        ? String(decoding: bytes.prefix(40), as: UTF8.self) + "…" : String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Puts rows of typed cells into the columns that a delimited text fills field by field.
package struct TypedRows {
  private var layout: CSVReader.Layout
  private let options: CSVOptions
  private let missing: [[UInt8]]
  private let isTime: [Int?]
  private var timeText: [UInt8] = []
  private var rows = 0
  private let likely: [String]

  /// - Parameter likely: columns whose first row reads as a time.
  package init(header: [String], options: CSVOptions, likely: [String] = [], rows: Int = 0) throws(CSVError) {
    for (index, name) in header.enumerated() {
      guard !name.isEmpty else { throw .unnamedColumn(position: index + 1) }
      if let earlier = header[..<index].firstIndex(where: { $0.hasSameBytes(as: name) }) {
        throw .duplicateColumn(name, first: earlier + 1, second: index + 1)
      }
    }
    self.options = options
    self.likely = likely
    layout = try CSVReader.Layout(header: header, options: options, likely: likely, capacity: rows)
    missing = options.missing.map { Array($0.utf8) }
    isTime = layout.roles.map { if case .time(let part) = $0 { part } else { nil } }
  }

  /// The cells of one row, in the order of the header. `line` is where it stands, for an error.
  package mutating func append(_ cells: [TypedCell], line: Int) throws(CSVError) {
    precondition(cells.count == layout.roles.count, "\(cells.count) cells, \(layout.roles.count) columns")
    timeText.removeAll(keepingCapacity: true)
    var times = [CSVField](repeating: CSVField(range: 0..<0), count: options.time.count)
    for (index, cell) in cells.enumerated() {
      switch layout.roles[index] {
      case .ignored: break
      case .cells(let builder):
        let cell = known(cell)
        if builder == layout.individual, case .number(let number) = cell {
          try layout.builders[builder].append(.text(Array(NumberText.shortest(number).utf8)), line: line)
        } else {
          try layout.builders[builder].append(cell, line: line)
        }
      case .time(let part):
        let start = timeText.count
        switch cell {
        case .number(let number): timeText += Array(NumberText.shortest(number).utf8)
        case .text(let text): timeText += text
        case .boolean, .missing: break
        }
        times[part] = CSVField(range: start..<timeText.count)
      }
    }
    let text = timeText
    try layout.time?.append(times, text.span, line: line)
    layout.lines?.append(Int32(clamping: line))
    rows += 1
  }

  /// Missing where a text stands for that.
  private func known(_ cell: TypedCell) -> TypedCell {
    if case .text(let text) = cell, text.isEmpty || missing.contains(text) { return .missing }
    return cell
  }

  /// The series of all rows.
  /// - Parameter unit: what the places of rows are called: `line` or `row`.
  package func reading(countedIn unit: String) throws(CSVError) -> CSVReading {
    try CSVReader(options).reading(layout, rows: rows, delimiter: 0, likely: likely, unit: unit)
  }
}
