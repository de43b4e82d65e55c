internal import Layers

/// A convolution that looks at more steps than a window has.
enum WiderThanWindow: BlueprintRule {
  static let name = "convolution wider than the window"

  static func finding(in blueprint: Blueprint) -> Finding? {
    for (place, layer) in blueprint.model.layers.enumerated() {
      guard let convolution = layer as? Conv1D, convolution.width > blueprint.steps else { continue }
      return Finding(
        name, .certain,
        evidence: "\(blueprint.layer(place)) looks at \(convolution.width) steps, and a window has \(blueprint.steps)",
        explanation: "what lies beyond the window counts as zeros, and its weights never learn anything",
        remedy: "give `width:` at most \(blueprint.steps), or `window … past:` more steps")
    }
    return nil
  }
}
