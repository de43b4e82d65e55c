import Testing

@testable import Plots

@Suite struct HeatMapPlotTests {
  static let week = (0..<7).map { day in (0..<24).map { Sample.wave($0, period: 24) * Double(day + 1) } }
  static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static let cases: Golden.Cases = [
    (
      "hours by weekday",
      {
        var viewport = $0
        viewport.title = "mean load by hour"
        return HeatMapPlot(rows: week, rowLabels: days, columnLabels: (0..<24).map { "\($0)" }, viewport: viewport)
          .lines()
      }
    ),
    (
      "confusion",
      {
        HeatMapPlot(rows: [[50, 3], [7, 41]], rowLabels: ["no", "yes"], columnLabels: ["no", "yes"], viewport: $0)
          .lines()
      }
    ),
    ("ragged and missing", { HeatMapPlot(rows: [[1, .nan, 3], [2], []], viewport: $0).lines() }),
    ("too wide", { HeatMapPlot(rows: [(0..<300).map(Double.init)], viewport: $0).lines() }),
    ("flat", { HeatMapPlot(rows: [[1, 1]], viewport: $0).lines() }),
    ("huge", { HeatMapPlot(rows: [[1.7e308, -1.7e308, .infinity]], viewport: $0).lines() }),
    ("empty", { HeatMapPlot(rows: [], viewport: $0).lines() }),
  ]

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("heat-map", canvas: canvas, width: width, cases: Self.cases)
  }
}
