import Notation
import Testing

@testable import Plots

@Suite struct RasterTests {
  /// For many random series with gaps: each present value's dot is set, and no dot lies off the canvas or above the data.
  @Test(arguments: 1...60)
  func everyPointIsDrawn(seed: UInt64) {
    let count = Int(seed) * Int(seed)
    let values = zip(Sample.uniform(count, seed: seed), Sample.uniform(count, seed: seed + 99)).map {
      $1 < 0.2 ? Double.nan : ($0 - 0.4) * PowerOfTen.value(Int(seed) % 7 - 3)
    }
    var extent = Extent()
    extent.include(values)
    guard !extent.isEmpty else { return }
    let (columns, dots) = (50, 40)
    let axis = ValueAxis(lower: extent.lower, upper: extent.upper, rows: 10)
    let positions: [Positions] = [
      .index(from: 3), .regular(from: Instant(microseconds: -5), every: TimeSpan(microseconds: 7)),
      .instants((0..<count).map { Instant(microseconds: Int64($0 * $0)) }),
    ]
    for place in positions {
      let scale = HorizontalScale(
        from: place.coordinate(at: 0), through: place.coordinate(at: count - 1), dots: columns)
      let runs = Raster.runs(values, at: place, on: scale)
      for strokes in [Raster.line(runs, on: axis, dots: dots), Raster.points(runs, on: axis, dots: dots)] {
        var isSet = Set<[Int]>()
        for stroke in strokes {
          #expect(stroke.bottom >= 0 && stroke.top < dots && (0..<columns).contains(stroke.column))
          for row in stroke.bottom...stroke.top { isSet.insert([stroke.column, row]) }
        }
        for (index, value) in values.enumerated() where value.isFinite {
          let row = Int(axis.position(of: value, dots: dots).rounded())
          #expect(isSet.contains([scale.dot(of: place.coordinate(at: index)), row]))
        }
      }
    }
  }

  /// A line through `values` on a canvas as fine as they are, as pairs of bottom and top.
  private func strokes(_ values: [Double], columns: Int) -> [[Int]] {
    let axis = ValueAxis(lower: 0, upper: 8, rows: 9)
    let scale = HorizontalScale(from: 0, through: Int64(values.count - 1), dots: columns)
    return Raster.line(Raster.runs(values, at: .index(from: 0), on: scale), on: axis, dots: 9)
      .map { [$0.column, $0.bottom, $0.top] }
  }

  @Test func neighboursMeetHalfWay() {
    #expect(strokes([0, 8], columns: 2) == [[0, 0, 4], [1, 5, 8]])
    #expect(strokes([8, 0], columns: 2) == [[0, 4, 8], [1, 0, 3]])
    #expect(strokes([3, 4], columns: 2) == [[0, 3, 3], [1, 4, 4]])
  }

  @Test func missingValuesBreakTheLine() {
    #expect(strokes([0, .nan, 8], columns: 3) == [[0, 0, 0], [2, 8, 8]])
    #expect(strokes([0, 2, 4], columns: 5).count == 5)
    #expect(strokes([0, .nan, 4], columns: 5).count == 2)
  }

  @Test func anExtremeInsideAColumnIsKept() {
    #expect(strokes([1, 8, 0, 1, 1, 1], columns: 2) == [[0, 0, 8], [1, 1, 1]])
  }
}
