internal import Language
internal import Series

/// How many steps windows have: `5..=19`, or one number.
struct Lengths: ValueConvertible {
  private let from, to: Steps
  private let isInclusive: Bool

  static var kind: Kind { .range.or(.int).or(.duration) }

  init(value: Value) throws(Complaint) {
    guard case .range(let range) = value else {
      (from, to, isInclusive) = (try Steps(value: value), try Steps(value: value), true)
      return
    }
    guard range.step == nil else { throw Complaint("lengths cannot have gaps", suggestion: "leave `by` out") }
    (from, to, isInclusive) = (try Steps(value: range.from), try Steps(value: range.to), range.isInclusive)
  }

  /// The shortest and the longest in steps of an axis.
  func range(in axis: TimeAxis) throws(Complaint) -> ClosedRange<Int> {
    let shortest = try from.count(in: axis, "lengths")
    let end = try to.count(in: axis, "lengths")
    let longest = isInclusive || end == .min ? end : end - 1
    guard shortest >= 1, longest < 1 << 40 else {
      throw .outOfRange("lengths", "1 or more", actual: "\(shortest)")
    }
    guard shortest <= longest else {
      throw Complaint(
        "lengths go from the shortest to the longest, and these go from \(shortest) to \(longest)",
        suggestion: "5..=19", blaming: "lengths")
    }
    return shortest...longest
  }
}
