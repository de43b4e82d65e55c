import Testing

@testable import Plots

@Suite struct SparklineTests {
  static let cases: Golden.Cases = [
    ("falling", { draw((1...12).map { 1 / Double($0) }, $0) }),
    ("long", { draw((0..<1000).map { Sample.wave($0, period: 100) }, $0) }),
    ("missing", { draw([1, .nan, 3, 2, .nan], $0) }),
    ("flat", { draw([2, 2, 2], $0) }),
    ("huge", { draw([1.7e308, -1.7e308], $0) }),
    ("infinite", { draw([1, .infinity, 2], $0) }),
    ("empty", { draw([], $0) }),
  ]

  static func draw(_ values: [Double], _ viewport: Viewport) -> [String] {
    var viewport = viewport
    viewport.title = "loss"
    return Sparkline(values: values, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("sparkline", canvas: canvas, width: width, cases: Self.cases)
  }
}
