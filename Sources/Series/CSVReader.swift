/// Reads a delimited text into a series: one pass over its bytes, and a second for columns that turn out to be text.
package struct CSVReader: Sendable {
  package let options: CSVOptions

  package init(_ options: CSVOptions = CSVOptions()) {
    self.options = options
  }

  package func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading {
    try read(bytes.span)
  }

  /// UTF-8 with or without its mark, any line ends, a header, then rows of as many fields. Blank lines are skipped,
  /// except in a text of a single column, where they are missing cells.
  package func read(_ bytes: Span<UInt8>) throws(CSVError) -> CSVReading {
    guard !bytes.isEmpty else { throw .empty }
    try EncodingCheck.check(bytes)
    let start = EncodingCheck.markLength(bytes)
    let delimiter =
      options.delimiter
      ?? CSVScanner.delimiter(of: bytes, from: start, decimal: options.decimal, comment: options.comment)
    var scanner = CSVScanner(delimiter: delimiter, comment: options.comment, at: start)
    scanner.skipBlankLines(bytes)
    guard scanner.at < bytes.count else { throw .empty }

    let header = try readHeader(&scanner, bytes)
    guard !scanner.isAtEnd(bytes) else { throw .headerOnly(columns: header) }
    let likely = likelyTimes(scanner, bytes, header)
    let capacity = Self.estimatedRows(bytes, from: scanner.at)
    var layout = try Layout(header: header, options: options, likely: likely, capacity: capacity)
    let body = CSVBody(
      parser: DecimalParser(decimal: options.decimal, thousands: options.thousands, delimiter: delimiter),
      header: header,
      missing: options.missing.map { Array($0.utf8) })

    var first = scanner
    let rows = try body.read(&first, bytes, &layout)
    if layout.builders.contains(where: \.needsSecondPass) {
      var again = layout.secondPass()
      var second = scanner
      _ = try body.read(&second, bytes, &again.layout)
      for (place, builder) in zip(again.places, again.layout.builders) { layout.builders[place] = builder }
    }
    return try reading(layout, rows: rows, delimiter: delimiter, likely: likely)
  }

  private func readHeader(
    _ scanner: inout CSVScanner, _ bytes: Span<UInt8>
  ) throws(CSVError) -> [String] {
    var names: [String] = []
    repeat {
      do {
        names.append(String(decoding: try scanner.field(bytes).bytes(bytes), as: UTF8.self))
      } catch {
        throw CSVBody.error(error, column: "\(names.count + 1)")
      }
    } while scanner.nextField(bytes)
    scanner.lineEnd(bytes)
    for (index, name) in names.enumerated() {
      guard !name.isEmpty else { throw .unnamedColumn(position: index + 1) }
      if let earlier = names[..<index].firstIndex(where: { $0.hasSameBytes(as: name) }) {
        throw .duplicateColumn(name, first: earlier + 1, second: index + 1)
      }
    }
    return names
  }

  /// The columns whose field in the first row reads as a calendar time.
  private func likelyTimes(_ start: CSVScanner, _ bytes: Span<UInt8>, _ header: [String]) -> [String] {
    var scanner = start
    scanner.skipBlankLines(bytes)
    var likely: [String] = []
    for name in header {
      guard let field = try? scanner.field(bytes) else { break }
      if TimeReader.looksLikeTime(field, bytes) { likely.append(name) }
      guard scanner.nextField(bytes) else { break }
    }
    return likely
  }

  /// The number of rows, from the length of the first 64 KiB of them; a little more than that.
  private static func estimatedRows(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let sample = min(bytes.count, start + 65_536)
    var lines = 1
    for index in start..<sample where bytes[index] == UInt8(ascii: "\n") { lines += 1 }
    if sample == bytes.count { return lines }
    return Int(Double(lines) / Double(sample - start) * Double(bytes.count - start) * 1.02)
  }

  /// - Parameter unit: what the places of rows are called: `line`, or `row` where there are no lines.
  func reading(
    _ layout: Layout, rows: Int, delimiter: UInt8, likely: [String], unit: String = "line"
  ) throws(CSVError) -> CSVReading {
    if let individual = layout.individual {
      return try panelReading(layout, individual, rows: rows, delimiter: delimiter, likely: likely)
    }
    var columns = layout.builders.map { $0.recognised(in: unit) }
    var axis = TimeAxis.index(count: rows)
    var leftOut: [Range<Int>] = []
    if let time = layout.time {
      let (found, places) = try time.axis()
      axis = found
      if let places {
        columns = columns.map { $0.spread(to: places, count: found.count) }
        var free = Mask(count: found.count, repeating: true)
        for place in places { free[place] = false }
        leftOut = free.runs
      }
    }
    let recognised = zip(layout.builders, columns).map { builder, column in
      CSVReport.Recognised(
        name: column.name, kind: column.kind, evidence: builder.evidence, percentages: builder.percentages)
    }
    return CSVReading(
      series: Series(axis: axis, checked: columns), panel: nil,
      report: CSVReport(
        rows: rows, delimiter: delimiter, timeColumns: options.time,
        timeCandidates: options.time.isEmpty ? likely : [], leftOut: leftOut, doubled: layout.time?.doubled ?? 0,
        columns: recognised))
  }

  /// What becomes of each field of a row.
  struct Layout {
    enum Role { case ignored, time(Int), cells(Int) }

    private(set) var roles: [Role]
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
      }
    }

    /// Only the columns that must be read once more, and their places among all.
    func secondPass() -> (layout: Layout, places: [Int]) {
      var copy = self
      let places = builders.indices.filter { builders[$0].needsSecondPass }
      copy.time = nil
      copy.lines = nil
      copy.builders = places.map { builders[$0].restarted }
      copy.roles = roles.map { role in
        if case .cells(let index) = role, let place = places.firstIndex(of: index) { .cells(place) } else { .ignored }
      }
      return (copy, places)
    }
  }
}
