internal import Notation

/// The rows of a panel, or of one series, gathered by what they have in common.
package struct RowGroups: Sendable {
  /// In the order in which their first rows come.
  package let groups: [Group]

  /// Rows that agree in every key.
  package struct Group: Sendable {
    /// The value of each key; nil where it is missing.
    package let key: [Column]
    /// The rows, by the segment they are in, ascending.
    package fileprivate(set) var rows: [(segment: Int, rows: [Int])]
  }

  private let segments: [Series]

  /// - Parameters:
  ///   - names: of columns, or `individual`, which means whose a row is.
  ///   - individual: the key of a panel, and its individuals' names; nil of one series.
  package init(
    of segments: [Series], by names: [String], individual: (key: String, names: [String])?
  ) throws(SeriesError) {
    self.segments = segments
    var codes = CategoryTable()
    var groups: [Group] = []
    for (place, series) in segments.enumerated() {
      var columns: [Column] = []
      for name in names {
        if let individual, name.hasSameBytes(as: individual.key) {
          let codes = [Int32](repeating: 0, count: series.count)
          columns.append(Column(name, .texts(.init(categories: [individual.names[place]], codes: codes))))
        } else {
          columns.append(try series.column(name))
        }
      }
      for row in 0..<series.count {
        let code = Int(codes.code(of: Self.bytes(of: columns, at: row)))
        if code == groups.count {
          groups.append(Group(key: columns.map { $0.sliced(row..<(row + 1)) }, rows: []))
        }
        if let last = groups[code].rows.last, last.segment == place {
          groups[code].rows[groups[code].rows.count - 1].rows.append(row)
        } else {
          groups[code].rows.append((place, [row]))
        }
      }
    }
    self.groups = groups
  }

  /// The cells of a column in the rows of a group, in order.
  package func cells(of name: String, in group: Group) throws(SeriesError) -> [Column] {
    var parts: [Column] = []
    for (segment, rows) in group.rows {
      parts.append(try segments[segment].column(name).picked(rows.map { Int32($0) }[...]))
    }
    return parts
  }

  /// The last row that tells which rows are in a group of one segment.
  package func end(ofKeys names: [String], in group: Group) -> Int? {
    guard let only = group.rows.first else { return nil }
    let keys = names.compactMap { segments[only.segment][$0] }
    return only.rows.compactMap { row in keys.compactMap { $0.reach.row(at: row) }.max() }.max()
  }

  /// The last row that the cells of a column in a group of one segment rest on.
  package func end(of name: String, in group: Group) throws(SeriesError) -> Int? {
    guard let only = group.rows.first else { return nil }
    let column = try segments[only.segment].column(name)
    return only.rows.compactMap { column.reach.row(at: $0) }.max()
  }

  /// Cells in a row, with a byte between them that says of which kind they are.
  private static func bytes(of columns: [Column], at row: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for column in columns {
      switch column.cells {
      case .numbers(let numbers):
        if let number = numbers[row] { bytes += [1] + Array(NumberText.shortest(number == 0 ? 0 : number).utf8) }
      case .texts(let texts):
        if let text = texts[row] { bytes += [2] + Array(text.utf8) }
      case .booleans(let booleans):
        if let truth = booleans[row] { bytes += [3, truth ? 1 : 0] }
      }
      bytes.append(0)
    }
    return bytes
  }
}
