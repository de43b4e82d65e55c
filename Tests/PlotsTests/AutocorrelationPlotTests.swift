import Testing

@testable import Plots

@Suite struct AutocorrelationPlotTests {
  static let cases: Golden.Cases = [
    ("season", { draw((0...24).map { $0 == 0 ? 1 : Sample.wave($0 + 6, period: 12) * 0.8 }, $0) }),
    ("short memory", { draw((0...8).map { 1 / Double($0 + 1) }, $0) }),
    ("negative", { draw([1, -0.9, 0.8, -0.7], $0) }),
    ("missing", { draw([1, .nan, 0.3, .nan, -0.2], $0) }),
    ("more lags than columns", { draw((0...200).map { 1 - Double($0) / 100 }, $0) }),
    ("lag 0 alone", { draw([1], $0) }),
    ("no bound", { draw([1, 0.5], bound: .infinity, $0) }),
    ("empty", { draw([], $0) }),
  ]

  static func draw(_ correlations: [Double], bound: Double = 0.2, _ viewport: Viewport) -> [String] {
    var viewport = viewport
    viewport.title = "load"
    return AutocorrelationPlot(correlations: correlations, bound: bound, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("autocorrelation", canvas: canvas, width: width, cases: Self.cases)
  }

  /// Bars end where their values are, and stand on their lags.
  @Test func barsEndAtTheirValues() throws {
    let viewport = Viewport(width: 60, height: 21)
    let lines = AutocorrelationPlot(correlations: [1, 0.5, 0, -1], bound: .infinity, viewport: viewport).lines()
    let grid = lines.dropFirst().prefix(21).map { line in Array(line.drop { $0 != "|" && $0 != "+" }.dropFirst()) }
    func end(_ lag: Int) -> Int? { grid.firstIndex { $0.count > lag * 4 && $0[lag * 4] == "o" } }
    #expect((end(0), end(1), end(2), end(3)) == (0, 5, 10, 20))
  }
}
