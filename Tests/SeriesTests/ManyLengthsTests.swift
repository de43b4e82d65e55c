import Notation
import Series
import Testing

/// Windows of whole individuals, of many lengths, with holes and with a target at every step.
@Suite struct ManyLengthsTests {
  /// Rows numbered from `first`: x is the number, y its negative.
  static func segment(_ name: String?, first: Int, rows: Int, holes: Set<Int> = [], _ split: Split) throws -> Segment {
    let numbers = (0..<rows).map { holes.contains($0) ? nil : Double(first + $0) }
    let series = try Series(
      axis: .index(count: rows),
      columns: [Column("x", numbers: numbers), Column("y", numbers: (0..<rows).map { -Double(first + $0) })])
    return Segment(name: name, parts: try split.parts(of: series))
  }

  static let whole = Split.sizes(train: .rest, valid: nil, test: nil)

  static func spec(past: Int = 1, horizon: ClosedRange<Int>) -> WindowSpec {
    var spec = WindowSpec(past: past, horizon: horizon)
    spec.targets = ["y"]
    spec.features = ["x"]
    return spec
  }

  static func inputs(_ windows: Windows, _ window: Int, steps: Int) -> (inputs: [Float], presence: [Float]) {
    var values = [Float](repeating: .nan, count: steps)
    var presence = [Float](repeating: 1, count: steps)
    var span = values.mutableSpan
    windows.copyInputs(of: window, steps: steps, into: &span, rowStride: 1)
    var there = presence.mutableSpan
    windows.copyPresence(of: window, steps: steps, into: &there)
    return (values, presence)
  }

  static func targets(_ windows: Windows, _ window: Int, steps: Int) -> (targets: [Float], weights: [Float]) {
    var values = [Float](repeating: .nan, count: steps * windows.steps)
    var weights = [Float](repeating: 1, count: values.count)
    var span = values.mutableSpan
    var weighing = weights.mutableSpan
    windows.copyTargetsAtEveryStep(of: window, steps: steps, into: &span, &weighing)
    return (values, weights)
  }

  @Test func aWholeIndividualIsOneWindow() throws {
    let segments = try [
      Self.segment("a", first: 0, rows: 5, Self.whole), Self.segment("b", first: 100, rows: 3, Self.whole),
      Self.segment("c", first: 200, rows: 4, holes: [1], Self.whole),
    ]
    var spec = Self.spec(horizon: 0...0)
    spec.isWhole = true
    let windows = try WindowedData(segments, spec).train
    #expect(windows.count == 2 && windows.past == 5 && windows.isMasked)
    #expect(windows.leftOut == [Exclusion(reason: .missingInput, column: "x", count: 1)])
    #expect(windows.length(of: 0) == 5 && windows.length(of: 1) == 3)
    let (values, presence) = Self.inputs(windows, 1, steps: 5)
    #expect(Array(values[..<3]) == [100, 101, 102] && presence == [1, 1, 1, 0, 0])
    #expect(windows.truths() == [-4, -102])
    // With holes, where they are masked.
    spec.masksMissing = true
    let masked = try WindowedData(segments, spec).train
    #expect(masked.count == 3 && Self.inputs(masked, 2, steps: 5).presence == [1, 0, 1, 1, 0])
    #expect(throws: WindowError.noIndividuals) {
      try WindowedData(Self.segment(nil, first: 0, rows: 5, Self.whole).parts, spec)
    }
  }

  /// Where an individual is cut by time, a later part's window reads it from its first row on, unless it is strict.
  @Test func partsOfAnIndividualAreWindowsOfIt() throws {
    let split = Split.sizes(train: .steps(4), valid: .steps(3), test: .rest)
    let segments = try [Self.segment("a", first: 0, rows: 9, split), Self.segment("b", first: 50, rows: 8, split)]
    var spec = Self.spec(horizon: 1...1)
    spec.isWhole = true
    spec.everyStep = true
    let data = try WindowedData(segments, spec)
    let valid = try #require(data.valid)
    #expect(data.spec.past == 8 && valid.length(of: 0) == 6 && data.train.length(of: 1) == 3)
    #expect(Self.inputs(valid, 0, steps: 6).inputs == [0, 1, 2, 3, 4, 5])
    #expect(Self.targets(valid, 0, steps: 8).targets == [-1, -2, -3, -4, -5, -6, 0, 0])
    // Only those in the part count.
    #expect(Self.targets(valid, 0, steps: 8).weights == [0, 0, 0, 1, 1, 1, 0, 0])
    spec.strict = true
    let strict = try #require(try WindowedData(segments, spec).valid)
    #expect(strict.length(of: 0) == 2 && Self.inputs(strict, 0, steps: 2).inputs == [4, 5])
  }

  @Test func theLastStepsAreShown() throws {
    let segment = try Self.segment(nil, first: 0, rows: 20, holes: [9], Self.whole)
    var spec = Self.spec(past: 6, horizon: 1...2)
    spec.lengths = 2...6
    spec.everyStep = true
    spec.masksMissing = true
    let windows = try WindowedData([segment], spec).train
    #expect(windows.lengths == 2...6 && windows.origin(of: 0) == 5)
    #expect(Self.inputs(windows, 0, steps: 2).inputs == [4, 5])
    #expect(Self.targets(windows, 0, steps: 2).targets == [-5, -6, -6, -7])
    let (_, presence) = Self.inputs(windows, 6, steps: 4)
    #expect(presence == [1, 0, 1, 1])
    spec.lengths = 0...6
    #expect(throws: WindowError.outOfRange("lengths", value: 0, least: 1)) { try WindowedData([segment], spec) }
  }

  /// Where each step is predicted from, a cell must be known at its own row.
  @Test func everyStepKnowsNoMoreThanItsRow() throws {
    let numbers = (0..<30).map { Double($0) as Double? }
    // Row 10 was computed from row 12: known at the origin 13, but not at its own row.
    let late = Reach(.offset(0), except: [Reach.Run(rows: 10..<11, extent: .row(12))])
    let series = try Series(
      axis: .index(count: 30),
      columns: [
        Column("x", .numbers(Column.Numbers(numbers)), reach: late), Column("y", numbers: numbers),
      ])
    let parts = try Self.whole.parts(of: series)
    var spec = Self.spec(past: 5, horizon: 1...1)
    func origins(_ spec: WindowSpec) throws -> [Int] {
      let windows = try WindowedData(parts, spec).train
      return (0..<windows.count).map { windows.origin(of: $0) }.filter { (10..<15).contains($0) }
    }
    #expect(try origins(spec) == [12, 13, 14])
    spec.everyStep = true
    #expect(try origins(spec) == [])
    spec.masksMissing = true
    #expect(try origins(spec) == [10, 11, 12, 13, 14])
    let each = try WindowedData(parts, spec).train
    // The window with origin 13 begins at row 9.
    #expect(Self.inputs(each, 13 - 4, steps: 5).presence == [1, 0, 1, 1, 1])
    spec.everyStep = false
    let last = try WindowedData(parts, spec).train
    #expect(Self.inputs(last, 13 - 4, steps: 5).presence == [1, 1, 1, 1, 1])
    #expect(Self.inputs(last, 11 - 4, steps: 5).presence == [1, 1, 1, 0, 1])
  }

  /// Windows that continue one another hold every row once and in order, and what they score is what the part holds.
  @Test(arguments: 0..<60) func windowsContinueOneAnother(seed: Int) throws {
    var dice = Dice(seed + 300)
    let past = dice.roll(1...7)
    let split = Split.sizes(train: .fraction(0.5), valid: .fraction(0.3), test: .rest)
    let segments = try (0..<dice.roll(1...3)).map { place in
      try Self.segment(
        "\(place)", first: 1000 * place, rows: dice.roll(40...70), holes: [dice.roll(0...30), dice.roll(0...30)], split)
    }
    var spec = Self.spec(past: past, horizon: 1...dice.roll(1...3))
    spec.everyStep = dice.roll(0...1) == 1
    spec.masksMissing = true
    spec.strict = dice.roll(0...3) == 0
    let data = try WindowedData(segments, spec)
    for (windows, part, isJudged) in [(data.train, Part.train, false), (try #require(data.valid), .valid, true)] {
      let run = isJudged ? UnbrokenWindows(judging: windows) : UnbrokenWindows(training: windows)
      let width = spec.everyStep ? past * spec.steps : spec.steps
      var scored = [Set<Float>](repeating: [], count: segments.count)
      for (segment, sequence) in run.sequences.enumerated() {
        var next: Float?
        for window in sequence {
          let (inputs, presence, targets, weights) = Self.copy(run, window, width)
          let rows = (0..<past).filter { presence[$0] == 1 }
          for step in rows {
            if let before = next { #expect(inputs[step] >= before) }
            next = inputs[step] + 1
          }
          for (target, weight) in zip(targets, weights) where weight == 1 { scored[segment].insert(-target) }
        }
      }
      for (index, segment) in segments.enumerated() {
        let rows = try #require(segment.parts.rows(of: part))
        let inside = Set(rows.map { Float(1000 * index + $0) })
        #expect(scored[index].isSubset(of: inside), "no target of another part counts")
        // At every step all rows of the part count, but for what no whole window reaches at its end, and what the
        // first window of a training part has before it.
        if spec.everyStep { #expect(scored[index].count >= inside.count - past - spec.steps) }
      }
    }
    let test = try #require(data.test)
    let all = UnbrokenWindows(predicting: test)
    for window in 0..<test.count {
      let (row, segment) = (test.origin(of: window), test.segment(of: window))
      let place = all.place(ofRow: row, segment: segment)
      let (inputs, presence, _, _) = Self.copy(all, place.window, all.past * spec.steps)
      let isThere = segments[segment].parts.series["x"]?.missing[row] == false
      #expect((presence[place.step] == 1) == isThere)
      if isThere { #expect(inputs[place.step] == Float(1000 * segment + row)) }
    }
  }

  private static func copy(
    _ windows: UnbrokenWindows, _ window: Int, _ width: Int
  ) -> (inputs: [Float], presence: [Float], targets: [Float], weights: [Float]) {
    var inputs = [Float](repeating: .nan, count: windows.past)
    var presence = inputs
    var targets = [Float](repeating: 0, count: width)
    var weights = targets
    var a = inputs.mutableSpan
    var b = presence.mutableSpan
    var c = targets.mutableSpan
    var d = weights.mutableSpan
    windows.copy(window, place: 0, inputs: &a, presence: &b, targets: &c, weights: &d)
    return (inputs, presence, targets, weights)
  }
}
