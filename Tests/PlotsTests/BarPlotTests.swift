import Testing

@testable import Plots

@Suite struct BarPlotTests {
  static let cases: Golden.Cases = [
    ("skills", { draw([("lstm 24", 0.31), ("linear", 0.27), ("seasonal-naive", 0), ("drift", -0.44)], $0) }),
    ("positive", { draw([("a", 1), ("b", 2), ("c", 0.001)], $0) }),
    ("negative", { draw([("a", -1), ("b", -2), ("c", 0)], $0) }),
    ("missing and infinite", { draw([("a", .nan), ("b", .infinity), ("c", 2), ("d", -.infinity)], $0) }),
    ("all zero", { draw([("a", 0), ("b", 0)], $0) }),
    ("huge", { draw([("a", 1.7e308), ("b", -1.7e308)], $0) }),
    ("tiny", { draw([("a", .leastNonzeroMagnitude), ("b", .leastNonzeroMagnitude * 2)], $0) }),
    (
      "long labels", { draw([("a name of a column that nobody would like to type twice \u{1b}[2J", 3), ("b", 2)], $0) }
    ),
    ("empty", { draw([], $0) }),
  ]

  static func draw(_ bars: [(String, Double)], _ viewport: Viewport) -> [String] {
    var viewport = viewport
    viewport.title = "skill"
    return BarPlot(bars: bars.map { BarPlot.Bar($0.0, $0.1) }, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("bar", canvas: canvas, width: width, cases: Self.cases)
  }

  @Test func barsAreProportional() {
    let lines = BarPlot(bars: (1...10).map { BarPlot.Bar("x", Double($0)) }, viewport: Viewport(width: 56)).lines()
    let lengths = lines.map { $0.filter { $0 == "#" }.count }
    #expect(lengths == (1...10).map { $0 * lengths[9] / 10 })
  }
}
