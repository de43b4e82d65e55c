/// One number from the cells of a column.
package enum Aggregate: String, CaseIterable, Hashable, Sendable {
  /// `sd` divides by n − 1; one cell alone has none. `count` counts what is not missing.
  case min, max, sum, mean, median, sd, count
}

extension Column {
  /// The aggregate of a numeric or boolean (0 and 1) column. Missing cells are an error unless they are skipped;
  /// `axis` says where they stand.
  package func aggregate(_ aggregate: Aggregate, skipMissing: Bool, axis: TimeAxis) throws(SeriesError) -> Double {
    if aggregate == .count { return Double(count - missing.setCount) }
    let values = try observed(skipMissing: skipMissing, axis: axis)
    let result: Double?
    switch aggregate {
    case .min: result = values.min()
    case .max: result = values.max()
    case .sum: result = Summation.sum(values)
    case .mean: result = Summation.mean(values)
    case .median: result = values.isEmpty ? nil : Quantile.of(values.sorted(), 0.5)
    case .sd: result = values.count < 2 ? nil : Self.sampleDeviation(values)
    case .count: result = Double(values.count)
    }
    guard let result else { throw .nothingLeft(column: name) }
    return result
  }

  /// The value below which a share `p` from 0 to 1 of the cells lies.
  package func quantile(_ p: Double, skipMissing: Bool, axis: TimeAxis) throws(SeriesError) -> Double {
    let values = try observed(skipMissing: skipMissing, axis: axis)
    guard !values.isEmpty else { throw .nothingLeft(column: name) }
    return Quantile.of(values.sorted(), p)
  }

  private func observed(skipMissing: Bool, axis: TimeAxis) throws(SeriesError) -> [Double] {
    guard let numbers = numeric else { throw .wrongKind(column: name, is: kind, needs: .number) }
    let holes = numbers.missing.setCount
    if holes == 0 { return numbers.values }
    if !skipMissing {
      let first = (0..<count).first { numbers.missing[$0] } ?? 0
      throw .missingCells(column: name, missing: holes, count: count, first: axis.text(at: first))
    }
    return numbers.observed
  }

  static func sampleDeviation(_ values: [Double]) -> Double {
    Summation.deviation(of: values, from: Summation.mean(values) ?? 0, divisor: Double(values.count - 1))
  }
}

extension Column.Numbers {
  /// The values that are not missing, in order.
  package var observed: [Double] {
    values.indices.compactMap { missing[$0] ? nil : values[$0] }
  }
}

/// Quantiles by linear interpolation between order statistics, type 7 of Hyndman and Fan (1996).
package enum Quantile {
  /// Of ascending numbers, at least one.
  package static func of(_ ascending: [Double], _ p: Double) -> Double {
    let place = Swift.min(Swift.max(p, 0), 1) * Double(ascending.count - 1)
    let low = Int(place)
    let high = Swift.min(low + 1, ascending.count - 1)
    let share = place - Double(low)
    // Weighted, not from the difference: the difference of huge numbers overflows.
    return share == 0 ? ascending[low] : ascending[low] * (1 - share) + ascending[high] * share
  }
}
