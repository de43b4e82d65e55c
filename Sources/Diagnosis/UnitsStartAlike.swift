internal import Layers

/// Every unit of a layer begins with the same weights, gets the same gradients, and stays the same.
enum UnitsStartAlike: BlueprintRule {
  static let name = "units start alike"

  /// A layer of two units or more starts with `.constant`; the last layer may, where one before it does not.
  static func finding(in blueprint: Blueprint) -> Finding? {
    for (place, layer) in blueprint.model.layers.enumerated() where place != blueprint.head {
      guard let (start, units) = start(of: layer), units > 1, case .constant = start else { continue }
      return Finding(
        name, .certain, evidence: "\(blueprint.layer(place)) gives all its \(units) units the same weights",
        explanation: "units that start alike get the same gradients and stay alike: the layer is one unit, many times",
        remedy: "leave `init:` out")
    }
    return nil
  }

  private static func start(of layer: any LayerDescription) -> (Start, Int)? {
    switch layer {
    case let layer as any RecurrentDescription: (layer.start, layer.units)
    case let layer as Dense: (layer.start, layer.units)
    case let layer as Conv1D: (layer.start, layer.units)
    default: nil
    }
  }
}
