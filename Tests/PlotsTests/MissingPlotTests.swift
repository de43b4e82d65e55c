import Notation
import Testing

@testable import Plots

@Suite struct MissingPlotTests {
  static let cases: Golden.Cases = [
    (
      "two columns over days",
      { viewport in
        let hours = Positions.regular(from: Instant(microseconds: 0), every: TimeSpan(seconds: 3600))
        return draw(
          [("load", { $0 % 50 < 5 }), ("temp", { (200..<320).contains($0) })], count: 480, over: hours, viewport)
      }
    ),
    ("one of many", { draw([("x", { $0 == 700 })], count: 1000, $0) }),
    ("fewer rows than columns", { draw([("x", { $0 == 1 })], count: 4, $0) }),
    ("all and none", { draw([("all", { _ in true }), ("none", { _ in false })], count: 30, $0) }),
    ("a long name", { draw([("a column that is called far too much for its row", { $0 % 3 == 0 })], count: 30, $0) }),
    ("one row", { draw([("x", { _ in true })], count: 1, $0) }),
    ("empty", { draw([("x", { _ in true })], count: 0, $0) }),
  ]

  static func draw(
    _ rows: [(String, (Int) -> Bool)], count: Int, over positions: Positions = .index(from: 0), _ viewport: Viewport
  ) -> [String] {
    MissingPlot(
      rows: rows.map { name, isMissing in .init(name, (0..<count).map(isMissing)) }, over: positions, viewport: viewport
    ).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("missing", canvas: canvas, width: width, cases: Self.cases)
  }

  /// However many rows share a column, one missing cell shows.
  @Test func oneCellShows() {
    for place in [0, 1, 4999, 9999] {
      let lines = Self.draw([("x", { $0 == place })], count: 10_000, Viewport(width: 40))
      #expect(lines[1].contains("."))
    }
  }
}
