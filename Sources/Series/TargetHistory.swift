/// The past of one target column as it was known at each origin: not missing, and with a reach of at most the origin.
struct TargetHistory {
  private let numbers: Column.Numbers
  private let reach: Reach
  /// The first row that is not missing.
  private let start: Int

  init(_ column: Column) {
    numbers = column.numeric ?? .init([Double]())
    reach = column.reach
    start = numbers.values.indices.first { [numbers] in !numbers.missing[$0] } ?? 0
  }

  func value(_ row: Int, by origin: Int) -> Double? {
    guard row >= 0, row < numbers.values.count, reach.row(at: row) ?? origin <= origin else { return nil }
    return numbers[row]
  }

  /// The last value known at the origin that lies before the row to predict: at horizon 0 the origin's own value is
  /// the answer.
  func last(before target: Int, by origin: Int) -> (row: Int, value: Double)? {
    var row = min(origin, target - 1)
    while row >= 0 {
      if let value = value(row, by: origin) { return (row, value) }
      row -= 1
    }
    return nil
  }

  func season(before row: Int, by origin: Int, period: Int) -> Double? {
    guard period <= numbers.values.count else { return nil }
    // At least one period back, and not past the origin.
    var source = row - period * max(1, (row - origin + period - 1) / period)
    while source >= 0 {
      if let value = value(source, by: origin) { return value }
      source -= period
    }
    return nil
  }

  func drift(to row: Int, by origin: Int) -> Double? {
    guard let last = last(before: row, by: origin),
      let first = (start...last.row).first(where: { value($0, by: origin) != nil }),
      let beginning = value(first, by: origin)
    else { return nil }
    guard last.row > first else { return last.value }
    return last.value + (last.value - beginning) / Double(last.row - first) * Double(row - last.row)
  }
}
