internal import Syntax

/// Indices as the language counts them: from 0, negative from the end, ranges half open or closed.
package enum Indexing {
  /// The place meant by an index among `count`.
  package static func place(_ index: Value, count: Int) throws(Complaint) -> Int {
    let given = try whole(index)
    let place = given < 0 ? count + given : given
    guard (0..<count).contains(place) else {
      throw Complaint(
        "there is no element \(given)",
        suggestion: count == 0 ? nil : "0 to \(count - 1), or -1 to -\(count) from the end",
        notes: count == 0 ? ["it is empty"] : [])
    }
    return place
  }

  private static func whole(_ index: Value) throws(Complaint) -> Int {
    guard let whole = try? Int(value: index) else {
      let given = if case .number = index { index.inline } else { index.kind.phrase }
      throw Complaint("an index is a whole number, and this is \(given)", code: .wrongKind)
    }
    return whole
  }

  /// The places meant by a range of indices; what reaches past the end is cut.
  package static func places(_ range: ValueRange, count: Int) throws(Complaint) -> Range<Int> {
    guard range.step == nil else { throw Complaint("a range with `by` cannot index", suggestion: "leave `by` out") }
    /// The place before which a bound stands, perhaps outside; never so far out that one more overflows.
    func bound(_ value: Value) throws(Complaint) -> Int {
      let given = try whole(value)
      return given < 0 ? count + given : min(given, count)
    }
    let from = try bound(range.from)
    let to = try bound(range.to) + (range.isInclusive ? 1 : 0)
    let first = max(0, min(from, count))
    return first..<max(first, min(to, count))
  }
}
