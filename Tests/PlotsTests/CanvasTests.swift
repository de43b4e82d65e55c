import Testing

@testable import Plots

@Suite struct CanvasTests {
  /// The eight dots in the order of their bits in Unicode's block: 1, 2, 3, 7 to the left, 4, 5, 6, 8 to the right.
  @Test func brailleDotsStandWhereUnicodePutsThem() {
    let expected: [(column: Int, row: Int, scalar: UInt32)] = [
      (0, 3, 0x2801), (0, 2, 0x2802), (0, 1, 0x2804), (1, 3, 0x2808), (1, 2, 0x2810), (1, 1, 0x2820), (0, 0, 0x2840),
      (1, 0, 0x2880),
    ]
    for (column, row, scalar) in expected {
      var canvas = BrailleCanvas(columns: 1, rows: 1)
      canvas.draw(Stroke(column: column, bottom: row, top: row))
      #expect(canvas.cell(column: 0, row: 0)?.unicodeScalars.first?.value == scalar)
    }
  }

  @Test func halfBlocks() {
    var canvas = HalfBlockCanvas(columns: 3, rows: 1)
    canvas.draw(Stroke(column: 0, bottom: 0, top: 0))
    canvas.draw(Stroke(column: 1, bottom: 1, top: 1))
    canvas.draw(Stroke(column: 2, bottom: 0, top: 1))
    #expect((0..<3).map { canvas.cell(column: $0, row: 0) } == ["▄", "▀", "█"])
  }

  @Test func slopes() {
    var canvas = ASCIICanvas(columns: 5, rows: 2)
    for (column, rise) in [(0, 2), (1, 0), (2, -1)] {
      canvas.draw(Stroke(column: column, bottom: 0, top: 0, rise: rise))
    }
    canvas.draw(Stroke(column: 3, bottom: 0, top: 0))
    canvas.draw(Stroke(column: 4, bottom: 0, top: 1, rise: 1))
    #expect((0..<5).map { canvas.cell(column: $0, row: 0) } == ["/", "-", "\\", ".", "|"])
    #expect(canvas.cell(column: 4, row: 1) == "|" && canvas.cell(column: 0, row: 1) == nil)
  }
}
