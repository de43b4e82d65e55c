package import Notation

/// Where the values of a series stand on the x axis: at whole numbers or in time, ascending.
package indirect enum Positions: Sendable {
  /// `from`, `from` + 1, …
  case index(from: Int)
  /// Steps of equal length, in time or in calendar months.
  case regular(from: Instant, every: TimeSpan)
  /// One instant a value; values beyond the last instant are not drawn.
  case instants([Instant])
  /// The same, with times shown by the clocks of a zone.
  case zoned(Positions, Zone)

  /// Whose clocks show the times.
  var zone: Zone { if case .zoned(_, let zone) = self { zone } else { .utc } }

  /// The positions, whoever's clocks show them.
  var plain: Positions { if case .zoned(let plain, _) = self { plain } else { self } }

  var isTime: Bool {
    if case .index = plain { false } else { true }
  }

  /// How many of `count` values have a position.
  func available(of count: Int) -> Int {
    if case .instants(let instants) = plain { min(count, instants.count) } else { count }
  }

  /// The whole number, or the microseconds since 1970, at which value `index` stands.
  func coordinate(at index: Int) -> Int64 {
    switch self {
    case .index(let from):
      let (sum, overflow) = Int64(from).addingReportingOverflow(Int64(index))
      return overflow ? .max : sum
    case .regular(let from, let step):
      return step.multiplied(by: index).flatMap(from.advanced)?.microseconds ?? .max
    case .instants(let instants):
      return instants[index].microseconds
    case .zoned(let plain, _):
      return plain.coordinate(at: index)
    }
  }

  /// The first of `range` whose coordinate is not below `limit` by `isBefore`; found by halving.
  func partition(_ range: Range<Int>, by isBefore: (Int64) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(coordinate(at: middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
