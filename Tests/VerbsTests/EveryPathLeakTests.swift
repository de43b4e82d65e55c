import Foundation
import Testing

/// Every way from raw cells to a prediction, by one table: whatever comes after the training part changes nothing that is
/// computed for training, and whatever comes after an origin changes no prediction from there, to the bit.
///
/// What each suite goes through besides this one:
/// - `LeakTests`: functions of columns (lag, diff, log, calendar, where, recur, round, rolling, cumsum), numbers of the past,
///   fills of columns, `regularize`; and ways to launder the future, all refused.
/// - `PathLeakTests`: one-hot, fills of series and of splits (mean, median, k nearest, forward, seasonal, linear,
///   interpolated), `as:` each change, `scale` each method, as-of joins, times in a zone.
/// - `SequenceLeakTests`: mixed lengths, masks, targets at every step, strict windows, states that run on.
/// - `KnownTests`: columns that are known in the future.
/// - `PanelLeakTests` and `PanelSourceTests`: each cut of a panel by time and by individual, one scale for each.
/// - `BaselineLeakTests`: baselines, the season, scaled errors.
@Suite struct EveryPathLeakTests {
  struct Way: CustomTestStringConvertible, Sendable {
    /// From `raw` to windows.
    let path: String
    /// Rows from here on are another when training is looked at: all behind the training part.
    var trainEnd = 100
    /// The same where predictions of the test part are looked at.
    var later = 175
    var model = "lstm 4; dense 2"
    var fit = ""
    var testDescription: String { path }
  }

  static let cut = "split train: 100 valid: 50 test: 50"
  static let window = "window past: 6 horizon: 2 target: .load"

  static let ways: [Way] = [
    // Joins, filters, leads that a longer lag takes back, numbers of groups and of rows.
    Way(path: "select .load | join (raw | derive t: .temp | select .t) | \(cut) | \(window) missing: .mask | scale"),
    Way(
      path:
        "select .load | filter .load > 21 | regularize every: 1h | split valid-from: @2024-01-05T04:00 test-from: @2024-01-07T06:00 | \(window) missing: .mask | scale",
      model: "gru 4; dense 2"),
    Way(
      path:
        "select .load | filter .load > 21 | regularize every: 2h agg: .max | split train: 50 valid: 25 test: 25 | \(window) missing: .mask | scale"
    ),
    Way(
      path: "derive x: lag(lead(.load, 2), 3), y: lag(.load, 2h) | select [.load, .x, .y] | \(cut) | \(window) | scale"),
    Way(
      path:
        "derive x: .load - (group raw[0..<24] by: .wind mean: .load).load[0] | select [.load, .x] | \(cut) | \(window) | scale"
    ),
    Way(
      path:
        "derive x: .load / max(.load[0..<20]), y: rolling(.load, over: 5, agg: .sd) | select [.load, .x, .y] | \(cut) | \(window) | scale"
    ),
    Way(
      path:
        "derive x: cumsum(.load), y: where(lag(.load, 1) > 24, 1, 0), z: month(.time) + day(.time) | \(cut) | \(window) features: [.load, .x, .y, .z] | scale"
    ),
    Way(
      path:
        "derive x: fill-gaps(.temp, method: .forward), y: is-missing(.temp) | \(cut) | \(window) features: [.load, .x, .y] | scale"
    ),
    Way(path: "\(cut) | one-hot .wind | fill-gaps method: .mean mark: true | \(window) | scale"),
    // Each form of a split.
    Way(path: "select .load | split train: 50% valid: 25% test: 25% | \(window) | scale"),
    Way(path: "select .load | split train: 48% valid: 25% test: 25% gap: 2h | \(window) | scale", trainEnd: 96),
    Way(
      path: "select .load | split valid-from: @2024-01-05 test-from: @2024-01-07 gap: 3 | \(window) | scale",
      trainEnd: 93),
    Way(
      path: "select .load | split folds: 3 fold: 2 valid: 24h test: 24h | \(window) | scale", trainEnd: 128, later: 160),
    Way(
      path: "select .load | split folds: 3 fold: 3 train: 72h valid: 24h test: 24h | \(window) | scale", trainEnd: 152,
      later: 188),
    Way(path: "select .load | split train: 4d valid: 2d test: 2d | \(window) | scale", trainEnd: 96),
    // Each form of a window.
    Way(
      path: "derive high: .load > 23 | \(cut) | window past: 6 label: .high features: .load | scale",
      model: "lstm 4; dense 1"),
    Way(path: "\(cut) | window past: 6 label: .wind features: .load | scale", model: "lstm 4; dense 3"),
    Way(path: "select .load | \(cut) | \(window) stride: 5 | scale"),
    Way(path: "select .load | \(cut) | \(window) strict: true | scale method: .min-max"),
    Way(
      path: "\(cut) | window past: 6 horizon: 0 target: .load features: .temp missing: .mask | scale",
      model: "lstm 4; dense 1"),
    Way(path: "\(cut) | window past: 1d horizon: 3..=4 target: .load features: [.load] | scale method: .robust"),
    Way(path: "\(cut) | fill-gaps method: .median | window past: 6 horizon: 1 target: [.load, .temp] | scale"),
    Way(
      path: "select .load | \(cut) | window lengths: 2..=6 horizon: 2 every-step: true | scale",
      model: "lstm 3; gru 3; dense 2"),
    Way(
      path: "select .load | \(cut) | \(window) as: .change | scale method: .standard",
      fit: "loss: .quantile([0.1, 0.9])"),
    Way(path: "select .load | \(cut) | \(window) | scale", fit: "stateful: true batch: 2"),
    // Several individuals, together and each alone.
    Way(path: "\(panel) | \(cut) | \(window) | scale"),
    Way(path: "\(panel) | \(cut) | \(window) | scale per: .individual"),
    Way(path: "\(panel) | \(cut) each: true | fill-gaps method: .knn | \(window) | scale per: .individual"),
    Way(path: "\(panel) | derive other: lag(.load, 1) | \(cut) | \(window) known: .hour | scale method: .min-max"),
    Way(
      path:
        "\(panel) | derive x: rolling(.load, over: 4) | split folds: 2 fold: 1 valid: 24h test: 24h | \(window) | scale",
      trainEnd: 128, later: 160),
  ]

  /// Two stations, the second of which hears of the first five hours later.
  static let panel = "(panel)"

  private static func bench(_ way: Way, alteredFrom row: Int) throws -> (bench: Workbench, folder: Folder) {
    let folder = Folder()
    try folder.write(PathLeakTests.csv(rows: 200, alteredFrom: 200), to: "a.csv")
    try folder.write(PathLeakTests.csv(rows: 200, alteredFrom: row), to: "b.csv")
    let bench = Workbench(folder)
    for name in ["a", "b"] {
      var path = way.path.replacing("raw", with: "raw_\(name)")
      var before = ""
      if way.path.hasPrefix(panel) {
        before = "let s_\(name) = raw_\(name) | select .load | derive hour: hour(.time)\n"
        path = "panel({ a: s_\(name), b: derive(s_\(name), load: .load + 3 + lag(.load, 5)) })"
        path += way.path.dropFirst(panel.count)
      } else {
        path = "raw_\(name) | " + path
      }
      let printed = bench.run(
        """
        let raw_\(name) = load "\(name).csv" time: "time"
        \(before)let \(name) = \(path)
        let f\(name) = fit (model { \(way.fit.contains("quantile") ? "lstm 4; dense 4" : way.model) }) on: \(name) epochs: 2 quiet: true \(way.fit)
        save (predict f\(name == "b" ? "a" : name) on: \(name).test) to: "out/\(name).csv"
        """)
      #expect(!printed.contains("error["), "\(way)\n\(printed)")
    }
    return (bench, folder)
  }

  @Test(arguments: ways) func trainingKnowsNothingAfterItsPart(_ way: Way) throws {
    let (bench, _) = try Self.bench(way, alteredFrom: way.trainEnd)
    #expect(bench.run("fa.digest") == bench.run("fb.digest"))
    #expect(bench.run("same(fa.history.train, fb.history.train)") != "false")
    #expect(bench.run("fa.history[-1].valid == fb.history[-1].valid") == "false", "the validation part did change")
  }

  /// A row of the table for each window and step: those up to the last untouched row are the same, to the last digit.
  @Test(arguments: ways) func predictionsKnowNothingAfterTheirOrigins(_ way: Way) throws {
    let (_, folder) = try Self.bench(way, alteredFrom: way.later)
    func rows(_ name: String) throws -> [(origin: Substring, row: Substring)] {
      let lines = try folder.text("out/\(name).csv").split(separator: "\n")
      let place = try #require(lines[0].split(separator: ",").firstIndex(of: "origin"))
      return lines.dropFirst().map { ($0.split(separator: ",")[place], $0) }
    }
    // The row before, or the last bin of two hours that ends before that one does.
    let last = way.later - (way.path.contains("every: 2h") ? 2 : 1)
    let cutoff = String(format: "2024-01-%02dT%02d", 1 + last / 24, last % 24)
    let (one, other) = (try rows("a"), try rows("b"))
    func early(_ all: [(origin: Substring, row: Substring)]) -> [Substring] {
      all.filter { $0.origin.replacing(" ", with: "T") <= cutoff + "~" }.map(\.row)
    }
    // Whether there is a window at an origin may rest on its targets, which are not there to be predicted where they are
    // missing; what is predicted may not.
    let (before, after) = (early(one), early(other))
    func key(_ row: Substring) -> Substring { row[..<(row.lastIndex(of: ",") ?? row.startIndex)] }
    let common = before.filter { row in after.contains { key($0) == key(row) } }
    #expect(common.allSatisfy(after.contains) && common.count >= 4, "\(common.count) rows")
    if !way.path.contains("filter") { #expect(before == after) }
    #expect(one.map(\.row) != other.map(\.row), "after the change they must be others")
  }

  /// Intervals rest on the validation part, and adaptive ones on misses up to the origin.
  @Test(arguments: ["80%", ".adaptive(80%)", ".adaptive(80%, rate: 0.1)"]) func intervals(_ interval: String) throws {
    let way = Way(path: "select .load | \(Self.cut) | \(Self.window) | scale")
    let (bench, _) = try Self.bench(way, alteredFrom: 175)
    for name in ["a", "b"] {
      let printed = bench.run(
        """
        let i\(name) = forecast fa on: \(name).test at: @2024-01-08T06:00 interval: \(interval)
        let j\(name) = forecast fa on: \(name).test at: @2024-01-08T20:00 interval: \(interval)
        """)
      #expect(!printed.contains("error["), "\(printed)")
    }
    #expect(bench.run("same(ia.lower, ib.lower) and same(ia.upper, ib.upper)") == "true")
    #expect(bench.run("same(ja.lower, jb.lower)") == "false")
  }

  /// Of a panel, the interval learns from the individual that is forecast, and from nobody else.
  @Test func adaptiveIntervalsLearnFromTheirOwn() throws {
    let bench = Workbench()
    // What is regular in training goes astray in one of two in the test part.
    let printed = bench.run(
      """
      let calm = series(0..<300) | derive x: 10 + sin(.value * 0.4) + 0.3 * sin(.value * 2.7) | select .x
      let wild = series(0..<300) | derive x: 10 + sin(.value * 0.4) + 0.3 * sin(.value * 2.7) + where(.value >= 240, 4 * sin(.value * 1.9), 0) | select .x
      let both = panel({ calm: calm, wild: wild }) | split train: 60% valid: 20% test: 20% | window past: 4 | scale
      let quiet = panel({ calm: calm, wild: calm }) | split train: 60% valid: 20% test: 20% | window past: 4 | scale
      let f = fit (model { lstm 4; dense 1 }) on: both epochs: 5 lr: 0.01 quiet: true
      let own = forecast f on: both.test individual: "calm" interval: .adaptive(80%, rate: 0.002)
      let alone = forecast f on: quiet.test individual: "calm" interval: .adaptive(80%, rate: 0.002)
      let other = forecast f on: both.test individual: "wild" interval: .adaptive(80%, rate: 0.002)
      """)
    #expect(!printed.contains("error["), "\(printed)")
    #expect(bench.run("same(own.lower, alone.lower) and same(own.upper, alone.upper)") == "true")
    #expect(bench.run("other.upper[0] - other.lower[0] > 1.1 * (own.upper[0] - own.lower[0])") == "true")
  }
}
