import Testing

@testable import Plots

@Suite struct HistoryPlotTests {
  static let falling: [Double] = (1...40).map { epoch in 0.02 + 1 / Double(epoch * epoch) }
  static let validation: [Double] = (1...40).map { epoch in
    let overfit = Double(max(0, epoch - 21)) / 200
    return 0.05 + 1 / Double(epoch) + overfit
  }

  static let cases: Golden.Cases = [
    (
      "linear",
      {
        HistoryPlot(training: validation.map { $0 - 0.04 }, validation: validation, bestEpoch: 15, viewport: $0).lines()
      }
    ),
    (
      "log",
      { HistoryPlot(training: falling.map { $0 * $0 }, validation: validation, bestEpoch: 15, viewport: $0).lines() }
    ),
    ("many decades", { HistoryPlot(training: (0..<30).map { PowerOfTen.value(3 - $0) }, viewport: $0).lines() }),
    ("no validation", { HistoryPlot(training: falling, bestEpoch: 40, viewport: $0).lines() }),
    ("one epoch", { HistoryPlot(training: [0.5], validation: [0.6], bestEpoch: 1, viewport: $0).lines() }),
    (
      "diverged",
      {
        HistoryPlot(training: [1, 2, 40, 1e5, .infinity, .nan], validation: [1, 3, 90, 1e9, .nan], viewport: $0).lines()
      }
    ),
    ("zero loss", { HistoryPlot(training: [1, 0.1, 0], viewport: $0).lines() }),
    ("best out of range", { HistoryPlot(training: [3, 2, 1], bestEpoch: 9, viewport: $0).lines() }),
    ("empty", { HistoryPlot(training: [], viewport: $0).lines() }),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    var viewport = Viewport()
    viewport.height = 10
    try Golden.expect("history", canvas: canvas, width: width, cases: Self.cases, viewport: viewport)
  }
}
