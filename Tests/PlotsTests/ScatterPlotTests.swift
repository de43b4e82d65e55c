import Testing

@testable import Plots

@Suite struct ScatterPlotTests {
  static let cloud = (
    Sample.uniform(300, seed: 5),
    zip(Sample.uniform(300, seed: 5), Sample.uniform(300, seed: 6)).map { 20 * $0 + 8 * $1 }
  )

  static let cases: Golden.Cases = [
    ("cloud", { draw(cloud.0, cloud.1, $0) }),
    ("one", { draw([2], [3], $0) }),
    ("column", { draw([2, 2, 2], [1, 2, 3], $0) }),
    ("missing", { draw([1, .nan, 3, 4, 5], [1, 2, .infinity, 4], $0) }),
    ("huge and tiny", { draw([-1.7e308, 1.7e308], [1e-9, 3e-9], $0) }),
    ("millions", { draw([1e6, 2e6, 3e6], [1e-5, 2e-5, -3e-5], $0) }),
    ("none", { draw([.nan], [1], $0) }),
    ("empty", { draw([], [], $0) }),
  ]

  static func draw(_ x: [Double], _ y: [Double], _ viewport: Viewport) -> [String] {
    var viewport = viewport
    viewport.title = "truth over prediction"
    return ScatterPlot(x: x, y: y, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    var viewport = Viewport()
    viewport.height = 10
    try Golden.expect("scatter", canvas: canvas, width: width, cases: Self.cases, viewport: viewport)
  }
}
