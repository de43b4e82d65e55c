package import Tensors

/// A layer at work in a run: its arrays, and the two passes over a batch.
///
/// Rows run through time as k = t · B + b; in memory the windows of a batch lie in slices of sixteen (lane order).
package protocol Layer {
  var output: Activations { get }

  /// Called once behind every change of the weights.
  func prepare(_ crew: Crew)

  /// Output from input, for the first `batch` windows.
  func forward(_ crew: Crew, batch: Int)

  /// From the gradient of the output: the gradients of the weights, and of the input where it has room for one.
  func backward(_ crew: Crew, batch: Int)
}

/// The numbers between two layers, and their gradients: lane order (S, T, F, 16) for S slices of T steps.
package struct Activations {
  package let steps: Int
  package let features: Int
  package let values: FloatRegion
  /// Nil where nobody asks for it: at the bottom of a network, and in runs that only predict.
  package let gradient: FloatRegion?
}

/// Where a layer is put: what it reads, where its weights lie.
package struct LayerPlace {
  package let arena: Arena
  package let input: Activations
  /// Windows, at most.
  package let batch: Int
  /// The layer's place from 0.
  package let index: Int
  package let draws: Draws
  /// Whether only the last step is handed on.
  package let reduces: Bool
  package let isTraining: Bool
  /// In the order of the layer's description.
  package let parameters: [FloatRegion]
  /// As `parameters`; empty where nothing is trained.
  package let gradients: [FloatRegion]
}
