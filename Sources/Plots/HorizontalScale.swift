/// Coordinates of the x axis to columns of dots.
struct HorizontalScale {
  let lower: Int64
  let upper: Int64
  let dots: Int
  /// Coordinate units from one column of dots to the next.
  let unit: Double
  /// 0.5 rounds to the nearest column; 0 collects what begins in a column, for columns of whole steps.
  private let bias: Double

  /// The first coordinate on the first column and the last on the last.
  init(from lower: Int64, through upper: Int64, dots: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
    self.dots = dots
    unit = Self.distance(lower, max(lower, upper)) / Double(max(1, dots - 1))
    bias = 0.5
  }

  /// Columns of `unit` each, so that whole steps share them.
  init(from lower: Int64, through upper: Int64, dots: Int, unit: Double, collects: Bool) {
    self.lower = lower
    self.upper = max(lower, upper)
    self.dots = dots
    self.unit = unit
    bias = collects ? 0 : 0.5
  }

  /// The column of a coordinate, held within the canvas.
  func dot(of coordinate: Int64) -> Int {
    guard unit > 0 else { return 0 }
    let place = (Self.distance(lower, coordinate) / unit + bias).rounded(.down)
    return Int(min(max(place, 0), Double(dots - 1)))
  }

  func contains(_ coordinate: Int64) -> Bool { coordinate >= lower && coordinate <= upper }

  private static func distance(_ from: Int64, _ to: Int64) -> Double {
    let (difference, overflow) = to.subtractingReportingOverflow(from)
    return overflow ? Double(to) - Double(from) : Double(difference)
  }
}
