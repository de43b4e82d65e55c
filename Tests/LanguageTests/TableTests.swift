import Language
import Notation
import Testing

@Suite struct TableTests {
  private let table = Table(
    labels: ["name", "mae"], rows: [[.text("a"), .number(1.5)], [.text("long"), .missing]])

  @Test func numbersStandToTheRight() {
    #expect(table.shown(width: 74) == ["name      mae", "a         1.5", "long  missing"])
  }

  @Test func columnsThatDoNotFitAreNamed() {
    #expect(table.shown(width: 8) == ["name", "a", "long", "also: mae"])
  }

  @Test func longTextsMakeRoomForNumbers() {
    let wide = Table(
      labels: ["model", "note", "skill"],
      rows: [
        [
          .text(String(repeating: "m", count: 60)), .text(String(repeating: "n", count: 40)),
          .number(0.25),
        ]
      ])
    func row(_ first: Int, _ second: Int) -> String {
      String(repeating: "m", count: first - 1) + "…  " + String(repeating: "n", count: second - 1) + "…   0.25"
    }
    #expect(wide.shown(width: 74).last == row(35, 30))
    #expect(wide.shown(width: 69).last == row(30, 30))
    #expect(wide.shown(width: 68).last == "also: skill")
    #expect(wide.shown(width: 200).last?.contains("…") == false)
  }

  @Test func aCellIsOneLine() {
    let odd = Table(labels: ["a\nb"], rows: [[.text("x\ny\u{1B}")]])
    #expect(odd.shown(width: 74) == ["a\\u{0A}b", "x\\u{0A}y\\u{1B}"])
  }

  @Test func manyRowsAreCut() {
    let long = Table(labels: ["x"], rows: (0..<150).map { [.number(Double($0))] })
    #expect(long.shown(width: 74).count == 102 && long.shown(width: 74).last == "… 50 more rows")
    #expect(Table(labels: [], rows: []).shown(width: 74) == [""])
  }

  @Test func sameToTheLastBit() {
    var rows = (0..<200).map { [Value.number(Double($0))] }
    let long = Table(labels: ["x"], rows: rows)
    #expect(long.isSame(as: Table(labels: ["x"], rows: rows)))
    rows[150] = [.number(150.0000000001)]
    #expect(!long.isSame(as: Table(labels: ["x"], rows: rows)))
    #expect(!long.isSame(as: Table(labels: ["y"], rows: long.rows)))
  }

  @Test func madeOfRecordsWithEqualLabels() {
    #expect(Table([]) == nil && Table([Record()]) == nil)
    #expect(Table([Record([("a", .number(1))]), Record([("b", .number(1))])]) == nil)
    #expect(Table([Record([("a_b", .number(1))]), Record([("a-b", .number(2))])])?.column("a-b")?.count == 2)
  }
}
