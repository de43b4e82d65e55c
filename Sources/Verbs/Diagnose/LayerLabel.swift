internal import Language
internal import Layers

/// Changes what a label says in every layer that has it.
struct LayerLabel {
  let label: String

  /// Labels of `lstm` and `gru`, of `conv1d`, of `dense` and of `normalize`.
  static let all = [
    "units", "activation", "recurrent-activation", "init", "dropout", "recurrent-dropout", "bidirectional", "width",
    "padding", "epsilon",
  ]

  /// The same model with another value wherever a layer has the label; nil where none has. Of `units`, and of the
  /// `activation` of a last `dense`, the last layer keeps its own: what it gives is decided by the targets.
  func setting(_ value: Value, in model: Architecture) throws(Complaint) -> Architecture? {
    let head = model.layers.lastIndex { !($0 is Multiply) && !($0 is Dropout) }
    var copy = model
    var isFound = false
    for (place, layer) in model.layers.enumerated() {
      guard let changed = try changed(layer, value, isHead: place == head) else { continue }
      copy.layers[place] = changed
      isFound = true
    }
    return isFound ? copy : nil
  }

  private func changed(
    _ layer: any LayerDescription, _ value: Value, isHead: Bool
  ) throws(Complaint) -> (any LayerDescription)? {
    switch layer {
    case var layer as any RecurrentDescription:
      switch label {
      case "units" where !isHead: layer.units = try Int(value: value)
      case "activation": layer.activation = try ActivationName(value: value).activation
      case "recurrent-activation": layer.recurrentActivation = try ActivationName(value: value).activation
      case "init": layer.start = try StartName(value: value).start
      case "dropout": layer.dropout = try Double(value: value)
      case "recurrent-dropout": layer.recurrentDropout = try Double(value: value)
      case "bidirectional": layer.bidirectional = try Bool(value: value)
      default: return nil
      }
      return layer
    case var layer as Dense:
      switch label {
      case "units" where !isHead: layer.units = try Int(value: value)
      case "activation" where !isHead: layer.activation = try DenseActivationName(value: value).activation
      // `.chrono` is for gates, and leaves a dense layer as it is.
      case "init":
        let start = try StartName(value: value).start
        if case .chrono = start { layer.start = .standard } else { layer.start = start }
      default: return nil
      }
      return layer
    case var layer as Conv1D:
      switch label {
      case "units": layer.units = try Int(value: value)
      case "width": layer.width = try Int(value: value)
      case "padding": layer.padding = try Conv1DVerb.PaddingName(value: value) == .causal ? .causal : .same
      case "activation": layer.activation = try ActivationName(value: value).activation
      default: return nil
      }
      return layer
    case var layer as Normalize:
      guard label == "epsilon" else { return nil }
      layer.epsilon = try Double(value: value)
      return layer
    default: return nil
    }
  }
}
