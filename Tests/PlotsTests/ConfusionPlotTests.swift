import Testing

@testable import Plots

@Suite struct ConfusionPlotTests {
  static let cases: Golden.Cases = [
    ("two", { draw(["false", "true"], [[90, 10], [5, 15]], $0) }),
    ("three", { draw(["walk", "run", "sit"], [[120, 3, 0], [14, 30, 1], [0, 0, 77]], $0) }),
    ("a class that never came", { draw(["a", "b"], [[0, 0], [3, 4]], $0) }),
    ("many", { draw((0..<20).map { "class \($0)" }, (0..<20).map { i in (0..<20).map { i == $0 ? 50 : 1 } }, $0) }),
    (
      "odd names",
      { draw(["\u{1b}[2Jx", "a class with a long name, longer than its column"], [[1, 2], [3, 4]], $0) }
    ),
    ("large", { draw(["a", "b"], [[123_456_789, 1], [0, 987_654_321]], $0) }),
    ("empty", { draw([], [], $0) }),
  ]

  static func draw(_ classes: [String], _ counts: [[Int]], _ viewport: Viewport) -> [String] {
    var viewport = viewport
    viewport.title = "diagnosis"
    return ConfusionPlot(classes: classes, counts: counts, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("confusion", canvas: canvas, width: width, cases: Self.cases)
  }
}
