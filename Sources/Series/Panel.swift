/// Many individuals with the same columns, each a series over a time axis of its own.
package struct Panel: Hashable, Sendable {
  /// What tells the individuals apart: `shop`, `person`.
  package let key: String
  /// At least one; ascending by the bytes of their names, which are distinct.
  package let individuals: [Individual]

  /// Individuals in any order. A column without an observed cell takes the kind that it has elsewhere.
  package init(key: String, _ individuals: [Individual]) throws(PanelError) {
    guard let pattern = individuals.first else { throw .noIndividuals }
    let kinds = try Self.kinds(of: individuals, like: pattern)
    var sorted: [Individual] = []
    sorted.reserveCapacity(individuals.count)
    for one in individuals { sorted.append(Individual(name: one.name, series: one.series.recast(to: kinds))) }
    let isSorted = zip(sorted, sorted.dropFirst()).allSatisfy { ByteOrdered($0.name) < ByteOrdered($1.name) }
    if !isSorted {
      sorted.sort { ByteOrdered($0.name) < ByteOrdered($1.name) }
      let twin = zip(sorted, sorted.dropFirst()).first { $0.name.hasSameBytes(as: $1.name) }
      if let twin { throw .duplicateName(twin.0.name) }
    }
    self.key = key
    self.individuals = sorted
  }

  /// Individuals with distinct names and the same columns, in any order.
  init(key: String, alike individuals: [Individual]) {
    self.init(key: key, checked: individuals.sorted { ByteOrdered($0.name) < ByteOrdered($1.name) })
  }

  /// Individuals that are known to be in order and to have the same columns.
  private init(key: String, checked individuals: [Individual]) {
    self.key = key
    self.individuals = individuals
  }

  /// The rows of all individuals.
  package var count: Int { individuals.reduce(0) { $0 + $1.series.count } }

  package var names: [String] { individuals.map(\.name) }

  /// The columns that every individual has, as the first has them.
  package var columns: [Column] { individuals[0].series.columns }

  package subscript(name: String) -> Series? { place(of: name).map { individuals[$0].series } }

  /// The place of an individual, by halving.
  package func place(of name: String) -> Int? {
    var low = 0
    var high = individuals.count
    while low < high {
      let middle = (low + high) / 2
      if ByteOrdered(individuals[middle].name) < ByteOrdered(name) { low = middle + 1 } else { high = middle }
    }
    guard low < individuals.count, individuals[low].name.hasSameBytes(as: name) else { return nil }
    return low
  }

  /// The same individuals with other columns or rows.
  package func mapped<Problem>(
    _ transform: (Series) throws(Problem) -> Series
  ) throws(Problem) -> Panel {
    var results: [Individual] = []
    results.reserveCapacity(individuals.count)
    for one in individuals { results.append(Individual(name: one.name, series: try transform(one.series))) }
    return Panel(key: key, checked: results)
  }

  /// Results for each individual, in their order.
  package func with(_ series: [Series]) throws(PanelError) -> Panel {
    precondition(series.count == individuals.count, "\(series.count) results for \(individuals.count) individuals")
    return try Panel(key: key, zip(individuals, series).map { Individual(name: $0.name, series: $1) })
  }

  /// The cells of a column of all individuals, one after another; of what they were computed is forgotten.
  package func pooled(_ name: String) -> Column? {
    let parts = individuals.compactMap { $0.series[name] }
    guard let first = parts.first else { return nil }
    let column =
      switch first.cells {
      case .numbers: Column(name, .numbers(.init(parts.flatMap { part in part.values(orMissing: .nan) })))
      case .booleans:
        Column(name, booleans: parts.flatMap { part in (0..<part.count).map { part.booleans?[$0] } })
      case .texts: Column(name, texts: parts.flatMap { part in (0..<part.count).map { part.texts?[$0] } })
      }
    return column.recognised(as: first)
  }

  /// The kind of each column, and an error where individuals disagree.
  private static func kinds(of individuals: [Individual], like pattern: Individual) throws(PanelError) -> [Column.Kind]
  {
    var kinds = pattern.series.columns.map { $0.hasObserved ? $0.kind : nil }
    for one in individuals {
      let columns = one.series.columns
      let isAlike =
        columns.count == kinds.count
        && zip(columns, pattern.series.columns).allSatisfy { $0.name.hasSameBytes(as: $1.name) }
      guard isAlike else {
        throw .columnsDiffer(
          one.name, columns.map(\.name), pattern.name, pattern.series.columns.map(\.name))
      }
      for (place, column) in columns.enumerated() where kinds[place] != column.kind && column.hasObserved {
        if let kind = kinds[place] {
          let earlier = individuals.first { $0.series.columns[place].hasObserved }?.name ?? pattern.name
          throw .kindsDiffer(column: column.name, one.name, is: column.kind, earlier, was: kind)
        }
        kinds[place] = column.kind
      }
    }
    return zip(kinds, pattern.series.columns).map { $0 ?? $1.kind }
  }
}

/// One of a panel.
package struct Individual: Hashable, Sendable {
  package let name: String
  package let series: Series

  package init(name: String, series: Series) {
    self.name = name
    self.series = series
  }
}

extension Series {
  /// Columns without an observed cell in the kinds wanted.
  fileprivate func recast(to kinds: [Column.Kind]) -> Series {
    guard !zip(columns, kinds).allSatisfy({ $0.kind == $1 }) else { return self }
    return Series(
      axis: axis,
      checked: zip(columns, kinds).map { column, kind in
        guard column.kind != kind else { return column }
        let empty = Scalar(.missing).column(count: column.count, kind: kind).cells
        return Column(column.name, empty, reach: column.reach, filled: column.filled)
      })
  }
}

extension Column {
  fileprivate var hasObserved: Bool {
    switch cells {
    case .numbers(let numbers): numbers.missing.setCount < numbers.values.count
    case .texts(let texts): texts.codes.contains { $0 >= 0 }
    case .booleans(let booleans): booleans.missing.setCount < booleans.values.count
    }
  }

  fileprivate func values(orMissing hole: Double) -> [Double] {
    guard let numbers else { return [] }
    if numbers.missing.isEmpty { return numbers.values }
    return numbers.values.indices.map { numbers.missing[$0] ? hole : numbers.values[$0] }
  }
}

/// Why individuals make no panel.
package enum PanelError: Explained, Hashable {
  case noIndividuals
  case duplicateName(String)
  /// Two individuals and their columns.
  case columnsDiffer(String, [String], String, [String])
  case kindsDiffer(column: String, String, is: Column.Kind, String, was: Column.Kind)

  package var description: String {
    switch self {
    case .noIndividuals: "a panel has at least one individual"
    case .duplicateName(let name): "two individuals are named `\(name)`"
    case .columnsDiffer(let one, let ones, let other, let others): Self.difference(one, ones, other, others)
    case .kindsDiffer(let column, let one, let kind, let other, let was):
      "column `\(column)` of `\(one)` is \(kind.rawValue), and of `\(other)` it is \(was.rawValue)"
    }
  }

  package var remedy: String {
    switch self {
    case .noIndividuals: "check what was loaded or filtered"
    case .duplicateName: "give every individual a name of its own"
    case .columnsDiffer: "keep the columns that all of them have"
    case .kindsDiffer: "repair the odd cells, or name what stands for a missing one"
    }
  }

  private static func difference(_ one: String, _ ones: [String], _ other: String, _ others: [String]) -> String {
    func lacking(_ names: [String], in known: [String]) -> String? {
      names.first { name in !known.contains { $0.hasSameBytes(as: name) } }
    }
    if let name = lacking(others, in: ones) { return "`\(one)` has no column `\(name)`, and `\(other)` has" }
    if let name = lacking(ones, in: others) { return "`\(one)` has a column `\(name)`, and `\(other)` has none" }
    return "`\(one)` has its columns in another order than `\(other)`"
  }
}
