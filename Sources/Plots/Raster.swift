/// Values to strokes: first, last, least and greatest of each column of dots, so that no spike is lost. O(n) in the values.
enum Raster {
  /// The values that fall into one column of dots.
  struct Run {
    var column: Int
    var first: Double
    var last: Double
    var low: Double
    var high: Double
    /// Whether the value just before the first is the last of the previous run, so that a line joins them.
    var joinsPrevious: Bool
  }

  /// One run for each column that has a finite value, from left to right.
  static func runs(_ values: [Double], at positions: Positions, on scale: HorizontalScale) -> [Run] {
    let count = positions.available(of: values.count)
    var runs: [Run] = []
    var index = 0
    while index < count {
      let column = scale.dot(of: positions.coordinate(at: index))
      let end = positions.partition(index + 1..<count) { scale.dot(of: $0) <= column }
      if let run = run(values, from: index, to: end, column: column) { runs.append(run) }
      index = end
    }
    return runs
  }

  private static func run(_ values: [Double], from start: Int, to end: Int, column: Int) -> Run? {
    guard let first = (start..<end).first(where: { values[$0].isFinite }) else { return nil }
    var low = values[first]
    var high = low
    var last = low
    for index in first..<end {
      let value = values[index]
      // False for NaN and for infinities.
      guard value.magnitude <= .greatestFiniteMagnitude else { continue }
      if value < low { low = value }
      if value > high { high = value }
      last = value
    }
    return Run(
      column: column, first: values[first], last: last, low: low, high: high,
      joinsPrevious: first > 0 && values[first - 1].isFinite)
  }

  /// The strokes of a line through the runs: joined where no value is missing between them, cut at the axis limits.
  static func line(_ runs: [Run], on axis: ValueAxis, dots: Int) -> [Stroke] {
    let pieces = joined(runs, on: axis, dots: dots)
    return pieces.indices.compactMap { index in
      let piece = pieces[index]
      var (low, high) = (piece.low, piece.high)
      let before = index > 0 && piece.joinsPrevious ? pieces[index - 1].last : nil
      let after = index + 1 < pieces.count && pieces[index + 1].joinsPrevious ? pieces[index + 1].first : nil
      // Each of two neighbours reaches half the way to the other.
      if let before { (low, high) = reach(low, high, from: piece.first, halfwayTo: before, isUpperHalf: false) }
      if let after { (low, high) = reach(low, high, from: piece.last, halfwayTo: after, isUpperHalf: true) }
      let isSolitary = before == nil && after == nil && low == high
      return stroke(
        piece.column, low, high, dots, rise: isSolitary ? nil : (after ?? piece.last) - (before ?? piece.first))
    }
  }

  /// The strokes of points: the range of each column, not joined to its neighbours.
  static func points(_ runs: [Run], on axis: ValueAxis, dots: Int) -> [Stroke] {
    runs.compactMap { run in
      stroke(run.column, row(run.low, on: axis, dots), row(run.high, on: axis, dots), dots, rise: nil)
    }
  }

  /// A run in rows of dots.
  private struct Piece {
    var column: Int
    var first: Int
    var last: Int
    var low: Int
    var high: Int
    var joinsPrevious: Bool
  }

  /// The runs in rows, with a piece of the straight line for each empty column between joined runs.
  private static func joined(_ runs: [Run], on axis: ValueAxis, dots: Int) -> [Piece] {
    var pieces: [Piece] = []
    for (index, run) in runs.enumerated() {
      if run.joinsPrevious, index > 0, runs[index - 1].column + 1 < run.column {
        let (start, end) = (runs[index - 1], run)
        let from = axis.position(of: start.last, dots: dots)
        let to = axis.position(of: end.first, dots: dots)
        for column in start.column + 1..<end.column {
          let way = Double(column - start.column) / Double(end.column - start.column)
          let row = Int((from + (to - from) * way).rounded())
          pieces.append(Piece(column: column, first: row, last: row, low: row, high: row, joinsPrevious: true))
        }
      }
      pieces.append(
        Piece(
          column: run.column, first: row(run.first, on: axis, dots), last: row(run.last, on: axis, dots),
          low: row(run.low, on: axis, dots), high: row(run.high, on: axis, dots),
          joinsPrevious: run.joinsPrevious && index > 0))
    }
    return pieces
  }

  private static func row(_ value: Double, on axis: ValueAxis, _ dots: Int) -> Int {
    Int(axis.position(of: value, dots: dots).rounded())
  }

  /// Stretches low…high over its half of the rows strictly between `end` and `other`.
  private static func reach(_ low: Int, _ high: Int, from end: Int, halfwayTo other: Int, isUpperHalf: Bool) -> (
    Int, Int
  ) {
    let between = (other - end).magnitude
    guard between > 1 else { return (low, high) }
    // Of an odd number of rows the left neighbour takes the one in the middle.
    let length = Int(isUpperHalf ? between / 2 : (between - 1) / 2)
    return other > end ? (low, max(high, end + length)) : (min(low, end - length), high)
  }

  private static func stroke(_ column: Int, _ low: Int, _ high: Int, _ dots: Int, rise: Int?) -> Stroke? {
    let (bottom, top) = (max(low, 0), min(high, dots - 1))
    return bottom <= top ? Stroke(column: column, bottom: bottom, top: top, rise: rise) : nil
  }
}
