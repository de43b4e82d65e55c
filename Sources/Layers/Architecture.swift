/// A list of layers, and the shapes that follow from it.
package struct Architecture: Sendable {
  package var layers: [any LayerDescription]
  /// Whether the model gives a value at every step, not only behind the last one.
  package var everyStep: Bool

  package init(_ layers: [any LayerDescription], everyStep: Bool = false) {
    self.layers = layers
    self.everyStep = everyStep
  }
}
