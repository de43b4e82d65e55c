import Tensors

/// What a person writes in `model { … }`: a kind of layer and its sizes, without weights. A new layer is one file
/// that conforms to this.
package protocol LayerDescription: Sendable, CustomStringConvertible {
  /// The word in the language: `lstm`.
  var name: String { get }

  /// Whether the layer reads a sequence step after step, so that the layer before it must hand on every step, and
  /// whether it hands on its last step alone where nothing behind it reads every step.
  var isRecurrent: Bool { get }

  /// Whether what it gives at a step rests on other steps of the window by more than a state that can run on from one
  /// window to the next.
  var mixesSteps: Bool { get }

  /// Whether it gives as many numbers as it reads, so that nobody asked for a size.
  var keepsFeatures: Bool { get }

  /// The numbers it gives for a step of F.
  func outputs(features: Int) -> Int

  /// What is outside of its range in this layer, the number of outputs aside, as layer `place` from 1.
  func check(at place: Int) throws(ShapeMismatch)

  /// The layer's parameters in their canonical order, as saved and digested, for F input features.
  func parameters(features: Int) -> [ParameterDescription]

  /// Multiplications, each with its addition, that one step of one window costs forward.
  func multiplyAdds(features: Int) -> Int

  /// The layer at work.
  func makeLayer(at place: LayerPlace) -> any Layer
}

extension LayerDescription {
  package var mixesSteps: Bool { false }
  package var keepsFeatures: Bool { false }
  package func check(at place: Int) throws(ShapeMismatch) {}
}

/// One array of weights: its name within the layer, its shape, and how it starts.
package struct ParameterDescription: Sendable, Hashable {
  package var name: String
  /// Row-major; a matrix is (inputs, outputs).
  package var shape: [Int]
  package var initializer: Initializer

  package init(name: String, shape: [Int], initializer: Initializer) {
    self.name = name
    self.shape = shape
    self.initializer = initializer
  }

  package var count: Int { shape.reduce(1, *) }
}
