/// The input and target columns that a window spec means in a segment.
struct WindowColumns {
  /// As the model reads them: targets among them as changes, where it learns those.
  let features: [Column]
  /// Levels, whatever the model learns of them.
  let targets: [Column]
  /// What is known beforehand of the target steps.
  let known: [Column]
  /// What the scales of the targets are fitted to: the targets, or their changes.
  let learned: [Column]
  /// What the targets of each row weigh; nil where all weigh 1.
  let weights: Column?
  /// Of a label, the rows of classes that the training part does not hold; else none.
  let unseen: Mask

  /// The columns of every segment, and the classes of a label.
  static func chosen(
    in segments: [Segment], _ spec: WindowSpec
  ) throws(WindowError) -> (segments: [WindowColumns], classes: [String]?) {
    try spec.check()
    for segment in segments where !segment.axis.isRegular { throw .unevenAxis(step: segment.axis.step) }
    if spec.isWhole, segments.contains(where: { $0.name == nil }) { throw .noIndividuals }
    if spec.label != nil, !spec.targets.isEmpty { throw .targetAndLabel }
    let labels = try spec.label.map { label throws(WindowError) in
      try ClassLabels(
        segments.map { segment throws(WindowError) in try column(label, segment.parts.series) },
        trainRows: segments.map(\.parts.train))
    }
    var columns: [WindowColumns] = []
    for (index, segment) in segments.enumerated() {
      columns.append(
        try WindowColumns(
          segment.parts.series, spec, label: labels?.columns[index],
          unseen: labels?.unseen[index] ?? Mask(count: segment.axis.count)
        ).changed(by: spec, on: segment.axis)
      )
    }
    try checkReach(columns.map(\.features), segments)
    try checkKnown(columns, segments, spec)
    return (columns, labels?.classes)
  }

  /// That nothing that is said to be known beforehand is a target.
  private static func checkKnown(
    _ columns: [WindowColumns], _ segments: [Segment], _ spec: WindowSpec
  ) throws(WindowError) {
    guard spec.label == nil else { return }
    for (segment, columns) in zip(segments, columns) {
      for known in spec.known {
        guard let column = segment.parts.series[known] else { continue }
        for target in columns.targets {
          guard let lag = TargetInDisguise.lag(of: target, in: column, horizon: spec.horizon.upperBound) else {
            continue
          }
          throw .targetInDisguise(column: known, target: target.name, lag: lag)
        }
      }
    }
  }

  private init(_ series: Series, _ spec: WindowSpec, label: Column?, unseen: Mask) throws(WindowError) {
    self.unseen = unseen
    if let label {
      targets = [label]
    } else {
      let candidates = series.columns.filter { $0.kind == .number }
      if spec.targets.isEmpty, candidates.count != 1 { throw .noTarget(candidates: candidates.map(\.name)) }
      var chosen: [Column] = []
      for name in spec.targets.isEmpty ? candidates.map(\.name) : spec.targets {
        let column = try Self.column(name, series)
        guard column.kind == .number else { throw .targetNotNumeric(column: name, kind: column.kind) }
        chosen.append(column)
      }
      targets = chosen
    }

    let answers = targets.map(\.name)
    let isAnswered = spec.horizon.lowerBound == 0
    var features: [Column] = []
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
        let isWeight = spec.weights.map { $0.hasSameBytes(as: column.name) } ?? false
        return column.kind == .number && !(isTarget && isAnswered) && !isWeight
          || column.kind == .boolean && isTarget
            && label != nil && !isAnswered
      }
    }
    learned = targets
    known = try Self.known(series, spec, answers)
    let assured = known
    features = features.map { feature in assured.first { $0.name.hasSameBytes(as: feature.name) } ?? feature }
    weights = try spec.weights.map { name throws(WindowError) in
      try Self.weights(try Self.column(name, series), on: series.axis)
    }
    guard !features.isEmpty else { throw .noFeatures }
    for column in features {
      guard column.kind != .text else { throw .notNumeric(column: column.name, kind: .text) }
    }
    self.features = features
  }

  private init(
    features: [Column], targets: [Column], learned: [Column], known: [Column], weights: Column?, unseen: Mask
  ) {
    (self.features, self.targets, self.learned) = (features, targets, learned)
    (self.known, self.weights, self.unseen) = (known, weights, unseen)
  }

  /// The columns that are known beforehand, reaching nowhere because the program says so.
  private static func known(
    _ series: Series, _ spec: WindowSpec, _ answers: [String]
  ) throws(WindowError) -> [Column] {
    var chosen: [Column] = []
    for name in spec.known where !chosen.contains(where: { $0.name.hasSameBytes(as: name) }) {
      if answers.contains(where: { $0.hasSameBytes(as: name) }) { throw .targetKnown(column: name) }
      let column = try column(name, series)
      guard column.kind != .text else { throw .notNumeric(column: name, kind: .text) }
      chosen.append(Column(column.name, column.cells, reach: .nothing, filled: column.filled))
    }
    return chosen
  }

  /// A column none of whose cells is below 0, or more than a float can hold.
  private static func weights(_ column: Column, on axis: TimeAxis) throws(WindowError) -> Column {
    guard let numbers = column.numeric else { throw .notNumeric(column: column.name, kind: column.kind) }
    for row in numbers.values.indices {
      let value = numbers.values[row]
      guard numbers.missing[row] || value >= 0 && Float(value).isFinite else {
        throw .notAWeight(column: column.name, value: value, at: axis.text(at: row))
      }
    }
    return column
  }

  /// The same with changes where the model reads and learns those.
  private func changed(by spec: WindowSpec, on axis: TimeAxis) throws(WindowError) -> WindowColumns {
    guard spec.form != .level else { return self }
    let learned = try targets.map { target throws(WindowError) in try spec.form.changes(of: target, on: axis) }
    let features = features.map { feature in
      learned.first { $0.name.hasSameBytes(as: feature.name) } ?? feature
    }
    return WindowColumns(
      features: features, targets: targets, learned: learned, known: known, weights: weights, unseen: unseen)
  }

  private static func column(_ name: String, _ series: Series) throws(WindowError) -> Column {
    guard let column = series[name] else { throw .unknownColumn(name, known: series.columns.map(\.name)) }
    return column
  }

  /// A column that looks ahead in every row of every segment can be no input at any origin, one that is fixed by a row
  /// past the training part at none of its origins.
  private static func checkReach(_ features: [[Column]], _ segments: [Segment]) throws(WindowError) {
    for index in features[0].indices {
      var first: WindowError?
      var isUsable = false
      for (columns, segment) in zip(features, segments) where !isUsable {
        if let problem = problem(withReachOf: columns[index], segment.parts) {
          first = first ?? problem
        } else {
          isUsable = true
        }
      }
      if let first, !isUsable { throw first }
    }
  }

  private static func problem(withReachOf column: Column, _ parts: Parts) -> WindowError? {
    var farthest = 0
    let train = parts.train
    for run in column.reach.runs(in: train) {
      guard case .row(let row) = run.extent, run.rows.lowerBound == train.lowerBound, row >= train.upperBound - 1,
        run.rows.upperBound >= min(row, train.upperBound)
      else { continue }
      return .knownLate(column: column.name, at: row < column.count ? parts.series.axis.text(at: row) : nil)
    }
    for run in column.reach.runs(in: 0..<column.count) {
      switch run.extent {
      case .offset(let steps) where steps > 0: farthest = max(farthest, steps)
      case .row(let row) where row >= run.rows.upperBound: farthest = max(farthest, row - run.rows.lowerBound)
      default: return nil
      }
    }
    return farthest > 0 ? .alwaysAhead(column: column.name, steps: farthest) : nil
  }
}
