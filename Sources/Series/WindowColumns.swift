/// The input and target columns that a window spec means in a series.
struct WindowColumns {
  let features: [Column]
  let targets: [Column]
  let classes: [String]?

  init(_ parts: Parts, _ spec: WindowSpec) throws(WindowError) {
    let series = parts.series
    try spec.check()
    guard series.axis.isRegular else { throw .unevenAxis(step: series.axis.step) }
    if spec.label != nil, !spec.targets.isEmpty { throw .targetAndLabel }

    if let label = spec.label {
      let column = try Self.column(label, series)
      let (classed, classes) = try Self.classified(column, trainRows: parts.train)
      (targets, self.classes) = ([classed], classes)
    } else {
      let candidates = series.columns.filter { $0.kind == .number }
      if spec.targets.isEmpty, candidates.count != 1 { throw .noTarget(candidates: candidates.map(\.name)) }
      var chosen: [Column] = []
      for name in spec.targets.isEmpty ? candidates.map(\.name) : spec.targets {
        let column = try Self.column(name, series)
        guard column.kind == .number else { throw .notNumeric(column: name, kind: column.kind) }
        chosen.append(column)
      }
      (targets, classes) = (chosen, nil)
    }

    let answers = targets.map(\.name)
    let isAnswered = spec.horizon.lowerBound == 0
    if let names = spec.features {
      var chosen: [Column] = []
      for name in names {
        if isAnswered, answers.contains(where: { $0.hasSameBytes(as: name) }) {
          throw .targetAmongInputs(column: name)
        }
        chosen.append(try Self.column(name, series))
      }
      features = chosen
    } else {
      let label = spec.label
      features = series.columns.filter { column in
        let isTarget = answers.contains { $0.hasSameBytes(as: column.name) }
        // A label of numbers is history like any other, unless the answer is at the last input step.
        return column.kind == .number && !(isTarget && isAnswered)
          || column.kind == .boolean && isTarget
            && label != nil && !isAnswered
      }
    }
    guard !features.isEmpty else { throw .noFeatures }
    for column in features {
      guard column.kind != .text else { throw .notNumeric(column: column.name, kind: .text) }
      try Self.checkReach(of: column, parts)
    }
  }

  private static func column(_ name: String, _ series: Series) throws(WindowError) -> Column {
    guard let column = series[name] else { throw .unknownColumn(name, known: series.columns.map(\.name)) }
    return column
  }

  /// A column that looks ahead in every row can be no input at any origin, one that is fixed by a row past the training
  /// part at none of its origins.
  private static func checkReach(of column: Column, _ parts: Parts) throws(WindowError) {
    var farthest = 0
    let train = parts.train
    for run in column.reach.runs(in: train) {
      guard case .row(let row) = run.extent, run.rows.lowerBound == train.lowerBound, row >= train.upperBound - 1,
        run.rows.upperBound >= min(row, train.upperBound)
      else { continue }
      throw .knownLate(column: column.name, at: row < column.count ? parts.series.axis.text(at: row) : nil)
    }
    for run in column.reach.runs(in: 0..<column.count) {
      switch run.extent {
      case .offset(let steps) where steps > 0: farthest = max(farthest, steps)
      case .row(let row) where row >= run.rows.upperBound: farthest = max(farthest, row - run.rows.lowerBound)
      default: return
      }
    }
    if farthest > 0 { throw .alwaysAhead(column: column.name, steps: farthest) }
  }

  /// The column as class numbers from 0, and the classes' names.
  private static func classified(_ column: Column, trainRows: Range<Int>) throws(WindowError) -> (Column, [String]) {
    switch column.cells {
    case .booleans(let booleans):
      let numbers = Column.Numbers(
        (0..<column.count).map { booleans.values[$0] ? 1 : 0 }, missing: booleans.missing)
      return (Column(column.name, .numbers(numbers), reach: column.reach, filled: column.filled), ["false", "true"])
    case .numbers(let numbers):
      if let other = numbers.observed.first(where: { $0 != 0 && $0 != 1 }) {
        throw .notAClass(column: column.name, value: other)
      }
      return (column, ["0", "1"])
    case .texts(let texts):
      let used = Set(texts.codes[trainRows])
      let order = texts.categories.indices.filter { used.contains(Int32($0)) }
        .sorted { ByteOrdered(texts.categories[$0]) < ByteOrdered(texts.categories[$1]) }
      var numbers = [Double](repeating: .nan, count: texts.categories.count)
      for (number, code) in order.enumerated() { numbers[code] = Double(number) }
      let classed = Column.Numbers(texts.codes.map { $0 < 0 ? .nan : numbers[Int($0)] })
      return (
        Column(column.name, .numbers(classed), reach: column.reach, filled: column.filled),
        order.map { texts.categories[$0] }
      )
    }
  }
}
