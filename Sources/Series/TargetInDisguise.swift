/// Finds a column that is said to be known beforehand and holds the target itself, of the same row or another.
enum TargetInDisguise {
  /// Fewer cells than these may be alike by chance.
  private static let enough = 20

  /// By how many rows the target lies behind the column that holds it, negative where it lies ahead; nil where the column
  /// holds something else, or the target of so long ago that it is known at the origin.
  ///
  /// A target that hardly varies has many that are like it: then nothing is said. Nor of cells that look back far enough,
  /// which a target that repeats itself may be like.
  static func lag(of target: Column, in column: Column, horizon: Int) -> Int? {
    guard let truth = target.numeric, let known = column.numeric, varies(truth) else { return nil }
    for lag in (-horizon..<horizon).sorted(by: { abs($0) < abs($1) }) {
      var alike = 0
      for row in max(0, lag)..<max(max(0, lag), min(target.count, target.count + lag)) {
        guard let one = known[row], let other = truth[row - lag] else { continue }
        guard one == other, column.reach.row(at: row).map({ $0 > row - horizon }) ?? false else {
          alike = 0
          break
        }
        alike += 1
      }
      if alike >= enough { return lag }
    }
    return nil
  }

  /// Whether more than two values come up.
  private static func varies(_ numbers: Column.Numbers) -> Bool {
    var seen: [Double] = []
    for row in numbers.values.indices {
      guard let value = numbers[row], !seen.contains(value) else { continue }
      seen.append(value)
      if seen.count > 2 { return true }
    }
    return false
  }
}
