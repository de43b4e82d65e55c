import Notation
import Testing

@testable import Plots

/// Every kind of plot with numbers from the corners of what a double holds: no trap, and lines of one width.
@Suite struct NastyNumbersTests {
  static let corners: [Double] = [
    0, -0.0, 1, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, 1e15, 1e15 + 1, 1e-300,
    9.007199254740993e15,
    0.1, 1e-6, 999_999.5, 3,
  ]

  @Test(arguments: 0..<400)
  func nothingTraps(seed: Int) {
    let random = Sample.uniform(64, seed: UInt64(seed + 1))
    func pick(_ place: Int, _ count: Int) -> [Double] {
      (0..<count).map { Self.corners[Int(random[(place + $0) % 64] * Double(Self.corners.count))] }
    }
    let (a, b, c) = (pick(0, seed % 7), pick(9, seed % 5), pick(21, 1 + seed % 3))
    let viewport = Viewport(
      width: 1 + seed % 90, height: 1 + seed % 20, canvas: CanvasKind.allCases[seed % 3],
      yLimits: seed % 4 == 0 ? (pick(40, 1)[0], pick(44, 1)[0]) : (nil, nil), isPadded: true)
    let places: [Positions] = [
      .index(from: seed % 2 == 0 ? 0 : .max - 2),
      .regular(
        from: Instant(microseconds: Int64(random[3] * 1e18) - Int64(5e17)),
        every: TimeSpan(months: seed % 3, microseconds: Int64(seed) * 999_983)),
      .instants([.min, -1, 0, 0, 1, .max].map { Instant(microseconds: $0) }),
    ]
    let interval = ForecastPlot.Interval(lower: pick(50, 3), upper: pick(53, 4), level: 0.9)
    let yardstick = ForecastPlot.Yardstick(
      error: pick(1, 1)[0], baseline: "naive", baselineError: pick(2, 1)[0], skill: pick(3, 1)[0])
    let place = places[seed / 3 % 3]
    let plots: [[String]] = [
      LinePlot(series: [Curve("a", a), Curve("b", b)], over: place, viewport: viewport).lines(),
      LinePlot(series: [Curve("a", a)], over: place, viewport: viewport, isJoined: false).lines(),
      HistoryPlot(training: a, validation: b, bestEpoch: seed - 3, viewport: viewport).lines(),
      ForecastPlot(
        history: a, prediction: b, truth: c, interval: interval, yardstick: yardstick, over: place, viewport: viewport
      ).lines(),
      HistogramPlot(values: a + b, viewport: viewport).lines(),
      BarPlot(bars: a.map { BarPlot.Bar("x", $0) }, viewport: viewport).lines(),
      Sparkline(values: a, viewport: viewport).lines(),
      HeatMapPlot(rows: [a, b, c], viewport: viewport).lines(),
      ScatterPlot(x: a, y: pick(30, 6), viewport: viewport).lines(),
      BoxPlot(groups: [Curve("a", a), Curve("b", b)], viewport: viewport).lines(),
    ]
    for lines in plots { #expect(lines.allSatisfy { $0.count == viewport.width }) }
  }
}
