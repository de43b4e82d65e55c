/// A split series seen through windows, with the scaler that belongs to them.
///
/// A window belongs to the part that holds all its targets, else to none, so no target is shared. Its inputs may reach
/// back into earlier parts and gaps, as a deployed forecaster's do, unless the spec is strict. Windows are views: the
/// scaled columns are held once, rows × features, whatever the number of windows.
package struct WindowedData: Sendable {
  package let parts: Parts
  package let spec: WindowSpec
  /// The input columns, in the order in which a step holds them.
  package let features: [Column]
  /// The target columns; for a label, its class numbers.
  package let targets: [Column]
  /// The classes of a label in the order of their numbers: two for booleans and 0/1, else the texts of the training
  /// rows by bytes. Texts that first appear later are missing targets: no model could name them.
  package let classes: [String]?
  package let scaler: Scaler?
  package let train: Windows
  package let valid: Windows?
  package let test: Windows?

  /// Windows of a split series, unscaled unless told how.
  package init(_ parts: Parts, _ spec: WindowSpec, scaling: Scaling? = nil) throws(WindowError) {
    let choice = try WindowColumns(parts, spec)
    try self.init(parts, spec, choice, scaling)
  }

  /// The same windows with a scaler fitted on the training rows.
  package func scaled(by scaling: Scaling) throws(WindowError) -> WindowedData {
    try WindowedData(parts, spec, scaling: scaling)
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
  package func obstacle(atOrigin origin: Int) -> Exclusion? {
    precondition(canHold(origin: origin), "no \(spec.past) rows up to row \(origin)")
    let rows = (origin - spec.past + 1)..<(origin + 1)
    for column in features {
      if rows.contains(where: { column.missing[$0] }) {
        return Exclusion(reason: .missingInput, column: column.name, count: 1)
      }
      if column.reach.row(of: rows) ?? origin > origin {
        return Exclusion(reason: .lookAhead, column: column.name, count: 1)
      }
    }
    return nil
  }

  /// Whether there are `past` rows up to an origin.
  package func canHold(origin: Int) -> Bool {
    origin >= spec.past - 1 && origin < parts.series.count
  }

  /// The inputs at any origin, as `Windows.copyInputs` lays them out: for forecasts, which have no targets yet.
  package func copyInputs(
    atOrigin origin: Int, into destination: inout MutableSpan<Float>, at offset: Int = 0, rowStride: Int
  ) {
    precondition(canHold(origin: origin), "no \(spec.past) rows up to row \(origin)")
    train.frame.copyInputs(origin: origin, into: &destination, at: offset, rowStride: rowStride)
  }

  /// A number of the model's in the units of a target.
  package func unscaled(_ value: Float, target: Int = 0) -> Double {
    train.frame.unscaled(value, target: target)
  }

  private init(
    _ parts: Parts, _ spec: WindowSpec, _ choice: WindowColumns, _ scaling: Scaling?
  ) throws(WindowError) {
    self.parts = parts
    self.spec = spec
    (features, targets, classes) = (choice.features, choice.targets, choice.classes)
    let others =
      choice.classes != nil
      ? []
      : choice.targets.filter { target in
        !choice.features.contains { $0.name.hasSameBytes(as: target.name) }
      }
    scaler = try scaling.map { scaling throws(WindowError) in
      try Scaler(scaling, fittedTo: choice.features + others, rows: parts.train)
    }
    let frame = WindowFrame(
      axis: parts.series.axis, spec: spec, features: features, targets: targets, isClassified: classes != nil,
      scaler: scaler, trainRows: parts.train, validRows: parts.valid)
    train = try Windows(frame, of: .train, rows: parts.train)
    valid = try parts.valid.map { rows throws(WindowError) in try Windows(frame, of: .valid, rows: rows) }
    test = try parts.test.map { rows throws(WindowError) in try Windows(frame, of: .test, rows: rows) }
  }
}
