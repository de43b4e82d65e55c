internal import Layers

/// All that the model knows goes through a single number.
enum SingleUnit: BlueprintRule {
  static let name = "single unit"

  /// A layer before the last with weights gives one number.
  static func finding(in blueprint: Blueprint) -> Finding? {
    var features = blueprint.features.count
    for (place, layer) in blueprint.model.layers.enumerated() {
      let given = layer.outputs(features: features)
      if given == 1, features > 1 || layer.isRecurrent, !layer.keepsFeatures, place < blueprint.head ?? 0 {
        return Finding(
          name, .possible, evidence: "\(blueprint.layer(place)) hands on one number",
          explanation: "whatever the layers behind it could do, they see a single number",
          remedy: "give it more units: 8 or 16 to begin with")
      }
      features = given
    }
    return nil
  }
}
