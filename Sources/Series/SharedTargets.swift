/// Whether windows are to predict what others have taught.
extension Windows {
  /// The first row that these windows have among their targets and others among theirs: of the same individual, at the
  /// same time, with the same value. Nil where there is none, and where a value differs, for then it is another series.
  package func target(sharedWith others: Windows) -> Place? {
    var segments: [[UInt8]: Int] = [:]
    for segment in 0..<others.segmentCount { segments[Array((others.name(ofSegment: segment) ?? "").utf8)] = segment }
    var first: Place?
    for segment in 0..<segmentCount {
      guard let other = segments[Array((name(ofSegment: segment) ?? "").utf8)],
        let rows = scoredRows(ofSegment: segment),
        let taught = others.scoredRows(ofSegment: other), let here = target(ofSegment: segment).numeric,
        let there = others.target(ofSegment: other).numeric
      else { continue }
      let axis = axis(ofSegment: segment)
      for row in rows {
        guard let same = others.axis(ofSegment: other).row(standingAt: row, of: axis), taught.contains(same),
          let value = here[row], let known = there[same]
        else { continue }
        guard value == known else { return nil }
        first = first ?? Place(axis: axis, row: row)
      }
    }
    return first
  }
}
