import Notation
import Series
import Tensors
import Testing

/// No number from validation or test changes anything that is computed for training, whichever way a panel is cut,
/// filled and scaled: all of them are changed, and the training bits compared.
@Suite struct PanelLeakTests {
  /// One way through a panel to windows.
  struct Path: CustomTestStringConvertible, Sendable {
    let name: String
    let split: PanelSplit
    var gap = 0
    var filling: GapFilling?
    var scaling: Scaling? = .standard
    var eachAlone = false
    var isClassified = false
    var testDescription: String { name }
  }

  static let sizes = Split.sizes(train: .fraction(0.6), valid: .fraction(0.2), test: .rest)
  static let drawn = PanelSplit.Division.sizes(train: .fraction(0.5), valid: .fraction(0.25), test: .rest)

  static let paths: [Path] = [
    Path(name: "common time", split: .commonTime(sizes)),
    Path(name: "common time, a gap, one scale each", split: .commonTime(sizes), gap: 2, eachAlone: true),
    Path(name: "common time, means", split: .commonTime(sizes), filling: GapFilling(.mean), scaling: .minMax),
    Path(name: "common time, medians", split: .commonTime(sizes), filling: GapFilling(.median, marks: true)),
    Path(name: "common time, forward", split: .commonTime(sizes), filling: GapFilling(.forward)),
    Path(name: "common time, lines", split: .commonTime(sizes), filling: GapFilling(.linear)),
    Path(name: "folds", split: .commonTime(.fold(2, of: 3, valid: .steps(4), test: nil))),
    Path(name: "each alone", split: .eachTime(sizes), eachAlone: true),
    Path(name: "each alone, one scale", split: .eachTime(sizes), gap: 1),
    Path(name: "individuals", split: .individuals(drawn, group: nil, seed: 3)),
    Path(name: "individuals, medians", split: .individuals(drawn, group: nil, seed: 5), filling: GapFilling(.median)),
    Path(name: "groups", split: .individuals(drawn, group: "house", seed: 3), scaling: .minMax),
    Path(name: "folds of individuals", split: .individuals(.fold(1, of: 4, valid: .steps(2)), group: nil, seed: 9)),
    Path(name: "classes", split: .individuals(drawn, group: nil, seed: 4), isClassified: true),
    Path(name: "classes by time", split: .commonTime(sizes), isClassified: true),
  ]

  /// Eight individuals of 24 to 38 rows, with holes. `disturbed` says which cells to change.
  static func panel(_ seed: UInt64, disturbed: (_ individual: Int, _ row: Int) -> Bool = { _, _ in false }) throws
    -> Panel
  {
    try Panel(
      key: "id",
      (0..<8).map { k in
        let draws = Philox(seed: seed, stream: UInt64(k))
        let rows = 24 + 2 * k
        let start = try #require(DateLiteral(iso8601: Array("2024-01-0\(1 + k % 4)".utf8))?.instant)
        let axis = try #require(
          TimeAxis(first: start, step: TimeSpan(seconds: 86_400), count: rows, precision: .day))
        func cells(_ column: Int) -> [Double?] {
          (0..<rows).map { row in
            let counter = UInt64(row * 8 + column)
            if disturbed(k, row) { return column == 0 && row % 17 == 0 ? nil : 1e6 + draws.normal(at: counter) }
            return draws.uniform(at: 10_000 + counter) < 0.05 ? nil : draws.normal(at: counter)
          }
        }
        let words = (0..<rows).map { row in
          let side = (row / 3 + k) % 2
          return disturbed(k, row) ? ["right", "left", "new"][row % 7 == 0 ? 2 : side] : ["left", "right"][side]
        }
        return Individual(
          name: "i\(k)",
          series: try Series(
            axis: axis,
            columns: [
              Column("x", numbers: cells(0)), Column("y", numbers: cells(1)), Column("class", texts: words),
              Column("house", texts: [String](repeating: "h\(k / 2)", count: rows)),
            ]))
      })
  }

  /// Everything that training sees, as bits: inputs, targets, and where its windows are.
  static func training(_ panel: Panel, _ path: Path) throws -> (bits: [UInt64], segments: [Segment]) {
    let cut = try path.split.segments(of: panel, gap: .steps(path.gap))
    let segments = try path.filling.map { try $0.fill(cut).segments } ?? cut
    var spec = WindowSpec(past: 3, horizon: 1...2)
    spec.features = ["x", "y"]
    if path.isClassified { spec.label = "class" } else { spec.targets = ["x"] }
    let data = try WindowedData(segments, spec, scaling: path.scaling, eachAlone: path.eachAlone)
    var bits: [UInt64] = [UInt64(data.train.count)]
    for window in 0..<data.train.count {
      var inputs = [Float](repeating: -1, count: 6)
      var targets = [Float](repeating: -1, count: 2)
      var span = inputs.mutableSpan
      data.train.copyInputs(of: window, into: &span, rowStride: 2)
      var other = targets.mutableSpan
      data.train.copyTargets(of: window, into: &other)
      bits += [UInt64(data.train.segment(of: window)), UInt64(data.train.origin(of: window))]
      bits += (inputs + targets).map { UInt64($0.bitPattern) }
    }
    for entry in data.scaler?.columns ?? [] { bits += [entry.shift.bitPattern, entry.scale.bitPattern] }
    for (place, entries) in (data.scaler?.segments ?? []).enumerated() where !segments[place].parts.train.isEmpty {
      for entry in entries { bits += [entry.shift.bitPattern, entry.scale.bitPattern] }
    }
    if path.isClassified { bits += data.classes?.flatMap { $0.utf8.map(UInt64.init) } ?? [] }
    return (bits, segments)
  }

  @Test(arguments: paths) func theRestChangesNothing(path: Path) throws {
    for seed in 0..<4 as Range<UInt64> {
      let (bits, segments) = try Self.training(try Self.panel(seed), path)
      let changed = try Self.panel(seed) { individual, row in row >= segments[individual].parts.train.upperBound }
      #expect(try Self.training(changed, path).bits == bits)
      #expect(bits.count > 50)
    }
  }

  /// The same change of training cells is seen: the comparison can fail.
  @Test(arguments: paths) func trainingItselfChangesThem(path: Path) throws {
    let (bits, segments) = try Self.training(try Self.panel(1), path)
    let changed = try Self.panel(1) { individual, row in
      let train = segments[individual].parts.train
      return !train.isEmpty && row == train.upperBound - 1
    }
    #expect(try Self.training(changed, path).bits != bits)
  }

  @Test func anIndividualWithoutTrainingRowsHasNoScaleOfItsOwn() throws {
    let path = Path(name: "", split: .individuals(Self.drawn, group: nil, seed: 3), eachAlone: true)
    #expect(throws: WindowError.self) { try Self.training(try Self.panel(1), path) }
    do {
      _ = try Self.training(try Self.panel(1), path)
    } catch let error as WindowError {
      guard case .nothingToFitIn(let name, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(name.hasPrefix("i"))
      #expect(!error.remedy.isEmpty)
    }
  }
}
