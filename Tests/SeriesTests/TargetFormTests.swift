import Series
import Testing

/// Models that learn changes, and numbers in the data's own units all the same.
@Suite struct TargetFormTests {
  static let forms: [TargetForm] = [.change, .logChange, .seasonalChange(period: 3), .seasonalChange(period: 1)]

  static func data(
    _ y: [Double?], _ form: TargetForm, horizon: ClosedRange<Int> = 1...5, scaling: Scaling? = nil, past: Int = 3
  ) throws -> WindowedData {
    let x = y.indices.map { Double($0 * 7 % 5) as Double? }
    let series = try Series(
      axis: .index(count: y.count), columns: [Column("y", numbers: y), Column("x", numbers: x)])
    var spec = WindowSpec(past: past, horizon: horizon)
    (spec.targets, spec.form) = (["y"], form)
    let parts = try Split.sizes(train: .fraction(0.6), valid: nil, test: .rest).parts(of: series)
    return try WindowedData(parts, spec, scaling: scaling)
  }

  static func values(_ seed: Int, count: Int, holes: Int = 0) -> [Double?] {
    var dice = Dice(seed)
    return (0..<count).map { _ in dice.roll(0...99) < holes ? nil : Double(dice.roll(1...9999)) / 16 }
  }

  /// What the model is to learn, brought back, is what came true.
  @Test(arguments: forms, [nil, .standard, .minMax, .robust, .perWindow] as [Scaling?])
  func targetsComeBack(form: TargetForm, scaling: Scaling?) throws {
    let data = try Self.data(Self.values(1, count: 120, holes: 4), form, scaling: scaling)
    for windows in [data.train, try #require(data.test)] {
      var learned: [Float] = []
      for window in 0..<windows.count {
        var values = [Float](repeating: .nan, count: windows.steps)
        var span = values.mutableSpan
        windows.copyTargets(of: window, into: &span)
        learned += values
      }
      for (undone, truth) in zip(windows.unscaled(learned), windows.truths()) {
        #expect(abs(undone - truth) < 1e-3, "\(undone) was \(truth)")
      }
    }
  }

  @Test func changesByHand() throws {
    let y: [Double?] = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78]
    func learned(_ form: TargetForm) throws -> (inputs: [Float], targets: [Float]) {
      let data = try Self.data(y, form, horizon: 1...4, past: 2)
      // The first window whose past is there.
      var inputs = [Float](repeating: .nan, count: 4)
      var targets = [Float](repeating: .nan, count: 4)
      var span = inputs.mutableSpan
      data.train.copyInputs(of: 0, into: &span, rowStride: 2)
      var targetSpan = targets.mutableSpan
      data.train.copyTargets(of: 0, into: &targetSpan)
      return ([inputs[0], inputs[2]], targets)
    }
    // Origin 2: changes 2 and 3 before it, and from 6 to 10, 15, 21 and 28.
    let change = try learned(.change)
    #expect(change.inputs == [2, 3] && change.targets == [4, 9, 15, 22])
  }

  @Test func seasonalChangesByHand() throws {
    let y: [Double?] = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78, 91, 105]
    let data = try Self.data(y, .seasonalChange(period: 2), horizon: 1...3, past: 1)
    var targets = [Float](repeating: .nan, count: 3)
    var span = targets.mutableSpan
    data.train.copyTargets(of: 0, into: &span)
    let origin = data.train.origin(of: 0)
    // From the row before the origin, from the origin, and two seasons back for the third step.
    func level(_ row: Int) -> Float { Float(y[row] ?? 0) }
    #expect(
      targets == [
        level(origin + 1) - level(origin - 1), level(origin + 2) - level(origin), level(origin + 3) - level(origin - 1),
      ])
  }

  /// A window whose starting value is missing cannot be undone: it is left out, and counted.
  @Test func missingBasesLeaveWindowsOut() throws {
    var y = Self.values(2, count: 60)
    y[20] = nil
    var spec = WindowSpec(past: 2, horizon: 1...1)
    (spec.targets, spec.features, spec.form) = (["y"], ["x"], .change)
    let x = y.indices.map { Double($0) as Double? }
    let series = try Series(axis: .index(count: 60), columns: [Column("y", numbers: y), Column("x", numbers: x)])
    let parts = try Split.sizes(train: .rest, valid: nil, test: nil).parts(of: series)
    let data = try WindowedData(parts, spec)
    #expect(
      data.train.leftOut == [
        Exclusion(reason: .missingInput, column: "y", count: 1),
        Exclusion(reason: .missingTarget, column: "y", count: 1),
      ])
    #expect(data.obstacle(atOrigin: 20) == Exclusion(reason: .missingInput, column: "y", count: 1))
    #expect(data.obstacle(atOrigin: 21) == nil)
  }

  /// Nothing that lies after an origin changes what the model sees there, nor what its numbers are undone by.
  @Test(arguments: forms, [.standard, .minMax, .robust, .perWindow] as [Scaling])
  func theFutureChangesNothing(form: TargetForm, scaling: Scaling) throws {
    let y = Self.values(3, count: 100, holes: 3)
    let before = try Self.data(y, form, scaling: scaling)
    for origin in [70, 75, 83, 91] where before.obstacle(atOrigin: origin) == nil {
      let altered = y.indices.map { row in row > origin ? y[row].map { $0 * 3 + 17 } ?? 5 : y[row] }
      let after = try Self.data(altered, form, scaling: scaling)
      #expect(after.scaler == before.scaler)
      #expect(after.obstacle(atOrigin: origin) == nil)
      func inputs(_ data: WindowedData) -> [Float] {
        var values = [Float](repeating: .nan, count: 6)
        var span = values.mutableSpan
        var present: [Float] = []
        var presence = present.mutableSpan
        data.copyInputs(atOrigin: origin, into: &span, presence: &presence, rowStride: 2)
        return values
      }
      #expect(inputs(before) == inputs(after))
      let model: [Float] = [0.1, -0.2, 0.3, 1, 0]
      #expect(before.unscaled(model, atOrigin: origin) == after.unscaled(model, atOrigin: origin))
    }
  }

  @Test func refusals() throws {
    var y = Self.values(4, count: 40)
    #expect(throws: WindowError.changeOfNothing) { try Self.data(y, .change, horizon: 0...1) }
    #expect(throws: WindowError.outOfRange("as", value: 0, least: 1)) {
      try Self.data(y, .seasonalChange(period: 0))
    }
    y[30] = 0
    #expect(throws: WindowError.notPositive(column: "y", value: 0, at: "30")) { try Self.data(y, .logChange) }
    #expect(throws: Never.self) { try Self.data(y, .change) }
  }
}
