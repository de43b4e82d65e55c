import Testing

@testable import Plots

@Suite struct BoxPlotTests {
  static func spread(_ seed: UInt64, _ scale: Double) -> [Double] {
    Sample.uniform(60, seed: seed).map { $0 * $0 * scale }
  }

  static let cases: Golden.Cases = [
    (
      "sweep",
      {
        draw(
          [
            Curve("hidden 16", spread(1, 3)), Curve("hidden 32", spread(2, 2)),
            Curve("hidden 64", spread(3, 2.5) + [9]),
          ], $0)
      }
    ),
    ("few", { draw([Curve("one", [1]), Curve("two", [1, 2]), Curve("none", [.nan]), Curve("empty", [])], $0) }),
    ("flat", { draw([Curve("a", [5, 5, 5])], $0) }),
    ("infinite", { draw([Curve("a", [1, .infinity, 2])], $0) }),
    ("huge", { draw([Curve("a", [-1.7e308, 0, 1.7e308])], $0) }),
    ("long label", { draw([Curve("a label that is much too long\nfor a box plot", [1, 2, 3, 4])], $0) }),
    ("empty groups", { draw([], $0) }),
    ("nothing", { draw([Curve("a", [])], $0) }),
  ]

  static func draw(_ groups: [Curve], _ viewport: Viewport) -> [String] {
    BoxPlot(groups: groups, viewport: viewport).lines()
  }

  @Test(arguments: Golden.settings)
  func looksAsRecorded(canvas: CanvasKind, width: Int) throws {
    try Golden.expect("box", canvas: canvas, width: width, cases: Self.cases)
  }

  /// Of 0 to 100 the box reaches from 25 to 75 with the median in its middle.
  @Test func quartilesStandInPlace() throws {
    let lines = BoxPlot(groups: [Curve("x", (0...100).map(Double.init))], viewport: Viewport(width: 104)).lines()
    let row = Array(try #require(lines.first)).dropFirst(3).map { $0 }
    #expect(row.firstIndex(of: "[") == 25 && row.firstIndex(of: "]") == 75)
    #expect(row.indices.filter { row[$0] == "|" } == [0, 50, 100])
  }
}
