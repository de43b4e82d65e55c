import Notation
import Series
import Testing

/// Small random numbers that are the same in every run.
struct Dice {
  var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}

extension Reach {
  fileprivate init(_ usual: Reach, except rows: Range<Int>, _ extent: Extent) {
    self.init(usual.usual, except: [Run(rows: rows, extent: extent)])
  }
}

@Suite struct WindowsTests {
  /// y and x with holes, of any reach: x with runs filled from their right end or looking a few steps ahead, y at
  /// times looking ahead everywhere, as a lead does.
  static func series(_ dice: inout Dice, rows: Int, holes: Int) throws -> Series {
    func cells(_ dice: inout Dice) -> [Double?] {
      (0..<rows).map { _ in dice.roll(0...99) < holes ? nil : Double(dice.roll(-999...999)) / 7 }
    }
    var y = Column("y", numbers: cells(&dice))
    var x = Column("x", numbers: cells(&dice))
    if dice.roll(0...3) == 0 { y.reach = Reach(.offset(dice.roll(1...3))) }
    let start = dice.roll(0...(rows / 2))
    let length = dice.roll(1...6)
    switch dice.roll(0...3) {
    case 0:
      x.reach = Reach(.own, except: start..<(start + length), .row(start + length + dice.roll(0...2)))
      x.filled = Mask((0..<rows).map { (start..<(start + length)).contains($0) })
    case 1: x.reach = Reach(.own, except: start..<(start + length), .offset(dice.roll(1...4)))
    case 2: x.reach = Reach(.own, except: (rows / 2)..<(rows / 2 + length), .row(rows / 2 + length + 2))
    default: break
    }
    return try Series(axis: .index(count: rows), columns: [y, x])
  }

  /// The guard's table, cell by cell.
  static func origins(_ parts: Parts, _ spec: WindowSpec, _ part: Part, _ data: WindowedData) -> [Int] {
    guard let rows = parts.rows(of: part) else { return [] }
    func known(_ column: Column, _ row: Int, by last: Int) -> Bool {
      !column.missing[row] && (column.reach.row(at: row) ?? -1) <= last
    }
    return (0..<parts.series.count).filter { origin in
      let inputs = (origin - spec.past + 1)...origin
      let targets = (origin + spec.horizon.lowerBound)...(origin + spec.horizon.upperBound)
      guard inputs.lowerBound >= 0, rows.contains(targets.lowerBound), rows.contains(targets.upperBound),
        (targets.lowerBound - rows.lowerBound) % spec.stride == 0, !spec.strict || inputs.lowerBound >= rows.lowerBound
      else { return false }
      return data.features.allSatisfy { column in inputs.allSatisfy { known(column, $0, by: origin) } }
        && data.targets.allSatisfy { column in
          targets.allSatisfy { known(column, $0, by: rows.upperBound - 1) && column.filled?[$0] != true }
        }
    }
  }

  @Test(arguments: 0..<400) func windowsAreThoseOfBruteForce(seed: Int) throws {
    var dice = Dice(seed)
    let rows = dice.roll(20...90)
    let series = try Self.series(&dice, rows: rows, holes: [0, 0, 3, 10][dice.roll(0...3)])
    let first = dice.roll(0...3)
    var spec = WindowSpec(past: dice.roll(1...8), horizon: first...(first + dice.roll(0...4)))
    spec.stride = dice.roll(1...3)
    spec.strict = dice.roll(0...1) == 1
    spec.targets = dice.roll(0...1) == 0 ? ["y"] : ["y", "x"]
    if first == 0 || series["y"]?.reach != .own {
      spec.targets = first == 0 ? ["y"] : spec.targets
      spec.features = ["x"]
    }
    let gap = dice.roll(0...4)
    let split = Split.sizes(train: .fraction(0.6), valid: .fraction(0.2), test: .rest)
    // Of twenty rows, a validation part has four, which a gap of four swallows.
    guard let parts = try? split.parts(of: series, gap: .steps(gap)) else {
      #expect(gap >= 4)
      return
    }
    let data: WindowedData
    switch Result(catching: { () throws(WindowError) in try WindowedData(parts, spec, scaling: .minMax) }) {
    case .success(let windows): data = windows
    case .failure(.nothingLeft(_, let windows, let leftOut)):
      #expect(leftOut.reduce(0) { $0 + $1.count } == windows)
      return
    case .failure(.tooFewRows(_, let needs, let has)):
      #expect(needs > has)
      return
    case .failure(let error):
      Issue.record(error)
      return
    }
    for column in data.features + data.targets {
      let observed = parts.train.compactMap { row in
        (column.reach.row(at: row) ?? -1) < parts.train.upperBound && column.filled?[row] != true
          ? column.numbers?[row] : nil
      }
      let entry = try #require(data.scaler?[column.name])
      #expect(entry.unscaled(0) == observed.min() && abs(entry.scaled(observed.max() ?? 0) - 1) < 1e-12)
    }
    var scored = Set<Int>()
    for part in Part.allCases {
      guard let windows = data.windows(of: part), let inside = parts.rows(of: part) else {
        Issue.record("no \(part) part")
        continue
      }
      let expected = Self.origins(parts, spec, part, data)
      #expect((0..<windows.count).map { windows.origin(of: $0) } == expected, "\(part)")
      var targets = Set<Int>()
      for window in 0..<windows.count {
        for step in 0..<windows.steps {
          let row = windows.row(of: window, step: step)
          #expect(inside.contains(row))
          targets.insert(row)
        }
      }
      #expect(scored.isDisjoint(with: targets), "a target is in two parts")
      scored.formUnion(targets)
    }
  }

  @Test(arguments: [(1, 1), (1, 24), (24, 24), (0, 0), (3, 7)])
  func originsArePurgedAtABoundary(first: Int, last: Int) throws {
    let series = try Series(
      axis: .index(count: 300),
      columns: [Column("y", numbers: (0..<300).map(Double.init)), Column("x", numbers: (0..<300).map(Double.init))])
    var spec = WindowSpec(past: 10, horizon: first...last)
    spec.targets = ["y"]
    spec.features = ["x"]
    let parts = try Split.sizes(train: .steps(200), valid: nil, test: .rest).parts(of: series)
    let data = try WindowedData(parts, spec)
    let test = try #require(data.test)
    // Of consecutive origins, h₂ − h₁ have targets on both sides of the boundary.
    #expect(test.origin(of: 0) - data.train.origin(of: data.train.count - 1) - 1 == last - first)
    #expect(test.row(of: 0, step: 0) == 200)
  }

  /// The proof of the guard: rows after τ are invisible to what is known at τ.
  @Test(arguments: 0..<60) func laterRowsChangeNothingEarlier(seed: Int) throws {
    var dice = Dice(seed + 1000)
    let rows = dice.roll(40...80)
    let raw = (0..<rows).map { _ in dice.roll(0...9) == 0 ? nil : Double(dice.roll(-50...50)) }
    let cut = dice.roll(25...35)
    /// Raw numbers, and a lag, a difference, a choice and a lead-and-lag of them.
    func data(_ raw: [Double?]) throws -> WindowedData {
      let y = try Series(axis: .index(count: rows), columns: [Column("y", numbers: raw)])
      let lead = y.lagged(by: -1).lagged(by: 2)
      let warm = try Series.comparison(.greater, .series(y), .scalar(Scalar(.number(0))))
      let chosen = try Series.choosing(warm, .series(y.lagged(by: 1)), .scalar(Scalar(.number(1))))
      let series = try Series(
        axis: y.axis,
        columns: [
          y.columns[0], lead.columns[0].named("lag"), try y.differenced().columns[0].named("change"),
          chosen.columns[0].named("chosen"),
        ])
      var spec = WindowSpec(past: 2, horizon: 1...2)
      spec.targets = ["y"]
      return try WindowedData(
        try Split.sizes(train: .steps(cut), valid: nil, test: .rest).parts(of: series), spec, scaling: .standard)
    }
    func bits(_ windows: Windows, _ window: Int) -> [UInt32] {
      var values = [Float](repeating: 0, count: windows.past * windows.featureCount)
      var span = values.mutableSpan
      windows.copyInputs(of: window, into: &span, rowStride: windows.featureCount)
      return values.map(\.bitPattern)
    }
    guard let before = try? data(raw) else { return }
    let changed = raw.indices.map { $0 < cut ? raw[$0] : 7777 }
    let after = try data(changed)
    #expect(before.scaler == after.scaler)
    #expect(before.train.count == after.train.count)
    for window in 0..<before.train.count {
      #expect(bits(before.train, window) == bits(after.train, window))
      #expect(before.train.truth(of: window, step: 1) == after.train.truth(of: window, step: 1))
    }
    let test = try #require(before.test)
    for window in 0..<test.count {
      let origin = test.origin(of: window)
      let later = try data(raw.indices.map { $0 <= origin ? raw[$0] : -31 })
      let windows = try #require(later.test)
      let same = try #require((0..<windows.count).first { windows.origin(of: $0) == origin })
      // The scaler sees training rows only, all of them before this origin's targets; some may come after the origin.
      if origin >= cut - 1 { #expect(bits(test, window) == bits(windows, same)) }
    }
  }

  static func two(_ y: [Double?], _ x: Column) throws -> Parts {
    let series = try Series(axis: .index(count: y.count), columns: [Column("y", numbers: y), x])
    return try Split.sizes(train: .steps(6), valid: nil, test: .rest).parts(of: series)
  }

  @Test func errorsNameColumnAndNumbers() throws {
    let y = (0..<10).map { Double($0) as Double? }
    let x = Column("x", numbers: y)
    var spec = WindowSpec(past: 2, horizon: 1...1)
    #expect(throws: WindowError.noTarget(candidates: ["y", "x"])) { try WindowedData(Self.two(y, x), spec) }
    spec.targets = ["z"]
    #expect(throws: WindowError.unknownColumn("z", known: ["y", "x"])) { try WindowedData(Self.two(y, x), spec) }
    spec.targets = ["y"]
    #expect(throws: WindowError.alwaysAhead(column: "x", steps: 3)) {
      try WindowedData(Self.two(y, x.lagged(by: -3)), spec)
    }
    #expect(
      throws: WindowError.nothingLeft(
        part: .train, windows: 4, leftOut: [Exclusion(reason: .missingInput, column: "x", count: 4)])
    ) {
      try WindowedData(Self.two(y, Column("x", numbers: y.map { _ in nil })), spec)
    }
    spec.past = 6
    #expect(throws: WindowError.tooFewRows(part: .train, needs: 7, has: 6)) { try WindowedData(Self.two(y, x), spec) }
    spec.past = 1
    spec.horizon = 1...5
    #expect(throws: WindowError.tooFewRows(part: .test, needs: 5, has: 4)) { try WindowedData(Self.two(y, x), spec) }
    spec.horizon = 0...0
    spec.features = ["x", "y"]
    #expect(throws: WindowError.targetAmongInputs(column: "y")) { try WindowedData(Self.two(y, x), spec) }
    spec.features = nil
    #expect(try WindowedData(Self.two(y, x), spec).features.map(\.name) == ["x"])
    spec.features = ["t"]
    #expect(throws: WindowError.notNumeric(column: "t", kind: .text)) {
      try WindowedData(Self.two(y, Column("t", texts: y.map { _ in "a" })), spec)
    }
    spec.past = .max
    #expect(throws: WindowError.outOfRange("past", value: .max, least: 1)) { try WindowedData(Self.two(y, x), spec) }
  }

  @Test func labelsBecomeClassNumbers() throws {
    let y = (0..<10).map { Double($0) as Double? }
    var spec = WindowSpec(past: 2, horizon: 0...0)
    spec.label = "l"
    let texts = Column("l", texts: ["b", "a", "b", "c", "a", "b", "a", "new", "c", nil])
    let data = try WindowedData(Self.two(y, texts), spec, scaling: .standard)
    #expect(data.classes == ["a", "b", "c"] && data.features.map(\.name) == ["y"])
    #expect(data.train.truths() == [0, 1, 2, 0, 1])
    #expect(data.test?.truths() == [0, 2])
    #expect(
      data.test?.leftOut == [
        Exclusion(reason: .missingTarget, column: "l", count: 1),
        Exclusion(reason: .unseenClass, column: "l", count: 1),
      ])
    let truths = Column("l", booleans: y.map { $0 == 3 })
    #expect(try WindowedData(Self.two(y, truths), spec).train.truths() == [0, 0, 1, 0, 0])
    #expect(throws: WindowError.notAClass(column: "l", value: 2)) {
      try WindowedData(Self.two(y, Column("l", numbers: y)), spec)
    }
  }

  @Test func batchesAreLaidOutByTheCaller() throws {
    let y = (0..<10).map { Double($0) as Double? }
    var spec = WindowSpec(past: 2, horizon: 1...2)
    spec.targets = ["y"]
    let data = try WindowedData(Self.two(y, Column("x", numbers: y.map { $0.map { -$0 } })), spec)
    // Two windows, time-major: row t · batch + b.
    var inputs = [Float](repeating: .nan, count: 2 * 2 * 2)
    var targets = [Float](repeating: .nan, count: 4)
    for window in 0..<2 {
      var span = inputs.mutableSpan
      data.train.copyInputs(of: window, into: &span, at: window * 2, rowStride: 4)
      var answers = targets.mutableSpan
      data.train.copyTargets(of: window, into: &answers, at: window * 2)
    }
    #expect(inputs == [0, 0, 1, -1, 1, -1, 2, -2])
    #expect(targets == [2, 3, 3, 4])
    var last = [Float](repeating: .nan, count: 4)
    var span = last.mutableSpan
    var none: [Float] = []
    var presence = none.mutableSpan
    data.copyInputs(atOrigin: 9, into: &span, presence: &presence, rowStride: 2)
    #expect(last == [8, -8, 9, -9])
  }

  /// Windows are views: these would be 80 GB of inputs if each held its own.
  @Test func windowsTakeNoMemoryOfTheirOwn() throws {
    let rows = 300_000
    let column = Column("x", .numbers(.init((0..<rows).map { Double($0 % 1000) })))
    let series = try Series(axis: .index(count: rows), columns: [column])
    let parts = try Split.sizes(train: .fraction(0.8), valid: .fraction(0.1), test: .rest).parts(
      of: series, gap: .steps(0))
    let data = try WindowedData(parts, WindowSpec(past: 100_000, horizon: 1...1), scaling: .minMax)
    #expect(data.train.count == 140_000)
    var inputs = [Float](repeating: -1, count: 100_000)
    for window in [0, 77_777, 139_999] {
      var span = inputs.mutableSpan
      data.train.copyInputs(of: window, into: &span, rowStride: 1)
      #expect(inputs[0] == Float(Double(window % 1000) / 999))
      #expect(inputs[99_999] == Float(Double((window + 99_999) % 1000) / 999))
    }
  }
}
