/// Windows that were left out for one reason and one column. A window counts once, for the first reason found.
package struct Exclusion: Hashable, Sendable, CustomStringConvertible {
  package let reason: Reason
  package let column: String
  package let count: Int

  package init(reason: Reason, column: String, count: Int) {
    self.reason = reason
    self.column = column
    self.count = count
  }

  package enum Reason: String, Hashable, Sendable {
    case missingInput, lookAhead, missingKnown, missingTarget, unseenClass, filledTarget, targetBeyondPart
  }

  package var description: String {
    switch reason {
    case .missingInput: "\(count) for a missing input in `\(column)`"
    case .lookAhead: "\(count) for `\(column)`, which looks past the origin"
    case .missingKnown: "\(count) for a value of `\(column)` that is to be known beforehand and is missing"
    case .missingTarget: "\(count) for a missing target in `\(column)`"
    case .unseenClass: "\(count) for a class of `\(column)` that the training part does not hold"
    case .filledTarget: "\(count) for a filled target in `\(column)`"
    case .targetBeyondPart: "\(count) for a target in `\(column)` that was computed from rows after the part"
    }
  }
}

/// The origins that one reason and one column rule out.
struct Obstacle {
  let reason: Exclusion.Reason
  let column: String
  /// Ascending by their start; they may overlap.
  let origins: [ClosedRange<Int>]

  /// What stands in the way of inputs `past` long: missing cells, and cells computed from rows after the origin, or
  /// after their own row where each step is predicted from.
  static func inputs(_ column: Column, past: Int, everyStep: Bool = false) -> [Obstacle] {
    // A cell that is missing in row r is an input of the origins r … r + past − 1.
    let missing = column.missing.runs.map { $0.lowerBound...($0.upperBound + past - 2) }
    var ahead: [ClosedRange<Int>] = []
    for run in column.reach.runs(in: 0..<column.count) {
      let (first, last) = (run.rows.lowerBound, run.rows.upperBound - 1)
      switch run.extent {
      case .offset(let steps) where steps > 0: ahead.append(first...(last + (everyStep ? past : min(steps, past)) - 1))
      case .row(let row) where row > first:
        let farthest = min(last, row - 1) + past - 1
        ahead.append(first...(everyStep ? farthest : min(row - 1, farthest)))
      default: break
      }
    }
    return [
      Obstacle(reason: .missingInput, column: column.name, origins: missing),
      Obstacle(reason: .lookAhead, column: column.name, origins: ahead),
    ].filter { !$0.origins.isEmpty }
  }

  /// What stands in the way of known values at the target steps: missing cells.
  /// - Parameter past: the steps that are each predicted from, the last of a window.
  static func known(_ column: Column, horizon: ClosedRange<Int>, past: Int) -> [Obstacle] {
    let missing = column.missing.runs.map { rows in
      (rows.lowerBound - horizon.upperBound)...(rows.upperBound - 1 - horizon.lowerBound + past - 1)
    }
    return missing.isEmpty ? [] : [Obstacle(reason: .missingKnown, column: column.name, origins: missing)]
  }

  /// What stands in the way of targets: missing and filled cells, and cells computed from rows after the part.
  /// - Parameter unseen: rows whose class nothing could be learned of; they are missing, too.
  static func targets(
    _ column: Column, horizon: ClosedRange<Int>, lastRow: Int, unseen: Mask? = nil
  ) -> [Obstacle] {
    func origins(_ rows: Range<Int>) -> ClosedRange<Int> {
      (rows.lowerBound - horizon.upperBound)...(rows.upperBound - 1 - horizon.lowerBound)
    }
    var beyond: [Range<Int>] = []
    for run in column.reach.runs(in: 0..<column.count) {
      switch run.extent {
      case .offset(let steps) where steps > 0:
        let first = max(run.rows.lowerBound, lastRow + 1 - steps)
        if first < run.rows.upperBound { beyond.append(first..<run.rows.upperBound) }
      case .row(let row) where row > lastRow: beyond.append(run.rows)
      default: break
      }
    }
    let unseen = unseen.flatMap { $0.isEmpty ? nil : $0 }
    var missing = column.missing
    for rows in unseen?.runs ?? [] {
      for row in rows { missing[row] = false }
    }
    return [
      Obstacle(reason: .missingTarget, column: column.name, origins: missing.runs.map(origins)),
      Obstacle(reason: .unseenClass, column: column.name, origins: (unseen?.runs ?? []).map(origins)),
      Obstacle(reason: .filledTarget, column: column.name, origins: (column.filled?.runs ?? []).map(origins)),
      Obstacle(reason: .targetBeyondPart, column: column.name, origins: beyond.map(origins)),
    ].filter { !$0.origins.isEmpty }
  }
}
