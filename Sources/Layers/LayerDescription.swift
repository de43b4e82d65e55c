import Tensors

/// What a person writes in `model { … }`: a kind of layer and its sizes, without weights. A new layer is one file
/// that conforms to this.
package protocol LayerDescription: Sendable, CustomStringConvertible {
  /// The word in the language: `lstm`.
  var name: String { get }

  /// Whether the layer reads a sequence step after step, so that the layer before it must hand on every step.
  var readsSequence: Bool { get }

  /// Whether the layer can bring a sequence down to its last step, where nothing after it reads every step.
  var canReduce: Bool { get }

  /// The sizes the person chose, with the range each must lie in.
  var sizes: [(what: String, valid: ClosedRange<Int>, actual: Int)] { get }

  /// The shape of one window behind the layer; `reduces` where only the last step is handed on.
  func outputShape(of input: WindowShape, reduces: Bool) -> WindowShape

  /// The layer's parameters in their canonical order, as saved and digested.
  func parameters(for input: WindowShape) -> [ParameterDescription]

  /// Multiplications, each with its addition, that one window costs forward.
  func multiplyAdds(for input: WindowShape) -> Int

  /// The layer at work.
  func makeLayer(_ place: LayerPlace) throws(MemoryExcess) -> any Layer
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
