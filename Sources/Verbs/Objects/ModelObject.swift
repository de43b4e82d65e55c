package import Language
package import Layers
internal import Syntax

/// A description of a network: its layers, without weights.
extension Architecture: Object {
  package static var kind: Kind { .model }

  package var inline: String { "model of \(layers.count) layer\(layers.count == 1 ? "" : "s")" }

  package func shown(width: Int) -> [String] { ["model {"] + layers.map { "  \($0.description)" } + ["}"] }

  /// A model of the layers that its block gave, in order.
  static func make(_ values: [Value]) throws(Complaint) -> Value {
    var layers: [any LayerDescription] = []
    for value in values { layers.append(try Layer(value: value).description) }
    guard !layers.isEmpty else {
      throw Complaint("a model needs a layer", suggestion: "model { lstm 32; dense 1 }", code: .wrongKind)
    }
    return .object(Architecture(layers))
  }
}

extension Complaint {
  /// What does not fit between layers, windows and targets, with both numbers in it.
  init(_ problem: ShapeMismatch) {
    switch problem {
    case .noLayers: self.init("the model has no layers", suggestion: "model { lstm 32; dense 1 }")
    case .outOfRange(let layer, let name, let what, let valid, let actual):
      self.init(
        "layer \(layer), `\(name)`: \(what) must be from \(valid.lowerBound) to \(valid.upperBound), but is \(actual)")
    case .option(let layer, let name, let what, let needs, let actual):
      self.init("layer \(layer), `\(name)`: \(what) must be \(needs), but is \(actual)")
    case .nothingBehind(let layer, let name):
      self.init(
        "layer \(layer), `\(name)`, has no layer behind it", suggestion: "end the model with a `dense`")
    case .windows(let what, let valid, let actual):
      self.init("windows must have \(valid.lowerBound) to \(valid.upperBound) \(what), but have \(actual)")
    case .features(let expected, let actual):
      self.init(
        "the model was trained on \(expected) features, and these windows have \(actual)",
        notes: ["give windows of the same columns"])
    case .outputs(let layer, let name, let expected, let actual):
      self.init(
        "the targets of a window are \(expected) number\(expected == 1 ? "" : "s"), and layer \(layer), `\(name)`, gives \(actual)",
        suggestion: "end the model with `dense \(expected)`")
    case .stillSequence(let layer, let name, let steps):
      self.init(
        "layer \(layer), `\(name)`, gives \(steps) steps, and a window has one target",
        suggestion: "put an `lstm` before it")
    case .knownWithoutRecurrent:
      self.init(
        "known values of the horizon join what the last recurrent layer hands on, and the model has none",
        suggestion: "put an `lstm` before the last `dense`, or leave `known:` out of `window`")
    case .knownUnread(let layer, let name):
      self.init(
        "known values of the horizon join what layer \(layer), `\(name)`, hands on, and no layer is behind it to read them",
        suggestion: "end the model with a `dense`")
    case .known(let expected, let actual):
      self.init(
        "the model reads \(expected) known values of the horizon, and these windows have \(actual)",
        notes: ["give windows with the same `known:` and `horizon:`"])
    case .parameter(let name, let expected, let actual):
      self.init("`\(name)` needs \(expected) values, and has \(actual)")
    case .missingParameter(let name): self.init("`\(name)` is missing")
    }
    code = .shape
  }
}
