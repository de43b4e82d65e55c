import Testing

@testable import Plots

@Suite struct HistogramPlotTests {
  static let bell = zip(Sample.uniform(500, seed: 1), zip(Sample.uniform(500, seed: 2), Sample.uniform(500, seed: 3)))
    .map { 10 * ($0 + $1.0 + $1.1) }

  static let cases: Golden.Cases = [
    ("bell", { HistogramPlot(values: bell, viewport: $0).lines() }),
    ("counts", { HistogramPlot(values: [0, 1, 1, 2, 2, 2, 3, 5], viewport: $0).lines() }),
    ("outlier", { HistogramPlot(values: bell + [1000], viewport: $0).lines() }),
    ("flat", { HistogramPlot(values: [2.5, 2.5, 2.5], viewport: $0).lines() }),
    ("one", { HistogramPlot(values: [7], viewport: $0).lines() }),
    ("with missing and infinite", { HistogramPlot(values: [1, .nan, 2, .infinity, 3], viewport: $0).lines() }),
    ("huge", { HistogramPlot(values: [-1.7e308, 1.7e308, 0], viewport: $0).lines() }),
    ("tiny", { HistogramPlot(values: [1e-9, 2e-9, 4e-9], viewport: $0).lines() }),
    (
      "denormal",
      { HistogramPlot(values: [.leastNonzeroMagnitude, 2 * .leastNonzeroMagnitude, 0], viewport: $0).lines() }
    ),
    ("close", { HistogramPlot(values: [1e15, 1e15 + 1], viewport: $0).lines() }),
    ("empty", { HistogramPlot(values: [], viewport: $0).lines() }),
    ("all missing", { HistogramPlot(values: [.nan], viewport: $0).lines() }),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("histogram", canvas: canvas, width: width, cases: Self.cases)
  }

  @Test(arguments: 1...40)
  func everyValueIsCountedOnce(seed: UInt64) {
    let scale = PowerOfTen.value(Int(seed % 9) - 4)
    let values = Sample.uniform(Int(seed) * 7, seed: seed).map { ($0 - 0.3) * scale }
    let lines = HistogramPlot(values: values, viewport: Viewport()).lines()
    let total = lines.compactMap { Int($0.split(separator: " ").last ?? "") }.reduce(0, +)
    #expect(total == values.count)
    #expect(lines.count <= 15)
  }
}
