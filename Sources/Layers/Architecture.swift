/// A list of layers, and the shapes that follow from it.
package struct Architecture: Sendable {
  package var layers: [any LayerDescription]
  /// Whether the model gives a value at every step, not only behind the last one.
  package var everyStep: Bool
  /// K, the numbers of the horizon that are known beforehand: they join each step that the last recurrent layer hands
  /// on, behind its own.
  package var known: Int

  package init(_ layers: [any LayerDescription], everyStep: Bool = false, known: Int = 0) {
    self.layers = layers
    self.everyStep = everyStep
    self.known = known
  }

  /// The ranges of sizes: their products fit into 64 bits with room to spare.
  package static let units = 1...65_536
  package static let features = 1...1_048_576
  package static let steps = 1...16_777_216

  /// Every layer with its shapes, or the first thing that does not fit.
  ///
  /// - Parameters:
  ///   - windows: T × F.
  ///   - outputs: the numbers of a target, where they are known.
  package func summary(of windows: WindowShape, outputs: Int? = nil) throws(ShapeMismatch) -> [LayerSummary] {
    try Self.check("features", windows.features, Self.features)
    try Self.check("steps", windows.steps, Self.steps)
    if let outputs { try Self.check("outputs", outputs, Self.units) }
    guard let last = layers.last else { throw .noLayers }
    try checkKnown()
    let reducing = reducingLayer
    var shape = windows
    var summaries: [LayerSummary] = []
    for (index, layer) in layers.enumerated() {
      let outputs = layer.outputs(features: shape.features)
      let valid = layer.keepsFeatures ? Self.features : Self.units
      guard valid.contains(outputs) else {
        throw .outOfRange(layer: index + 1, name: layer.name, what: "units", valid: valid, actual: outputs)
      }
      try layer.check(at: index + 1)
      let reduces = index == reducing
      let cost = layer.multiplyAdds(features: shape.features) * shape.steps
      let parameters = layer.parameters(features: shape.features)
      shape = WindowShape(
        steps: reduces ? 1 : shape.steps, features: outputs, isSequence: shape.isSequence && !reduces)
      summaries.append(
        LayerSummary(
          name: layer.name, text: layer.description, output: shape, reduces: reduces, parameters: parameters,
          multiplyAdds: cost))
      shape.features = handedOn(outputs, by: index)
    }
    if last is Dropout { throw .nothingBehind(layer: layers.count, name: last.name) }
    if shape.isSequence && !everyStep && shape.steps > 1 {
      throw .stillSequence(layer: layers.count, name: last.name, steps: shape.steps)
    }
    if let outputs, outputs != shape.features {
      throw .outputs(layer: layers.count, name: last.name, expected: outputs, actual: shape.features)
    }
    return summaries
  }

  /// The layer that hands on its last step alone: the last recurrent one, unless every step is wanted.
  package var reducingLayer: Int? {
    everyStep ? nil : layers.lastIndex { $0.isRecurrent }
  }

  /// The layer whose outputs the known numbers join; nil where there are none.
  package var joiningLayer: Int? {
    known == 0 ? nil : layers.lastIndex { $0.isRecurrent }
  }

  /// What the layer behind reads of each step, where a layer, from 0, gives so many numbers.
  package func handedOn(_ outputs: Int, by layer: Int) -> Int { layer == joiningLayer ? outputs + known : outputs }

  private func checkKnown() throws(ShapeMismatch) {
    guard known != 0 else { return }
    try Self.check("known values", known, Self.features)
    guard let joining = joiningLayer else { throw .knownWithoutRecurrent }
    guard joining < layers.count - 1 else {
      throw .knownUnread(layer: joining + 1, name: layers[joining].name)
    }
  }

  private static func check(_ what: String, _ size: Int, _ valid: ClosedRange<Int>) throws(ShapeMismatch) {
    guard valid.contains(size) else { throw .windows(what: what, valid: valid, actual: size) }
  }
}

/// What is known of a layer before there are weights.
package struct LayerSummary: Sendable, Hashable {
  package var name: String
  /// As it is written: `lstm 64`.
  package var text: String
  package var output: WindowShape
  /// Whether only the last step is handed on.
  package var reduces: Bool
  package var parameters: [ParameterDescription]
  /// Multiplications, each with its addition, for one window forward.
  package var multiplyAdds: Int

  package var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
}
