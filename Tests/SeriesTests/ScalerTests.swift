import Series
import Testing

@Suite struct ScalerTests {
  static func data(_ columns: [Column], _ scaling: Scaling, train: Int) throws -> WindowedData {
    let series = try Series(axis: .index(count: columns[0].count), columns: columns)
    var spec = WindowSpec(past: 1, horizon: 1...1)
    spec.targets = ["y"]
    return try WindowedData(
      try Split.sizes(train: .steps(train), valid: nil, test: .rest).parts(of: series), spec, scaling: scaling)
  }

  @Test func fittedOnObservedTrainingCellsOnce() throws {
    var y = Column("y", numbers: [2, 4, nil, 6, 100, 5, 1000, -1000])
    y.filled = Mask((0..<8).map { $0 == 4 })
    let standard = try #require(try Self.data([y], .standard, train: 6).scaler?["y"])
    // 2, 4, 6 and 5: the hole and the filled 100 are not observed, the rest is not training.
    #expect(standard.shift == 4.25 && abs(standard.scale - 2.1875.squareRoot()) < 1e-15)
    let range = try #require(try Self.data([y], .minMax, train: 6).scaler?["y"])
    #expect(range.shift == 2 && range.scale == 4 && range.scaled(6) == 1 && range.unscaled(0.5) == 4)
  }

  @Test func cellsThatLookPastTheTrainingPartAreNotObserved() throws {
    let x = Column("x", numbers: [0, 1, 2, 3, 1, 2, 99, 0])
    var y = x.lagged(by: -1).named("y")
    y.reach = Reach(.offset(1))
    // Row 5 of the lead holds the 99 of row 6, which is the first after training.
    let series = try Series(axis: .index(count: 8), columns: [y, x])
    var spec = WindowSpec(past: 1, horizon: 1...1)
    (spec.targets, spec.features) = (["y"], ["x"])
    let parts = try Split.sizes(train: .steps(6), valid: nil, test: nil).parts(of: series)
    let data = try WindowedData(parts, spec, scaling: .minMax)
    #expect(data.scaler?["y"]?.scale == 2 && data.scaler?["x"]?.scale == 3)
    #expect(data.train.leftOut == [Exclusion(reason: .targetBeyondPart, column: "y", count: 1)])
  }

  @Test(arguments: Scaling.allCases) func constantsSurvive(scaling: Scaling) throws {
    // Ten times 0.1 does not sum to 1.
    let data = try Self.data([Column("y", numbers: Array(repeating: 0.1, count: 20))], scaling, train: 10)
    var value: [Float] = [.nan]
    var span = value.mutableSpan
    data.train.copyInputs(of: 0, into: &span, rowStride: 1)
    #expect(value == [0])
    #expect(abs(data.unscaled([0], atOrigin: 0)[0] - 0.1) < 1e-16)
  }

  @Test(arguments: Scaling.allCases) func whatIsUndoneIsTheOriginal(scaling: Scaling) throws {
    var dice = Dice(5)
    let lowest = scaling == .log ? 1 : -5000
    let y = (0..<200).map { _ in Double(dice.roll(lowest...5000)) / 3 }
    let data = try Self.data([Column("y", numbers: y)], scaling, train: 100)
    let test = try #require(data.test)
    for window in 0..<test.count {
      var value: [Float] = [.nan]
      var span = value.mutableSpan
      test.copyTargets(of: window, into: &span)
      let truth = test.truth(of: window, step: 0)
      #expect(truth == y[test.row(of: window, step: 0)])
      let undone = data.unscaled(value, atOrigin: test.origin(of: window))[0]
      #expect(abs(undone - truth) < 1e-6 * 1700 * 4)
    }
    // All at once, as an evaluation asks.
    let model = (0..<test.count).map { Float($0 % 5) / 3 }
    #expect(
      test.unscaled(model)
        == (0..<test.count).map { data.unscaled([model[$0]], atOrigin: test.origin(of: $0))[0] })
  }

  @Test(arguments: [Scaling.standard, .minMax, .robust]) func hugeNumbersDoNotOverflow(scaling: Scaling) throws {
    let y: [Double?] = [1.5e308, -1.5e308, 1e308, 1e308, -1e308, 0]
    let entry = try #require(try Self.data([Column("y", numbers: y)], scaling, train: 4).scaler?["y"])
    #expect(entry.scale.isFinite && entry.scale > 0 && entry.shift.isFinite)
  }

  @Test func nothingToFitIsAnError() throws {
    let y = (0..<8).map { Double($0) as Double? }
    #expect(throws: WindowError.nothingToFit(column: "x")) {
      try Self.data(
        [Column("y", numbers: y), Column("x", numbers: y.map { $0 ?? 0 < 5 ? nil : 1 })], .standard, train: 5)
    }
  }

  @Test func robust() throws {
    let y: [Double?] = [1, 2, 3, 4, 1000, 7, 7, 7]
    let entry = try #require(try Self.data([Column("y", numbers: y)], .robust, train: 5).scaler?["y"])
    #expect(entry.shift == 3 && entry.scale == 2)
    // Where the quartiles are one and the same number, the deviation measures.
    let rain: [Double?] = [0, 0, 0, 0, 0, 0, 8, 0, 1, 1]
    let wet = try #require(try Self.data([Column("y", numbers: rain)], .robust, train: 8).scaler?["y"])
    #expect(wet.shift == 0 && wet.scale == 7.0.squareRoot())
  }

  @Test func logarithms() throws {
    let y: [Double?] = [1, 10, 100, 1000, 10, 10, 10, 10]
    let data = try Self.data(
      [Column("y", numbers: y), Column("x", numbers: [0, 1, 1, 0, 0, 1, 0, 1])], .log, train: 4)
    let entry = try #require(data.scaler?["y"])
    #expect(entry.isLogarithmic && abs(entry.shift - 3.4538776394910684) < 1e-14)
    #expect(abs(entry.scaled(31.622776601683793)) < 1e-15)
    // Indicators are left as they are.
    #expect(data.scaler?["x"] == Scaler.Entry(column: "x", shift: 0, scale: 1))
  }

  /// Also after the training part, for there it would be undone.
  @Test(arguments: [(2, 0.0), (6, -3)]) func noLogarithm(row: Int, value: Double) {
    var y: [Double?] = [1, 10, 100, 1000, 10, 10, 10, 10]
    y[row] = value
    #expect(throws: WindowError.notPositive(column: "y", value: value, at: "\(row)")) {
      try Self.data([Column("y", numbers: y)], .log, train: 4)
    }
  }

  /// Each window by its own past: the same shape at any level and size is the same input, and the same target.
  @Test func perWindow() throws {
    let shape = [0.0, 2, 1, 5, 3, 4, 2, 6]
    let y = shape + shape.map { $0 * 100 + 7000 } + shape.map { $0 / 8 - 1 }
    let series = try Series(axis: .index(count: y.count), columns: [Column("y", numbers: y)])
    var spec = WindowSpec(past: 4, horizon: 1...2)
    spec.stride = 8
    let parts = try Split.sizes(train: .rest, valid: nil, test: nil).parts(of: series)
    let data = try WindowedData(parts, spec, scaling: .perWindow)
    func window(_ origin: Int) -> [Float] {
      var values = [Float](repeating: .nan, count: 4)
      var span = values.mutableSpan
      var present: [Float] = []
      var presence = present.mutableSpan
      data.copyInputs(atOrigin: origin, into: &span, presence: &presence, rowStride: 1)
      return values
    }
    for (one, two) in zip(window(3), window(11)) { #expect(abs(one - two) < 1e-6) }
    for (one, two) in zip(window(3), window(19)) { #expect(abs(one - two) < 1e-6) }
    #expect(abs(window(3).reduce(0, +)) < 1e-6)
    #expect(abs(data.unscaled([1, 0], atOrigin: 11)[1] - 7200) < 1e-9)
  }
}
