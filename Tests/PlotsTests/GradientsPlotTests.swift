import Testing

@testable import Plots

@Suite struct GradientsPlotTests {
  static let decay: [Double] = (0..<60).map { PowerOfTen.value(0) / Double(1 << ($0 / 2)) }
  static let slow: [Double] = (0..<60).map { 2 / Double($0 + 1) }

  static let cases: Golden.Cases = [
    ("one layer", { GradientsPlot(layers: [Curve("lstm_1", decay)], viewport: $0).lines() }),
    (
      "two layers",
      { GradientsPlot(layers: [Curve("lstm_1", decay), Curve("gru_2", slow)], viewport: $0).lines() }
    ),
    ("all alike", { GradientsPlot(layers: [Curve("lstm_1", [1, 0.9, 0.8, 0.9])], viewport: $0).lines() }),
    ("dead from lag 3", { GradientsPlot(layers: [Curve("lstm_1", [1, 0.1, 0.01, 0, 0])], viewport: $0).lines() }),
    ("dead", { GradientsPlot(layers: [Curve("lstm_1", [0, 0])], viewport: $0).lines() }),
    ("one step", { GradientsPlot(layers: [Curve("lstm_1", [0.5])], viewport: $0).lines() }),
    ("missing", { GradientsPlot(layers: [Curve("lstm_1", [.nan, .nan])], viewport: $0).lines() }),
    ("nothing", { GradientsPlot(layers: [], viewport: $0).lines() }),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    var viewport = Viewport()
    viewport.height = 10
    try Golden.expect("gradients", canvas: canvas, width: width, cases: Self.cases, viewport: viewport)
  }
}
