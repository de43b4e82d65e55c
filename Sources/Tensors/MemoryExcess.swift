/// A size that was refused before anything was allocated.
package struct MemoryExcess: Error, Sendable, Hashable {
  /// What would have been that large: `training`, `predicting`.
  package var what: String
  /// What it would need; nil where the number does not fit into 64 bits.
  package var bytes: Int?
  package var limit: Int

  package init(what: String, bytes: Int?, limit: Int) {
    self.what = what
    self.bytes = bytes
    self.limit = limit
  }
}
