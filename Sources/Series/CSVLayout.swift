/// What becomes of each column of a delimited text.
extension CSVReader {
  /// What becomes of each field of a row.
  struct Layout {
    enum Role { case ignored, time(Int), cells(Int) }

    private(set) var roles: [Role]
    /// The columns that hold the time, in the order of its parts.
    private(set) var timeColumns: [Int] = []
    var builders: [ColumnBuilder] = []
    var time: TimeReader?
    /// The builder of the column that tells individuals apart.
    private(set) var individual: Int?
    /// The line of each row, where rows are sorted by individual later.
    var lines: [Int32]?

    init(header: [String], options: CSVOptions, likely: [String], capacity: Int) throws(CSVError) {
      for name in options.time where !header.contains(where: { $0.hasSameBytes(as: name) }) {
        throw .unknownTimeColumn(name, known: header, likely: likely)
      }
      if let individual = options.individual, !options.mayLackIndividual,
        !header.contains(where: { $0.hasSameBytes(as: individual) })
      {
        throw .unknownColumn(individual, known: header)
      }
      for name in (options.columns ?? []) + options.kinds.map(\.column)
      where !header.contains(where: { $0.hasSameBytes(as: name) }) {
        throw .unknownColumn(name, known: header)
      }
      roles = []
      for name in header {
        if let individual = options.individual, name.hasSameBytes(as: individual) {
          self.individual = builders.count
          lines = []
          roles.append(.cells(builders.count))
          builders.append(ColumnBuilder(name: name, demanded: .text, capacity: capacity))
          continue
        }
        if let part = options.time.firstIndex(where: { $0.hasSameBytes(as: name) }) {
          roles.append(.time(part))
        } else if options.columns?.contains(where: { $0.hasSameBytes(as: name) }) ?? true {
          roles.append(.cells(builders.count))
          let demand = options.kinds.last { $0.column.hasSameBytes(as: name) }
          builders.append(ColumnBuilder(name: name, demanded: demand?.kind, capacity: capacity))
        } else {
          roles.append(.ignored)
        }
      }
      if !options.time.isEmpty {
        time = TimeReader(names: options.time, format: options.format, zone: options.zone, capacity: capacity)
        time?.demandsOrder = individual == nil
        timeColumns = options.time.map { name in header.firstIndex { $0.hasSameBytes(as: name) } ?? 0 }
      }
    }

    /// Only the columns that must be read once more, and their places among all.
    func secondPass() -> (layout: Layout, places: [Int]) {
      var copy = self
      let places = builders.indices.filter { builders[$0].needsSecondPass }
      copy.time = nil
      copy.timeColumns = []
      copy.lines = nil
      copy.builders = places.map { builders[$0].restarted }
      copy.roles = roles.map { role in
        if case .cells(let index) = role, let place = places.firstIndex(of: index) { .cells(place) } else { .ignored }
      }
      return (copy, places)
    }
  }
}
