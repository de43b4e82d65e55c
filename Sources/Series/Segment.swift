/// A stretch of rows that no window leaves: a series of its own, with its own axis and parts.
///
/// A plain series is one segment without a name; a panel has one for each individual.
package struct Segment: Hashable, Sendable {
  /// The individual; nil for a plain series.
  package let name: String?
  /// An individual that is not in the training part has an empty range there, in another part nil or an empty one.
  package let parts: Parts

  package init(name: String? = nil, parts: Parts) {
    self.name = name
    self.parts = parts
  }

  package var axis: TimeAxis { parts.series.axis }

  /// The rows of a part, nil where this segment has none.
  package func rows(of part: Part) -> Range<Int>? {
    parts.rows(of: part).flatMap { $0.isEmpty ? nil : $0 }
  }
}
