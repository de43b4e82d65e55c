internal import Notation

/// Series cut into individuals, and cells laid out over the rows of individuals.
extension Series {
  /// Each row `counts[row]` times, on rows without a calendar. A cell computed from a later row is known with the last
  /// of that one's rows; any other with the row it stands in, though it may have been known before.
  package func repeated(_ counts: [Int]) -> Series {
    precondition(counts.count == count, "\(counts.count) counts for \(count) rows")
    var starts = [0]
    starts.reserveCapacity(count + 1)
    for length in counts { starts.append(starts[starts.count - 1] + length) }
    let total = starts[count]
    var rows = [Int32]()
    rows.reserveCapacity(total)
    for (row, length) in counts.enumerated() { rows.append(contentsOf: repeatElement(Int32(row), count: length)) }
    let repeated = columns.map { column in
      var runs: [Reach.Run] = []
      // Most columns look no further than their own row, and need no look at each of them.
      if column.reach != .nothing, column.reach != .own {
        for row in 0..<count where counts[row] > 0 {
          let extent: Reach.Extent
          switch column.reach.row(at: row) {
          case nil: extent = .nothing
          case let source? where source > row: extent = .row(source < count ? starts[source + 1] - 1 : source + total)
          default: extent = .offset(0)
          }
          runs.append(Reach.Run(rows: starts[row]..<starts[row + 1], extent: extent))
        }
      }
      let filled = column.filled.map { filled in Mask(rows.lazy.map { filled[Int($0)] }) }
      return Column(
        column.name, column.picked(rows[...]).cells,
        reach: Reach(column.reach == .nothing ? .nothing : .offset(0), except: runs).from(column.reach.source),
        filled: filled)
    }
    return Series(axis: .index(count: total), checked: repeated)
  }

  /// Individuals of so many rows each, in turn; their names are numbers from 1, of equal width.
  package func cut(lengths: [Int], key: String) throws(PanelCutError) -> Panel {
    let total = lengths.reduce(0) { $0.addingClamped($1) }
    guard total == count else { throw .lengths(total: total, rows: count) }
    guard !lengths.isEmpty else { throw .panel(.noIndividuals) }
    let width = "\(lengths.count)".utf8.count
    var individuals: [Individual] = []
    individuals.reserveCapacity(lengths.count)
    var start = 0
    for (place, length) in lengths.enumerated() {
      let digits = "\(place + 1)"
      let name = String(repeating: "0", count: width - digits.utf8.count) + digits
      individuals.append(Individual(name: name, series: stretch(start..<(start + length))))
      start += length
    }
    return Panel(key: key, alike: individuals)
  }

  /// The rows of each value of a column as an individual of that name.
  package func cut(by name: String) throws(PanelCutError) -> Panel {
    guard let column = self[name] else { throw .series(.unknownColumn(name, known: columns.map(\.name))) }
    let names = (0..<count).map { column.text(at: $0) }
    guard let whose = Column(name, texts: names).texts else { throw .panel(.noIndividuals) }
    if let row = whose.codes.firstIndex(of: -1) { throw .nobody(column: name, at: axis.text(at: row)) }
    let rest = Series(axis: axis, checked: columns.filter { !$0.name.hasSameBytes(as: name) })
    let sorted = PanelRows(of: whose)
    let individuals = sorted.names.enumerated().map { place, text in
      let rows = sorted.rows(ofIndividual: place).map { Int($0) }
      return Individual(
        name: text,
        series: Series(
          axis: axis.kept(rows), checked: rest.columns.map { $0.kept(rows, condition: column.reach) }))
    }
    guard !individuals.isEmpty else { throw .panel(.noIndividuals) }
    return Panel(key: name, alike: individuals)
  }

  /// Rows of a range; where they were only counted, counted anew.
  private func stretch(_ rows: Range<Int>) -> Series {
    let part = sliced(rows)
    return axis.isCalendar ? part : Series(axis: .index(count: part.count), checked: part.columns)
  }
}

extension Column {
  /// A cell as a name; nil where it is missing.
  fileprivate func text(at row: Int) -> String? {
    switch cells {
    case .numbers(let numbers): numbers[row].map { NumberText.shortest($0) }
    case .texts(let texts): texts[row]
    case .booleans(let booleans): booleans[row].map { $0 ? "true" : "false" }
    }
  }
}

/// Why a series cannot be cut into individuals.
package enum PanelCutError: Explained, Hashable {
  case lengths(total: Int, rows: Int)
  case nobody(column: String, at: String)
  case series(SeriesError)
  case panel(PanelError)

  package var description: String {
    switch self {
    case .lengths(let total, let rows): "the lengths add up to \(total), and the series has \(rows) rows"
    case .nobody(let column, let time): "`\(column)` does not say whose the row at \(time) is"
    case .series(let error): error.description
    case .panel(let error): error.description
    }
  }

  package var remedy: String {
    switch self {
    case .lengths: "give every row to one individual"
    case .nobody: "fill it, or filter such rows out"
    case .series(let error): error.remedy
    case .panel(let error): error.remedy
    }
  }
}
