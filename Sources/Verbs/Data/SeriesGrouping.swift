internal import Language
internal import Series
internal import Syntax

/// Groups of the rows of a series or panel: figures that know when they were known.
extension GroupVerb {
  func grouped(_ panel: Panel) throws(Complaint) -> Table {
    try grouped(
      panel.individuals.map(\.series), individual: (panel.key, panel.names), columns: panel.columns)
  }

  func grouped(_ series: Series) throws(Complaint) -> Table {
    try grouped([series], individual: nil, columns: series.columns)
  }

  private func grouped(
    _ segments: [Series], individual: (key: String, names: [String])?, columns: [Column]
  ) throws(Complaint) -> Table {
    let groups = try explained(blaming: "by") { () throws(SeriesError) in
      try RowGroups(of: segments, by: by.map(\.text), individual: individual)
    }
    var labels = by.map(\.text)
    let (keys, individuals) = (by.map(\.text), individual?.names ?? [])
    var rows = groups.groups.map { group in
      let (segment, row) = (group.rows[0].segment, group.rows[0].rows[0])
      return zip(keys, group.key).map { name, key in
        let value = key.value(at: 0)
        guard case .number(let number) = value, let column = segments[segment][name] else { return value }
        let known = KnownAt(row: column.reach.row(at: row), on: segments[segment].axis).from(column.reach.source)
        return Figure(number, known.from(Self.source(of: segment, individuals))).value
      }
    }
    for (names, aggregate) in wanted {
      for name in names {
        labels.append(Self.label(of: name.text, aggregate, among: labels))
        for (place, group) in groups.groups.enumerated() {
          rows[place].append(
            try figure(aggregate, of: name.text, in: group, groups, segments, names: individuals))
        }
      }
    }
    switch count {
    case .rows(false): break
    case .rows(true):
      labels.append("count")
      for (place, group) in groups.groups.enumerated() {
        let count = group.rows.reduce(0) { $0 + $1.rows.count }
        let end = groups.end(ofKeys: keys, in: group)
        rows[place].append(Figure(Double(count), known(end, group, segments, individuals)).value)
      }
    case .columns(let names):
      for name in names {
        labels.append("\(name.text)-count")
        for (place, group) in groups.groups.enumerated() {
          let parts = try explained(blaming: "count") { () throws(SeriesError) in
            try groups.cells(of: name.text, in: group)
          }
          let count = parts.reduce(0) { $0 + $1.count - $1.missing.setCount }
          let end = try explained { () throws(SeriesError) in try groups.end(of: name.text, in: group) }
          let last = [end, groups.end(ofKeys: keys, in: group)].compactMap(\.self).max()
          rows[place].append(Figure(Double(count), known(last, group, segments, individuals)).value)
        }
      }
    }
    return Table(labels: labels, rows: rows)
  }

  private func figure(
    _ aggregate: Aggregate, of name: String, in group: RowGroups.Group, _ groups: RowGroups, _ segments: [Series],
    names: [String]
  ) throws(Complaint) -> Value {
    let parts = try explained(blaming: aggregate.rawValue) { () throws(SeriesError) in
      try groups.cells(of: name, in: group)
    }
    var cells: [Double?] = []
    for part in parts {
      guard let numbers = part.numeric else {
        throw Complaint("`\(name)` is not a column of numbers", blaming: aggregate.rawValue, code: .wrongKind)
      }
      cells += (0..<part.count).map { numbers[$0] }
    }
    let observed = cells.count { $0 != nil }
    guard skipMissing || observed == cells.count else {
      throw .missing(cells.count - observed, cells.count, name, aggregate)
    }
    guard observed > (aggregate == .sd ? 1 : 0) else { return .missing }
    let column = Column(name, numbers: cells)
    let number = try explained { () throws(SeriesError) in
      try column.aggregate(aggregate, skipMissing: skipMissing, axis: .index(count: cells.count))
    }
    let end = try explained { () throws(SeriesError) in try groups.end(of: name, in: group) }
    let source = segments[group.rows[0].segment][name]?.reach.source ?? .nobody
    return Figure(number, known(end, group, segments, names).from(source)).value
  }

  /// When a figure of a group was known that rests on rows up to one; of several individuals never, for it would carry
  /// those of one part into the others.
  private func known(
    _ end: Int?, _ group: RowGroups.Group, _ segments: [Series], _ names: [String]
  ) -> KnownAt {
    guard group.rows.count == 1 else { return end == nil ? .always : .never }
    let segment = group.rows[0].segment
    return KnownAt(row: end, on: segments[segment].axis).from(Self.source(of: segment, names))
  }

  /// Whose the rows of a segment are.
  private static func source(of segment: Int, _ names: [String]) -> Reach.Source {
    names.isEmpty ? .nobody : .one(names[segment])
  }
}

/// What has rows to group.
enum Groupable: ValueConvertible {
  case table(Table)
  case series(Series)
  case panel(Panel)

  static var kind: Kind { .table.or(.series) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let table as Table): self = .table(table)
    case .object(let series as Series): self = .series(series)
    case .object(let panel as Panel): self = .panel(panel)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}

extension Complaint {
  /// Missing cells in a group, which nobody said are to be left out.
  static func missing(_ missing: Int, _ count: Int, _ column: String, _ aggregate: Aggregate) -> Complaint {
    Complaint(
      "`\(column)` has \(missing) of \(count) cells missing in a group", suggestion: "skip-missing: true",
      blaming: aggregate.rawValue, code: .badData)
  }
}
