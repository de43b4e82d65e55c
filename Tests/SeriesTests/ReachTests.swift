import Series
import Testing

@Suite struct ReachTests {
  static let extents: [Reach.Extent] = [.nothing, .offset(-3), .offset(0), .offset(2), .row(0), .row(4), .row(9)]

  /// Reaches of many shapes over 12 rows.
  static let shapes: [Reach] = extents.flatMap { usual in
    [
      Reach(usual), Reach(usual, except: [.init(rows: 2..<5, extent: .row(5))]),
      Reach(usual, except: [.init(rows: 0..<1, extent: .offset(1)), .init(rows: 4..<9, extent: .nothing)]),
    ]
  }

  @Test(arguments: shapes) func unionIsTheLargerInEachRow(one: Reach) {
    for two in Self.shapes {
      let both = one.union(two)
      for row in 0..<12 {
        let expected = [one.row(at: row), two.row(at: row)].compactMap { $0 }.max()
        #expect(both.row(at: row) == expected, "row \(row) of \(one) and \(two)")
      }
    }
  }

  @Test(arguments: shapes) func lagTakesTheSourceRows(reach: Reach) {
    for steps in [-4, -1, 0, 1, 3] {
      let lagged = reach.lagged(by: steps)
      for row in 0..<12 where (0..<12).contains(row - steps) {
        #expect(lagged.row(at: row) == reach.row(at: row - steps))
      }
    }
  }

  @Test(arguments: shapes) func slicingCountsFromItsFirstRow(reach: Reach) {
    let cut = reach.sliced(3..<10)
    for row in 0..<7 { #expect(cut.row(at: row) == reach.row(at: row + 3).map { $0 - 3 }) }
  }

  @Test(arguments: shapes) func keptRowsSeeTheSameOrigins(reach: Reach) {
    let rows = [0, 1, 4, 5, 6, 9, 11]
    let kept = reach.kept(rows)
    for (new, old) in rows.enumerated() {
      for (newOrigin, oldOrigin) in rows.enumerated() {
        // A cell is known at an origin before filtering exactly when it is after.
        let before = reach.row(at: old).map { $0 <= oldOrigin } ?? true
        let after = kept.row(at: new).map { $0 <= newOrigin } ?? true
        #expect(before == after, "row \(old) at origin \(oldOrigin)")
      }
    }
  }

  @Test(arguments: shapes) func theReachOfRowsIsTheirLargest(reach: Reach) {
    for low in 0..<12 {
      for high in low...12 {
        #expect(reach.row(of: low..<high) == (low..<high).compactMap { reach.row(at: $0) }.max())
      }
    }
  }

  @Test func aLeadLooksAhead() {
    #expect(Reach.own.lagged(by: -2).row(at: 5) == 7)
    #expect(Reach.own.lagged(by: 24).union(.own) == .own)
    #expect(Reach.nothing.union(.own.lagged(by: 1)).row(at: 0) == -1)
  }
}
