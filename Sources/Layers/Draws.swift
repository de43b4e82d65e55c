package import Tensors

/// Where the layers of a run draw their masks from: the seed, and the step of the optimizer.
package final class Draws {
  package let seed: UInt64
  /// The step that is under way, from 1; whoever trains counts it.
  package var step = 0

  package init(seed: UInt64) { self.seed = seed }

  package func generator(_ place: RandomStream.Dropped, layer: Int) -> Philox {
    Philox(seed: seed, stream: RandomStream.dropout(place, layer: layer, step: step))
  }
}
