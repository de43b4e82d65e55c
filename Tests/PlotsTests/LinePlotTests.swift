import Notation
import Testing

@testable import Plots

@Suite struct LinePlotTests {
  static let march = Instant(CivilTime(year: 2024, month: 3, day: 6))
  static let day = (0..<120).map { 70 + 15 * Sample.wave($0, period: 24) + Double($0) / 20 }

  static let cases: Golden.Cases = [
    ("wave", { LinePlot(series: [Curve("load", day)], viewport: $0).lines() }),
    (
      "hours",
      {
        LinePlot(
          series: [Curve("load [MW]", day)], over: .regular(from: march, every: TimeSpan(seconds: 3600)), viewport: $0
        )
        .lines()
      }
    ),
    (
      "two series with a gap",
      {
        var holed = day
        for index in 30..<50 { holed[index] = .nan }
        holed[80] = .nan
        let shifted = day.map { $0 + 8 }
        return LinePlot(
          series: [Curve("north", holed), Curve("south", shifted)],
          over: .regular(from: march, every: TimeSpan(seconds: 900)), viewport: $0
        ).lines()
      }
    ),
    ("points", { LinePlot(series: [Curve("load", day)], viewport: $0, isJoined: false).lines() }),
    (
      "months",
      {
        LinePlot(
          series: [Curve("births", (0..<48).map { 5 * Sample.wave($0, period: 12) })],
          over: .regular(from: Instant(CivilTime(year: 2019, month: 5, day: 31)), every: TimeSpan(months: 1)),
          viewport: $0
        ).lines()
      }
    ),
    (
      "irregular instants",
      {
        LinePlot(
          series: [Curve("visits", [1, 4, 2, 8, 5, 7])],
          over: .instants([0, 90, 100, 400, 1000, 1001].map { Instant(microseconds: $0 * 1_000_000) }), viewport: $0
        ).lines()
      }
    ),
    (
      "milliseconds",
      {
        LinePlot(
          series: [Curve("ecg", (0..<50).map { Sample.wave($0, period: 10) })],
          over: .regular(from: march, every: TimeSpan(microseconds: 4000)), viewport: $0
        ).lines()
      }
    ),
    ("flat", { LinePlot(series: [Curve("flat", Array(repeating: 61.37, count: 30))], viewport: $0).lines() }),
    ("zeros", { LinePlot(series: [Curve("zeros", [0, 0, 0, 0])], viewport: $0).lines() }),
    ("one point", { LinePlot(series: [Curve("one", [3])], viewport: $0).lines() }),
    (
      "one point in time",
      { LinePlot(series: [Curve("one", [3])], over: .instants([march]), viewport: $0).lines() }
    ),
    ("isolated points", { LinePlot(series: [Curve("a", [1, .nan, 3, .nan, 2, .nan])], viewport: $0).lines() }),
    ("empty", { LinePlot(series: [Curve("none", [])], viewport: $0).lines() }),
    ("no series", { LinePlot(series: [], viewport: $0).lines() }),
    ("all missing", { LinePlot(series: [Curve("gone", [.nan, .nan, .nan])], viewport: $0).lines() }),
    ("infinities", { LinePlot(series: [Curve("hot", [1, .infinity, 2, -.infinity, 3, 4])], viewport: $0).lines() }),
    ("only infinities", { LinePlot(series: [Curve("hot", [.infinity, -.infinity])], viewport: $0).lines() }),
    ("huge", { LinePlot(series: [Curve("huge", [-1.7e308, 1.7e308, 0, 1e308])], viewport: $0).lines() }),
    ("tiny", { LinePlot(series: [Curve("tiny", [1e-9, 3e-9, 2e-9])], viewport: $0).lines() }),
    (
      "denormal",
      {
        LinePlot(series: [Curve("least", [.leastNonzeroMagnitude, 2 * .leastNonzeroMagnitude, 0])], viewport: $0)
          .lines()
      }
    ),
    ("millions", { LinePlot(series: [Curve("people", [1.2e6, 8.1e6, 14.1e6])], viewport: $0).lines() }),
    ("negative", { LinePlot(series: [Curve("depth", [-3, -8.5, -6, -11])], viewport: $0).lines() }),
    ("close together", { LinePlot(series: [Curve("close", [1e15, 1e15 + 1, 1e15 + 2])], viewport: $0).lines() }),
    (
      "pinned limits",
      {
        var viewport = $0
        viewport.yLimits = (60, 75)
        return LinePlot(series: [Curve("load", day)], viewport: viewport).lines()
      }
    ),
    (
      "nasty title",
      {
        var viewport = $0
        viewport.title =
          "a\u{1b}[31mred\n\ttitle that goes on and on until it is wider than any plot of a hundred and twenty columns could ever be, I say"
        return LinePlot(series: [Curve("b\u{7}\n", [1, 2]), Curve("c", [2, 1])], viewport: viewport).lines()
      }
    ),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    var viewport = Viewport()
    viewport.height = 10
    try Golden.expect("line", canvas: canvas, width: width, cases: Self.cases, viewport: viewport)
  }

  /// Ten million points, one of them a spike: it must be seen.
  @Test func noSpikeIsLost() {
    var values = [Double](repeating: 0, count: 10_000_000)
    values[7_654_321] = 100
    let lines = LinePlot(series: [Curve("spike", values)], viewport: Viewport(isPadded: true)).lines()
    let top = lines.first { $0.contains("100 +") } ?? ""
    #expect(top.contains("|"))
  }

  /// A spike at midnight stands over the tick of midnight, whatever the canvas and the length.
  @Test(arguments: CanvasKind.allCases, [60, 97, 121])
  func ticksStandUnderTheirData(canvas: CanvasKind, count: Int) throws {
    var values = [Double](repeating: 0, count: count)
    values[48] = 100
    let lines = LinePlot(
      series: [Curve("spike", values)], over: .regular(from: Self.march, every: TimeSpan(seconds: 3600)),
      viewport: Viewport(width: 70, height: 5, canvas: canvas, isPadded: true)
    ).lines().map(Array.init)
    let top = try #require(lines.first { String($0).hasPrefix("100") })
    let spike = try #require(top.indices.last { top[$0] != " " })
    let axis = try #require(lines.first { String($0).contains("++") || $0.contains("┴") })
    #expect(axis[spike] == "+" || axis[spike] == "┴")
  }

  @Test func narrowAndLowViewportsHold() {
    for width in 1...30 {
      for height in 1...4 {
        for canvas in CanvasKind.allCases {
          let viewport = Viewport(width: width, height: height, title: "title", canvas: canvas, isPadded: true)
          let lines = LinePlot(series: [Curve("load", Self.day), Curve("x", [1, 2])], viewport: viewport).lines()
          #expect(lines.allSatisfy { $0.count == width })
        }
      }
    }
  }
}
