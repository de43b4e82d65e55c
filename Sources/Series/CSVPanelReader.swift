/// A delimited text of many individuals that was read: its panel, and what was recognised on the way.
package struct CSVPanelReading: Sendable {
  package let panel: Panel
  package let report: CSVReport
}

/// Reads a delimited text whose rows belong to many individuals.
extension CSVReader {
  /// The rows of each individual as a series, in one pass over the text; individuals may alternate, and each one's
  /// times ascend. `options.individual` names the column that tells them apart.
  package func readPanel(_ bytes: [UInt8]) throws(CSVError) -> CSVPanelReading {
    precondition(options.individual != nil, "no column tells individuals apart")
    let (layout, rows, delimiter, likely) = try table(bytes.span)
    var columns = layout.builders.map(\.column)
    let recognised = zip(layout.builders, columns).map { builder, column in
      CSVReport.Recognised(
        name: column.name, kind: column.kind, evidence: builder.evidence, percentages: builder.percentages)
    }
    let key = columns.remove(at: layout.individual ?? 0)
    guard let whose = key.texts else { throw .unknownColumn(key.name, known: columns.map(\.name)) }
    let lines = layout.lines ?? []
    if let row = whose.codes.firstIndex(of: -1) { throw .noIndividual(line: Int(lines[row]), column: key.name) }
    let sorted = PanelRows(of: whose)
    var individuals: [Individual] = []
    individuals.reserveCapacity(sorted.names.count)
    var leftOut: [Range<Int>] = []
    for (place, name) in sorted.names.enumerated() {
      let own = sorted.rows(ofIndividual: place)
      let (series, free) = try Self.series(of: columns.map { $0.picked(own) }, own, layout.time, lines)
      individuals.append(Individual(name: name, series: series))
      leftOut += free
    }
    return CSVPanelReading(
      panel: Panel(key: key.name, alike: individuals).aligned(),
      report: CSVReport(
        rows: rows, delimiter: delimiter, timeColumns: options.time,
        timeCandidates: options.time.isEmpty ? likely : [], leftOut: leftOut, doubled: 0,
        columns: recognised))
  }

  /// The series of one individual, and the rows of it that the text leaves out.
  private static func series(
    of columns: [Column], _ rows: ArraySlice<Int32>, _ time: TimeReader?, _ lines: [Int32]
  ) throws(CSVError) -> (Series, leftOut: [Range<Int>]) {
    guard let time else { return (Series(axis: .index(count: rows.count), checked: columns), []) }
    let (axis, places) = try time.taking(rows, lines: lines).axis()
    guard let places else { return (Series(axis: axis, checked: columns), []) }
    var free = Mask(count: axis.count, repeating: true)
    for place in places { free[place] = false }
    return (Series(axis: axis, checked: columns.map { $0.spread(to: places, count: axis.count) }), free.runs)
  }
}
