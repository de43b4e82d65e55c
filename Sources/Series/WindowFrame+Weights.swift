/// What the targets of the windows of one segment weigh.
extension WindowFrame {
  /// Of each row in a part, rows × targets: 1, or what a column says of the row; 0 where a target is missing, filled,
  /// computed from rows after the part, or not in it, and where its weight is missing or computed from rows after the
  /// part. A test part weighs all alike: what it is judged by shall not depend on how it was learned.
  func targetWeights(in part: Part) -> [Float] {
    var weights = [Float](repeating: 0, count: axis.count * targets.count)
    guard let rows = segment.rows(of: part) else { return weights }
    let rowWeights = part == .test ? nil : self.weights.map { Self.weights($0, of: rows) }
    for (index, column) in targets.enumerated() {
      for row in rows where Self.isTarget(column, row, of: rows) {
        weights[row * targets.count + index] = rowWeights?[row - rows.lowerBound] ?? 1
      }
    }
    return weights
  }

  /// The origins of a part all of whose targets are missing, filled or computed from rows after the part.
  func withoutTargets(in part: Part) -> Obstacle {
    var origins: [ClosedRange<Int>] = []
    if let rows = segment.rows(of: part) {
      var first = rows.lowerBound
      for row in rows.lowerBound...rows.upperBound
      where row == rows.upperBound || targets.contains(where: { Self.isTarget($0, row, of: rows) }) {
        // All steps of the horizon lie in first ..< row.
        let (from, to) = (first - spec.horizon.lowerBound, row - 1 - spec.horizon.upperBound)
        if from <= to { origins.append(from...to) }
        first = row + 1
      }
    }
    return Obstacle(reason: .missingTarget, column: targets[0].name, origins: origins)
  }

  private static func isTarget(_ column: Column, _ row: Int, of rows: Range<Int>) -> Bool {
    !column.missing[row] && column.filled?[row] != true && (column.reach.row(at: row) ?? row) < rows.upperBound
  }

  /// Those of the rows alone.
  private static func weights(_ column: Column, of rows: Range<Int>) -> [Float] {
    guard let numbers = column.numeric else { return rows.map { _ in 0 } }
    return rows.map { row in
      numbers.missing[row] || (column.reach.row(at: row) ?? row) >= rows.upperBound ? 0 : Float(numbers.values[row])
    }
  }

  /// The weights of a part's rows that may be used, and how many of its rows have none.
  func givenWeights(in part: Part) -> (values: [Double], without: Int)? {
    guard let weights, let numbers = weights.numeric, let rows = segment.rows(of: part) else { return nil }
    let given = rows.filter { row in
      !numbers.missing[row] && (weights.reach.row(at: row) ?? row) < rows.upperBound
    }
    return (given.map { numbers.values[$0] }, rows.count - given.count)
  }
}

/// What the rows of a part weigh.
package struct WeightSummary: Hashable, Sendable {
  package let column: String
  package let least, mean, largest: Double
  /// Rows that weigh 0, and those that do so because their weight is missing or rests on rows after the part.
  package let zeros, without: Int
}

extension Windows {
  /// What the rows of the part weigh in training; nil where all weigh 1, as those of the test part always do.
  package var weightSummary: WeightSummary? {
    guard part != .test, let column = frames[0].weights?.name else { return nil }
    var values: [Double] = []
    var without = 0
    for frame in frames {
      guard let given = frame.givenWeights(in: part) else { continue }
      values += given.values
      without += given.without
    }
    return WeightSummary(
      column: column, least: values.min() ?? 0, mean: Summation.mean(values) ?? 0, largest: values.max() ?? 0,
      zeros: values.count { $0 == 0 } + without, without: without)
  }
}
