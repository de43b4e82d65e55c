/// A forecast of classes that needs no network: what a classifier must beat. Each gives probabilities, so that its
/// log loss is finite; counts of the training part are smoothed by one more of each (Laplace).
///
/// Only labels known at the origin are used: not missing, and with a reach of at most the origin; at horizon 0 the
/// label of the origin itself is the answer, and the one before it is used.
package enum ClassBaseline: Hashable, Sendable {
  /// The shares of the training part: its commonest class is the likeliest.
  case majority
  /// The last label, with the probability with which it was right so many steps later on the training part.
  case last
  /// A Markov chain of first order: transitions from row to row counted on the training part, as many as the target
  /// lies after the last label.
  case markov

  /// Probabilities of every class: window w, step k, class c at `(w · steps + k) · classes + c`.
  package func forecast(_ windows: Windows, classes: Int) -> [Double] {
    precondition(classes >= 2, "\(classes) classes")
    let counts = TrainingLabels(windows, classes: classes)
    var powers: [Int: [[Double]]] = [:]
    var shares: [Int: Double] = [:]
    var result: [Double] = []
    result.reserveCapacity(windows.count * windows.steps * classes)
    for segment in 0..<windows.segmentCount {
      let history = TargetHistory(windows.target(ofSegment: segment))
      for window in windows.windows(in: segment) {
        let origin = windows.origin(of: window)
        for row in (origin + windows.firstStep)..<(origin + windows.firstStep + windows.steps) {
          // Without a label behind it there is nothing better than the shares: so are whole individuals.
          guard self != .majority, !windows.areAnsweredAtTheEnd, let last = history.last(before: row, by: origin) else {
            result += counts.shares
            continue
          }
          let (distance, label) = (row - last.row, Int(last.value))
          switch self {
          case .majority: break
          case .last:
            let share = shares[distance] ?? counts.shareRight(after: distance)
            shares[distance] = share
            let rest = (1 - share) / Double(classes - 1)
            result += (0..<classes).map { $0 == label ? share : rest }
          case .markov:
            let power = powers[distance] ?? counts.transitions(after: distance)
            powers[distance] = power
            result += power[label]
          }
        }
      }
    }
    return result
  }
}

/// The labels of the training parts of all segments, counted.
private struct TrainingLabels {
  /// Segment by segment.
  private let labels: [[Int?]]
  private let classes: Int
  let shares: [Double]

  init(_ windows: Windows, classes: Int) {
    self.classes = classes
    let labels = (0..<windows.segmentCount).map { segment -> [Int?] in
      let (column, rows) = (windows.target(ofSegment: segment), windows.trainRows(ofSegment: segment))
      return rows.map { row in
        guard column.reach.row(at: row).map({ $0 < rows.upperBound }) ?? true, column.filled?[row] != true else {
          return nil
        }
        return column.numbers?[row].map { Int($0) }
      }
    }
    self.labels = labels
    // A whole individual counts once.
    let counted = windows.areAnsweredAtTheEnd ? labels.map { [$0.compactMap(\.self).last] } : labels
    shares = Self.smoothed((0..<classes).map { place in counted.reduce(0) { $0 + $1.count { $0 == place } } })
  }

  /// How often a label came again so many rows later, of one more right and as many wrong as there are others.
  func shareRight(after distance: Int) -> Double {
    var (right, all) = (1, classes)
    for labels in labels {
      for (before, now) in zip(labels, labels.dropFirst(distance)) {
        guard let before, let now else { continue }
        all += 1
        if now == before { right += 1 }
      }
    }
    return Double(right) / Double(all)
  }

  /// The probabilities of each class so many rows after each class: the power of those of the next row.
  func transitions(after distance: Int) -> [[Double]] {
    var counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for labels in labels {
      for (before, now) in zip(labels, labels.dropFirst()) {
        if let before, let now { counts[before][now] += 1 }
      }
    }
    var square = counts.map(Self.smoothed)
    var result = (0..<classes).map { row in (0..<classes).map { $0 == row ? 1.0 : 0 } }
    var rest = distance
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }

  private func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
    left.map { row in
      (0..<classes).map { column in Summation.sum((0..<classes).lazy.map { row[$0] * right[$0][column] }) }
    }
  }

  private static func smoothed(_ counts: [Int]) -> [Double] {
    let total = Double(counts.reduce(0, +) + counts.count)
    return counts.map { Double($0 + 1) / total }
  }
}
