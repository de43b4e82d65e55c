package import Language
package import Series
package import Syntax

/// A panel is a series of many individuals: what works on one row or cell at a time works in each of them.
extension Panel: Population {
  package static var kind: Kind { .series }
  package static var hasOpenMembers: Bool { true }
  package static var isElementwise: Bool { true }
  package static var members: [Member] { Series.members }
  package var memberNames: [String] { Self.members.map(\.name) + columns.map(\.name) }

  package var phrase: String { "a panel of \(individuals.count) individual\(individuals.count == 1 ? "" : "s")" }
  package func one(at place: Int) -> Value { .object(individuals[place].series) }
  package func one(named name: String) -> Value? { self[name].map { .object($0) } }
  package func gathered(_ results: [Value]) throws(Complaint) -> Value {
    try Self.gathered(results, names: names, key: key)
  }

  /// Series make a panel, tables one table with the individual before its rows, anything else a table of one row each.
  /// Individuals that a condition left without rows are gone.
  static func gathered(_ results: [Value], names: [String], key: String) throws(Complaint) -> Value {
    let series = results.compactMap { result -> Series? in
      if case .object(let series as Series) = result { series } else { nil }
    }
    if series.count == results.count, !series.isEmpty {
      let all = zip(names, series).map { Individual(name: $0, series: $1) }
      let filled = all.filter { $0.series.count > 0 }
      return .object(
        try explained { () throws(PanelError) in try Panel(key: key, filled.isEmpty ? all : filled) })
    }
    let tables = results.compactMap { result -> Table? in
      if case .object(let table as Table) = result { table } else { nil }
    }
    if tables.count == results.count, let first = tables.first,
      tables.allSatisfy({ $0.labels.elementsEqual(first.labels, by: Label.areEqual) })
    {
      let rows = zip(names, tables).flatMap { name, table in table.rows.map { [.text(name)] + $0 } }
      return .object(Table(labels: [key] + first.labels, rows: rows))
    }
    return .object(Table(labels: [key, "value"], rows: zip(names, results).map { [.text($0), $1] }))
  }

  package func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "individuals": .list(names.map { .text($0) })
    case "time": .object(PanelTimes(panel: self))
    case "rows": .number(Double(count))
    default: try column(called: name)
    }
  }

  /// A column of each as a panel of its own.
  private func column(called name: String) throws(Complaint) -> Value? {
    guard individuals[0].series[name] != nil else { return nil }
    return .object(
      try explained { () throws(SeriesError) in
        try mapped { (series) throws(SeriesError) in try series.selecting([name]) }
      })
  }

  /// Text is a column or, where there is none of that name, an individual; dates and ranges slice each one's rows.
  package func element(at index: Value) throws(Complaint) -> Value? {
    switch index {
    case .text(let name):
      if let column = try column(called: name) { return column }
      // What is computed from it knows whose it was.
      return self[name].map { .object($0.from(.one(name))) }
    case .number:
      throw Complaint(
        "rows are counted in each individual, and this is \(phrase)",
        suggestion: names.first.map { "[\"\($0)\"][0]" }, code: .wrongKind)
    case .date, .range:
      var results: [Value] = []
      for one in individuals {
        guard let part = try one.series.element(at: index) else { return nil }
        results.append(part)
      }
      return try gathered(results)
    default: return nil
    }
  }

  package func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    let many: (any Population)? = if case .object(let object) = other { object as? any Population } else { nil }
    var results: [Series] = []
    results.reserveCapacity(individuals.count)
    for (place, one) in individuals.enumerated() {
      var second = other
      if let many {
        guard many.names.indices.contains(place), many.names[place].hasSameBytes(as: one.name),
          many.names.count == individuals.count
        else {
          throw Complaint("\(phrase) and \(many.phrase) do not have the same individuals")
        }
        second = many.one(at: place)
      }
      do throws(Complaint) {
        guard case .object(let result as Series)? = try one.series.combined(operation, with: second, isLeft: isLeft)
        else { return nil }
        results.append(result)
      } catch {
        var complaint = error
        complaint.notes.insert("individual `\(one.name)`", at: 0)
        throw complaint
      }
    }
    return .object(try explained { () throws(PanelError) in try with(results) })
  }

  package func negated() throws(Complaint) -> Value? {
    .object(
      try explained { () throws(SeriesError) in
        try mapped { (series) throws(SeriesError) in try series.mapped { -$0 } }
      })
  }

  package func isSame(as other: any Object) -> Bool { (other as? Panel) == self }

  package var inline: String { "panel of \(individuals.count) individual\(individuals.count == 1 ? "" : "s")" }

  /// The first rows of all and the last, each with whose it is.
  package func shown(width: Int) -> [String] {
    let shown = 15
    let places = count <= shown + 1 ? Array(0..<count) : Array(0..<10) + Array((count - 5)..<count)
    var rows: [[String]] = []
    for place in places {
      let (name, series, row) = located(place)
      rows.append([name, series.axis.text(at: row)] + series.columns.map { $0.value(at: row).inline })
    }
    let isCalendar = individuals[0].series.axis.isCalendar
    var lines = TableText.lines(
      labels: [key, isCalendar ? "time" : "row"] + columns.map(\.name), rows: rows,
      isNumeric: [false, false] + columns.map { $0.kind == .number }, width: width)
    if count > shown + 1 { lines.insert("… \(count - shown) more rows", at: 11) }
    return lines
  }

  /// A row among all: whose it is, and which of that one's.
  private func located(_ place: Int) -> (name: String, series: Series, row: Int) {
    var row = place
    for one in individuals {
      if row < one.series.count { return (one.name, one.series, row) }
      row -= one.series.count
    }
    preconditionFailure("row \(place) of \(count)")
  }
}

/// The times of the rows of each individual, `p.time`.
struct PanelTimes: Population {
  let panel: Panel

  static var kind: Kind { Times.kind }
  static var isElementwise: Bool { true }

  var names: [String] { panel.names }
  var phrase: String { "the times of \(panel.phrase)" }
  func one(at place: Int) -> Value { .object(Times(axis: panel.individuals[place].series.axis)) }
  func gathered(_ results: [Value]) throws(Complaint) -> Value { try panel.gathered(results) }

  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    var results: [Value] = []
    for one in panel.individuals {
      let times = Times(axis: one.series.axis)
      guard let result = try times.combined(operation, with: other, isLeft: isLeft) else { return nil }
      results.append(result)
    }
    return try gathered(results)
  }

  func isSame(as other: any Object) -> Bool {
    guard let other = other as? PanelTimes else { return false }
    return panel.names.elementsEqual(other.panel.names) { $0.hasSameBytes(as: $1) }
      && zip(panel.individuals, other.panel.individuals).allSatisfy { $0.series.axis == $1.series.axis }
  }

  func shown(width: Int) -> [String] {
    let lines = panel.individuals.prefix(10).map { one in
      one.name + ": " + Times(axis: one.series.axis).shown(width: width).joined(separator: " ")
    }
    let rest = panel.individuals.count - lines.count
    return lines + (rest > 0 ? ["… \(rest) more individuals"] : [])
  }
}
