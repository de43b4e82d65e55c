/// Segments of a split series seen through windows, with the scaler that belongs to them.
///
/// A window belongs to the part that holds all its targets, else to none, so no target is shared. Its inputs may reach
/// back into earlier parts and gaps, as a deployed forecaster's do, unless the spec is strict. No window leaves its
/// segment. Windows are views: the scaled columns are held once, rows × features, whatever the number of windows.
package struct WindowedData: Sendable {
  /// At least one; in the order in which their windows follow one another.
  package let segments: [Segment]
  package let spec: WindowSpec
  /// The input columns, in the order in which a step holds them, as the first segment has them.
  package let features: [Column]
  /// The target columns as the first segment has them; for a label, its class numbers.
  package let targets: [Column]
  /// The columns that are known beforehand, as the first segment has them.
  package let known: [Column]
  /// The classes of a label in the order of their numbers: two for booleans and 0/1, else the texts of the training
  /// rows by bytes. Texts that first appear later are missing targets: no model could name them.
  package let classes: [String]?
  package private(set) var scaler: Scaler?
  package private(set) var train: Windows
  /// What is learned from: the windows of `train` and, where steps may be missing, also those that lack some of their
  /// targets, which weigh 0.
  package private(set) var learned: Windows
  package private(set) var valid: Windows?
  package private(set) var test: Windows?

  /// Windows of a split series, unscaled unless told how.
  package init(_ parts: Parts, _ spec: WindowSpec, scaling: Scaling? = nil) throws(WindowError) {
    try self.init([Segment(parts: parts)], spec, scaling: scaling)
  }

  /// Windows of segments with the same columns; their statistics come from the training rows of all of them, or of
  /// each segment alone.
  package init(
    _ segments: [Segment], _ spec: WindowSpec, scaling: Scaling? = nil, eachAlone: Bool = false
  ) throws(WindowError) {
    precondition(!segments.isEmpty, "windows look into something")
    try self.init(segments, spec, try WindowColumns.chosen(in: segments, spec), scaling, eachAlone)
  }

  /// Windows of another kind into the same segments, scaled in the same way.
  package func changed(_ change: (inout WindowSpec) -> Void) throws(WindowError) -> WindowedData {
    var spec = spec
    change(&spec)
    return try WindowedData(
      segments, spec, scaling: scaler?.scaling, eachAlone: scaler.map { !$0.segments.isEmpty } ?? false)
  }

  /// The same windows with a scaler fitted on the training rows, of all segments or of each alone.
  package func scaled(by scaling: Scaling, eachAlone: Bool = false) throws(WindowError) -> WindowedData {
    try WindowedData(segments, spec, scaling: scaling, eachAlone: eachAlone)
  }

  /// The same windows with a scaler that was fitted elsewhere: that of a model from a file.
  package func scaled(with scaler: Scaler?) -> WindowedData {
    var scaled = self
    scaled.scaler = scaler
    scaled.train = train.scaled(with: scaler)
    scaled.learned = learned.scaled(with: scaler)
    scaled.valid = valid?.scaled(with: scaler)
    scaled.test = test?.scaled(with: scaler)
    return scaled
  }

  /// That every cell has a logarithm where a scaler that was fitted elsewhere takes it.
  package func checkLogarithms(of scaler: Scaler) throws(WindowError) {
    for (place, frame) in train.frames.enumerated() {
      for column in frame.scaledColumns where scaler[column.name, place]?.isLogarithmic == true {
        try column.numbers?.checkPositive(column.name, frame.axis)
      }
    }
  }

  /// The windows of a part; nil where the split has no such part.
  package func windows(of part: Part) -> Windows? {
    switch part {
    case .train: train
    case .valid: valid
    case .test: test
    }
  }

  /// What makes the inputs at an origin unusable, for a forecast from there: a column and the reason. Nil where all is
  /// well. The origin must have `past` rows up to it.
  package func obstacle(atOrigin origin: Int, segment: Int = 0) -> Exclusion? {
    precondition(canHold(origin: origin, segment: segment), "no \(spec.past) rows up to row \(origin)")
    if spec.masksMissing { return nil }
    let frame = train.frames[segment]
    let rows = frame.inputRows(origin: origin, from: 0, steps: spec.past)
    for column in frame.features {
      if rows.contains(where: { column.missing[$0] }) {
        return Exclusion(reason: .missingInput, column: column.name, count: 1)
      }
      let isAhead =
        spec.everyStep
        ? rows.contains { column.reach.row(at: $0) ?? $0 > $0 } : column.reach.row(of: rows) ?? origin > origin
      if isAhead { return Exclusion(reason: .lookAhead, column: column.name, count: 1) }
    }
    return train.frames[segment].changeObstacles.first { obstacle in
      obstacle.origins.contains { $0.contains(origin) }
    }.map { Exclusion(reason: $0.reason, column: $0.column, count: 1) }
  }

  /// The first value of the horizon at an origin that is to be known beforehand and is not there: its column and its row,
  /// which may lie past the end of the series. Nil where all are there.
  package func missingKnown(atOrigin origin: Int, segment: Int = 0) -> (column: String, row: Int)? {
    let frame = train.frames[segment]
    guard spec.everyStep else { return frame.missingKnown(origin: origin) }
    for row in frame.inputRows(origin: origin, from: 0, steps: spec.past) {
      if let missing = frame.missingKnown(origin: row) { return missing }
    }
    return nil
  }

  /// The last row of a segment in which all targets are observed; nil where there is none.
  package func lastObserved(ofSegment segment: Int) -> Int? {
    let targets = train.frames[segment].targets
    return (0..<segments[segment].axis.count).last { row in
      targets.allSatisfy { !$0.missing[row] && $0.filled?[row] != true }
    }
  }

  /// Whether there are `past` rows up to an origin; of whole individuals any will do.
  package func canHold(origin: Int, segment: Int = 0) -> Bool {
    origin >= (spec.isWhole ? 0 : spec.past - 1) && origin < segments[segment].axis.count
  }

  /// The steps of the window at an origin.
  package func length(atOrigin origin: Int, segment: Int = 0) -> Int {
    train.frames[segment].inputRows(origin: origin, from: 0, steps: spec.past).count
  }

  /// The inputs at any origin, as `Windows.copyInputs` lays them out: for forecasts, which have no targets yet.
  ///
  /// - Parameter presence: as `Windows.copyPresence` writes it; empty where no step is ever absent.
  package func copyInputs(
    atOrigin origin: Int, segment: Int = 0, into destination: inout MutableSpan<Float>,
    presence: inout MutableSpan<Float>, at offset: Int = 0, rowStride: Int
  ) {
    precondition(canHold(origin: origin, segment: segment), "no \(spec.past) rows up to row \(origin)")
    let frame = train.frames[segment]
    let rows = frame.inputRows(origin: origin, from: 0, steps: spec.past)
    frame.copyInputs(rows, into: &destination, at: offset, rowStride: rowStride)
    guard spec.isMasked else { return }
    frame.copyPresence(rows, origin: origin, steps: rows.count, into: &presence, at: 0)
  }

  /// What is known beforehand of the horizon at an origin, as `Windows.copyKnown` lays it out; of the horizons of all steps
  /// up to it, where there is a value at each.
  package func copyKnown(
    atOrigin origin: Int, segment: Int = 0, everyStep: Bool, into destination: inout MutableSpan<Float>
  ) {
    let frame = train.frames[segment]
    guard everyStep else { return frame.copyKnown(origin: origin, into: &destination, at: 0) }
    for (step, row) in frame.inputRows(origin: origin, from: 0, steps: spec.past).enumerated() {
      frame.copyKnown(origin: row, into: &destination, at: step * train.knownCount)
    }
  }

  /// Numbers of the model's at an origin, one for each step of the horizon, in the units of a target.
  package func unscaled(_ values: [Float], atOrigin origin: Int, segment: Int = 0, target: Int = 0) -> [Double] {
    train.frames[segment].unscaled(values[...], origin: origin, target: target)
  }

  private init(
    _ segments: [Segment], _ spec: WindowSpec, _ chosen: (segments: [WindowColumns], classes: [String]?),
    _ scaling: Scaling?, _ eachAlone: Bool
  ) throws(WindowError) {
    self.segments = segments
    let spec = spec.isWhole ? Self.withLongest(spec, segments) : spec
    self.spec = spec
    classes = chosen.classes
    (features, targets) = (chosen.segments[0].features, chosen.segments[0].targets)
    known = chosen.segments[0].known
    let (features, isClassified) = (features, classes != nil)
    if scaling == .perWindow, let other = spec.manyShapes { throw .notTogether("a scale of each window's own", other) }
    let scaler = try scaling.map { scaling throws(WindowError) in
      let columns = chosen.segments.map { choice in
        choice.features
          + ((isClassified ? [] : choice.learned) + choice.known).filter { column in
            !features.contains { $0.name.hasSameBytes(as: column.name) }
          }
      }
      do throws(WindowError) {
        return eachAlone
          ? try Scaler(scaling, fittedToEachOf: segments, columns: columns)
          : try Scaler(
            scaling, fittedTo: columns, rows: segments.map(\.parts.train), axes: segments.map(\.axis))
      } catch {
        // What is scaled of a target is its change, where the model learns that.
        guard spec.form != .level, case .notPositive(let name, let value, let row) = error,
          chosen.segments[0].targets.contains(where: { $0.name.hasSameBytes(as: name) })
        else { throw error }
        throw .logarithmOfChange(column: name, value: value, at: row)
      }
    }
    self.scaler = scaler
    let frames = segments.indices.map { place in
      WindowFrame(
        segment: segments[place], at: place, spec: spec, columns: chosen.segments[place],
        isClassified: isClassified, scaler: scaler)
    }
    func windows(_ part: Part) throws(WindowError) -> Windows? {
      guard segments.contains(where: { $0.parts.rows(of: part) != nil }) else { return nil }
      return try Windows(frames, of: part)
    }
    train = try Windows(frames, of: .train)
    let canLack = spec.masksMissing && !spec.everyStep && spec.steps * targets.count > 1
    learned = canLack ? try Windows(frames, of: .train, learnsParts: true) : train
    valid = try windows(.valid)
    test = try windows(.test)
  }

  /// Of whole individuals, `past` is the steps of the longest.
  private static func withLongest(_ spec: WindowSpec, _ segments: [Segment]) -> WindowSpec {
    var spec = spec
    spec.past = 1
    for segment in segments {
      for part in Part.allCases {
        guard let rows = segment.rows(of: part) else { continue }
        let first = spec.strict ? rows.lowerBound : 0
        spec.past = max(spec.past, rows.upperBound - spec.horizon.upperBound - first)
      }
    }
    return spec
  }
}
