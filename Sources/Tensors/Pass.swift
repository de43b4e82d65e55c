/// What one pass over a batch runs over: how many windows, how many of the steps there is room for, and which are there.
///
/// Arrays are laid out for the steps of the pass, so that its bits are those of a run that has room for no more.
package struct Pass {
  /// B.
  package let batch: Int
  /// T of what a layer reads.
  package let steps: Int
  /// Lane order (S, T, 16): 1 where a step is there, 0 where it is absent; nil where all are there.
  package let presence: FloatRegion?

  package init(batch: Int, steps: Int, presence: FloatRegion? = nil) {
    self.batch = batch
    self.steps = steps
    self.presence = presence
  }

  package var slices: Int { Lanes.slices(batch) }
}
