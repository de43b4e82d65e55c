import Notation
import Series
import Testing

@Suite struct SegmentTests {
  static func segment(_ name: String, rows: Int, parts: Split, _ dice: inout Dice) throws -> Segment {
    let series = try WindowsTests.series(&dice, rows: rows, holes: 3)
    return Segment(name: name, parts: try parts.parts(of: series))
  }

  static func inputs(_ windows: Windows, _ window: Int) -> [Float] {
    var values = [Float](repeating: .nan, count: windows.past * windows.featureCount)
    var span = values.mutableSpan
    windows.copyInputs(of: window, into: &span, rowStride: windows.featureCount)
    return values
  }

  static func targets(_ windows: Windows, _ window: Int) -> [Float] {
    var values = [Float](repeating: .nan, count: windows.steps * windows.targetCount)
    var span = values.mutableSpan
    windows.copyTargets(of: window, into: &span)
    return values
  }

  /// Windows of many segments are those of each, one segment after the other.
  @Test(arguments: 0..<100) func windowsNeverLeaveTheirSegment(seed: Int) throws {
    var dice = Dice(seed + 7000)
    let split = Split.sizes(train: .fraction(0.5), valid: .fraction(0.25), test: .rest)
    var segments: [Segment] = []
    for name in ["a", "b", "c"] {
      segments.append(try Self.segment(name, rows: dice.roll(30...60), parts: split, &dice))
    }
    // One has no test part, and one is in the test alone.
    let whole = segments[1].parts.series
    segments.append(
      Segment(name: "late", parts: try Split.sizes(train: .fraction(0.5), valid: nil, test: nil).parts(of: whole)))
    var spec = WindowSpec(past: dice.roll(1...6), horizon: 1...dice.roll(1...3))
    spec.stride = dice.roll(1...3)
    spec.strict = dice.roll(0...1) == 1
    spec.targets = ["y"]
    spec.features = ["x"]
    guard let all = try? WindowedData(segments, spec) else { return }
    for part in Part.allCases {
      let windows = try #require(all.windows(of: part))
      var next = 0
      for (index, segment) in segments.enumerated() {
        #expect(windows.name(ofSegment: index) == segment.name)
        guard let alone = try? WindowedData(segment.parts, spec).windows(of: part) else {
          // Alone, some part of it may have no window at all.
          next = windows.windows(in: index).upperBound
          continue
        }
        #expect(windows.windows(in: index) == next..<(next + alone.count))
        for window in 0..<alone.count {
          #expect(windows.segment(of: next) == index)
          #expect(windows.origin(of: next) == alone.origin(of: window))
          #expect(Self.inputs(windows, next) == Self.inputs(alone, window))
          #expect(Self.targets(windows, next) == Self.targets(alone, window))
          next += 1
        }
        #expect(windows.scoredRows(ofSegment: index) == alone.scoredRows(ofSegment: 0))
      }
      #expect(next == windows.count)
      #expect(windows.truths().count == next * windows.steps)
      // A forecast that needs no training knows its own segment alone.
      let naive = try? Baseline.naive.forecast(windows)
      for window in 0..<windows.count {
        let column = windows.target(ofSegment: windows.segment(of: window))
        guard column.reach == .own, let naive, let value = column.numbers?[windows.origin(of: window)] else { continue }
        #expect(naive[window * windows.steps] == value)
      }
    }
  }

  @Test func theScaleIsThatOfAllTrainingRows() throws {
    func segment(_ name: String, _ numbers: [Double]) throws -> Segment {
      let series = try Series(axis: .index(count: numbers.count), columns: [Column("y", numbers: numbers)])
      return Segment(name: name, parts: try Split.sizes(train: .steps(3), valid: nil, test: .rest).parts(of: series))
    }
    let segments = [try segment("a", [1, 2, 3, 100, 100]), try segment("b", [5, 7, 9, -100, -100])]
    let data = try WindowedData(segments, WindowSpec(past: 1, horizon: 1...1), scaling: .minMax)
    #expect(data.scaler?["y"]?.shift == 1 && data.scaler?["y"]?.scale == 8)
    #expect(data.train.count == 4 && data.test?.count == 4)
    #expect(Self.targets(data.train, 3) == [1])
    #expect(try Baseline.mean.forecast(data.train) == [4.5, 4.5, 4.5, 4.5])
    let plain = try WindowedData([segments[1]], WindowSpec(past: 1, horizon: 1...1), scaling: .standard)
    let same = try WindowedData(segments[1].parts, WindowSpec(past: 1, horizon: 1...1), scaling: .standard)
    #expect(plain.scaler == same.scaler)
  }

  @Test func classesAreThoseOfAllTrainingRows() throws {
    func segment(_ texts: [String]) throws -> Segment {
      let series = try Series(
        axis: .index(count: texts.count),
        columns: [Column("x", numbers: texts.map { Double($0.utf8.count) }), Column("l", texts: texts)])
      return Segment(
        name: texts[0], parts: try Split.sizes(train: .steps(3), valid: nil, test: .rest).parts(of: series))
    }
    var spec = WindowSpec(past: 1, horizon: 0...0)
    spec.label = "l"
    // Precomposed and combining letters are two classes.
    let data = try WindowedData(
      [segment(["b", "a", "b", "a"]), segment(["\u{E9}", "e\u{301}", "a", "b"])], spec)
    #expect(data.classes?.map { Array($0.utf8) } == ["a", "b", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
    #expect(data.train.truths() == [1, 0, 1, 3, 2, 0] && data.test?.truths() == [0, 1])
  }

  @Test func aShortSegmentHasNoWindows() throws {
    func segment(_ rows: Int) throws -> Segment {
      let series = try Series(
        axis: .index(count: rows), columns: [Column("y", numbers: (0..<rows).map { Double($0) })])
      return Segment(name: "\(rows)", parts: try Split.sizes(train: .rest, valid: nil, test: nil).parts(of: series))
    }
    let spec = WindowSpec(past: 4, horizon: 1...1)
    let windows = try WindowedData([segment(3), segment(6), segment(4)], spec).train
    #expect(windows.count == 2 && windows.tooShort == 2 && windows.segment(of: 0) == 1)
    #expect(windows.windows(in: 0).isEmpty && windows.windows(in: 2).isEmpty)
    #expect(throws: WindowError.tooFewRows(part: .train, needs: 5, has: 4)) {
      try WindowedData([segment(3), segment(4)], spec)
    }
  }
}
