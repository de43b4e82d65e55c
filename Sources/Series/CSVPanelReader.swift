/// Sorts the rows of a file by individual, where a column tells them apart.
extension CSVReader {
  /// The rows of each individual as a series; individuals may alternate, and each one's times ascend.
  func panelReading(
    _ layout: Layout, _ individual: Int, rows: Int, delimiter: UInt8, likely: [String], unit: String
  ) throws(CSVError) -> CSVReading {
    var columns = layout.builders.map { $0.recognised(in: unit) }
    var recognised = zip(layout.builders, columns).map { builder, column in
      CSVReport.Recognised(
        name: column.name, kind: column.kind, evidence: builder.evidence, percentages: builder.percentages)
    }
    let key = columns.remove(at: individual)
    recognised.remove(at: individual)
    guard let whose = key.texts else { throw .unknownColumn(key.name, known: columns.map(\.name)) }
    let lines = layout.lines ?? []
    if let row = whose.codes.firstIndex(of: -1) { throw .noIndividual(line: Int(lines[row]), column: key.name) }
    let sorted = PanelRows(of: whose)
    var individuals: [Individual] = []
    individuals.reserveCapacity(sorted.names.count)
    var leftOut: [Range<Int>] = []
    var doubled = 0
    for (place, name) in sorted.names.enumerated() {
      let own = sorted.rows(ofIndividual: place)
      let picked = columns.map { $0.picked(own) }
      guard let time = try layout.time?.taking(own, lines: lines) else {
        individuals.append(
          Individual(name: name, series: Series(axis: .index(count: own.count), checked: picked)))
        continue
      }
      doubled += time.doubled
      let (axis, places) = try time.axis()
      guard let places else {
        individuals.append(Individual(name: name, series: Series(axis: axis, checked: picked)))
        continue
      }
      let spread = picked.map { $0.spread(to: places, count: axis.count) }
      individuals.append(Individual(name: name, series: Series(axis: axis, checked: spread)))
      var free = Mask(count: axis.count, repeating: true)
      for place in places { free[place] = false }
      leftOut += free.runs
    }
    let panel = Panel(key: key.name, alike: individuals).aligned()
    return CSVReading(
      series: panel.individuals[0].series, panel: panel,
      report: CSVReport(
        rows: rows, delimiter: delimiter, timeColumns: options.time,
        timeCandidates: options.time.isEmpty ? likely : [], leftOut: leftOut, doubled: doubled, columns: recognised))
  }
}
