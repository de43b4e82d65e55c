/// Indices as the language counts them: from 0, negative from the end, ranges half open or closed.
package enum Indexing {
  /// The place meant by an index among `count`.
  package static func place(_ index: Value, count: Int) throws(Complaint) -> Int {
    let given = try Int(value: index)
    let place = given < 0 ? count + given : given
    guard given > Int.min / 2, (0..<count).contains(place) else {
      throw Complaint(
        "there is no element \(given)",
        suggestion: count == 0 ? nil : "0 to \(count - 1), or -1 to -\(count) from the end",
        notes: count == 0 ? ["it is empty"] : [])
    }
    return place
  }

  /// The places meant by a range of indices; what reaches past the end is cut.
  package static func places(_ range: ValueRange, count: Int) throws(Complaint) -> Range<Int> {
    guard range.step == nil else { throw Complaint("a range with `by` cannot index", suggestion: "leave `by` out") }
    func bound(_ value: Value) throws(Complaint) -> Int {
      let given = try Int(value: value)
      return given < 0 ? max(0, given > -count ? count + given : 0) : min(given, count)
    }
    let from = try bound(range.from)
    var to = try bound(range.to)
    if range.isInclusive { to = min(to + 1, count) }
    return from..<max(from, to)
  }
}
