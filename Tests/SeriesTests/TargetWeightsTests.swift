import Notation
import Series
import Testing

/// What targets weigh: a column's word, and nothing where a target is missing.
@Suite struct TargetWeightsTests {
  static let split = Split.sizes(train: .fraction(0.6), valid: .fraction(0.2), test: .rest)

  /// y and x are targets, z is an input, w says what rows weigh.
  static func parts(_ dice: inout Dice, rows: Int, holes: Int) throws -> Parts {
    func cells(_ range: ClosedRange<Int>) -> [Double?] {
      (0..<rows).map { _ in dice.roll(0...99) < holes ? nil : Double(dice.roll(range)) / 4 }
    }
    var y = Column("y", numbers: cells(-99...99))
    let x = Column("x", numbers: cells(-99...99))
    var w = Column("w", numbers: cells(0...9))
    let start = dice.roll(0...(rows / 2))
    y.filled = Mask((0..<rows).map { (start..<(start + 4)).contains($0) })
    if dice.roll(0...1) == 0 { w.reach = Reach(.offset(dice.roll(1...3))) }
    let z = Column("z", numbers: (0..<rows).map { Double($0) })
    return try split.parts(of: try Series(axis: .index(count: rows), columns: [y, x, z, w]))
  }

  static func weights(_ windows: Windows, _ window: Int) -> [Float] {
    var weights = [Float](repeating: 1, count: windows.steps * windows.targetCount)
    var span = weights.mutableSpan
    windows.copyWeights(of: window, into: &span)
    return weights
  }

  /// The definition, cell by cell.
  static func weight(_ column: Column, _ row: Int, of rows: Range<Int>, _ weights: Column?) -> Float {
    func isKnown(_ column: Column) -> Bool {
      !column.missing[row] && (column.reach.row(at: row) ?? -1) < rows.upperBound
    }
    guard isKnown(column), column.filled?[row] != true else { return 0 }
    guard let weights else { return 1 }
    return isKnown(weights) ? Float(weights.numbers?.values[row] ?? .nan) : 0
  }

  @Test(arguments: 0..<200) func weightsAreThoseOfBruteForce(seed: Int) throws {
    var dice = Dice(seed)
    let rows = dice.roll(40...120)
    let parts = try Self.parts(&dice, rows: rows, holes: [0, 5, 20][dice.roll(0...2)])
    let first = dice.roll(1...2)
    var spec = WindowSpec(past: dice.roll(1...5), horizon: first...(first + dice.roll(0...3)))
    spec.targets = dice.roll(0...2) == 0 ? ["y"] : ["y", "x"]
    spec.features = ["z"]
    spec.masksMissing = dice.roll(0...1) == 0
    spec.weights = dice.roll(0...2) == 0 ? nil : "w"
    guard let data = try? WindowedData(parts, spec) else { return }
    let weights = spec.weights.flatMap { parts.series[$0] }
    for (part, windows) in [(Part.train, data.learned), (.valid, data.valid), (.test, data.test)] {
      guard let windows, let rows = parts.rows(of: part) else { continue }
      for window in 0..<windows.count {
        let expected = (0..<windows.steps).flatMap { step in
          data.targets.map {
            Self.weight($0, windows.row(of: window, step: step), of: rows, part == .test ? nil : weights)
          }
        }
        #expect(Self.weights(windows, window) == expected, "window \(window) of \(part)")
      }
    }
    // Learned is every window with a target; judged are those that have all.
    let lacking = spec.masksMissing && spec.steps * data.targets.count > 1
    let origins = (0..<data.learned.count).map { data.learned.origin(of: $0) }
    let train = parts.train
    let expected = (spec.past - 1..<parts.series.count).filter { origin in
      let targets = (origin + spec.horizon.lowerBound)...(origin + spec.horizon.upperBound)
      guard train.contains(targets.lowerBound), train.contains(targets.upperBound) else { return false }
      let there = targets.flatMap { row in data.targets.map { Self.weight($0, row, of: train, nil) != 0 } }
      return lacking ? there.contains(true) : !there.contains(false)
    }
    #expect(origins == expected)
    #expect((0..<data.train.count).allSatisfy { origins.contains(data.train.origin(of: $0)) })
  }

  @Test func everyStepTakesTheWeightOfItsTarget() throws {
    let rows = 20
    let series = try Series(
      axis: .index(count: rows),
      columns: [
        Column("y", numbers: (0..<rows).map { Double($0) }), Column("w", numbers: (0..<rows).map { Double($0 % 3) }),
      ])
    var spec = WindowSpec(past: 4, horizon: 1...1)
    (spec.everyStep, spec.weights, spec.targets) = (true, "w", ["y"])
    let data = try WindowedData(try Self.split.parts(of: series), spec)
    #expect(data.features.map(\.name) == ["y"])
    #expect(ManyLengthsTests.targets(data.train, 0, steps: 4).weights == [1, 2, 0, 1])
    let unbroken = UnbrokenWindows(training: data.train)
    var inputs = [Float](repeating: 0, count: 4)
    var (presence, targets, weights) = (inputs, inputs, inputs)
    var input = inputs.mutableSpan
    var there = presence.mutableSpan
    var span = targets.mutableSpan
    var weighing = weights.mutableSpan
    unbroken.copy(0, place: 0, inputs: &input, presence: &there, targets: &span, weights: &weighing)
    #expect(weights == [1, 2, 0, 1])
  }

  @Test func whatIsNoWeightIsRefused() throws {
    func problem(_ weights: [Double?], name: String = "w") throws -> WindowError? {
      let count = weights.count
      let series = try Series(
        axis: .index(count: count),
        columns: [
          Column("y", numbers: (0..<count).map { Double($0) }), Column("w", numbers: weights),
          Column("t", .texts(Column.Texts((0..<count).map { "\($0)" }))),
        ])
      var spec = WindowSpec(past: 2, horizon: 1...1)
      (spec.weights, spec.targets) = (name, ["y"])
      let parts = try Self.split.parts(of: series)
      do throws(WindowError) {
        _ = try WindowedData(parts, spec)
        return nil
      } catch {
        return error
      }
    }
    let ones = [Double?](repeating: 1, count: 20)
    #expect(try problem(ones) == nil)
    var negative = ones
    negative[7] = -0.5
    #expect(try problem(negative) == .notAWeight(column: "w", value: -0.5, at: "7"))
    var huge = ones
    huge[3] = 1e300
    #expect(try problem(huge) == .notAWeight(column: "w", value: 1e300, at: "3"))
    #expect(try problem(ones.enumerated().map { $0 < 12 ? 0 : $1 }) == .nothingWeighs(column: "w", part: .train))
    #expect(try problem(ones.enumerated().map { $0 < 12 ? $1 : nil }) == .nothingWeighs(column: "w", part: .valid))
    #expect(try problem(ones, name: "t") == .notNumeric(column: "t", kind: .text))
    #expect(try problem(ones, name: "v") == .unknownColumn("v", known: ["y", "w", "t"]))
  }

  @Test func aPartSaysWhatItsRowsWeigh() throws {
    let series = try Series(
      axis: .index(count: 10),
      columns: [
        Column("y", numbers: (0..<10).map { Double($0) }), Column("w", numbers: [0, 1, 2, nil, 4, 1, 1, 3, 9, 9]),
      ])
    var spec = WindowSpec(past: 1, horizon: 1...1)
    (spec.weights, spec.targets) = ("w", ["y"])
    let data = try WindowedData(try Self.split.parts(of: series), spec)
    let summary = try #require(data.train.weightSummary)
    #expect(
      (summary.column, summary.least, summary.mean, summary.largest, summary.zeros, summary.without)
        == ("w", 0, 1.6, 4, 2, 1))
    #expect(data.valid?.weightSummary?.mean == 2 && data.test?.weightSummary == nil)
  }
}
