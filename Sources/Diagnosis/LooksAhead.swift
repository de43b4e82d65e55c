internal import Layers

/// A model that gives a value at every step, and reads steps behind it: in use it would not have them.
enum LooksAhead: BlueprintRule {
  static let name = "looks ahead"

  /// There are targets at every step, and a layer is bidirectional, or a convolution padded at both sides. Keras #4945.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard blueprint.model.everyStep,
      let place = blueprint.model.layers.firstIndex(where: { $0.mixesSteps && !isCausal($0) })
    else { return nil }
    return Finding(
      name, .certain,
      evidence: "\(blueprint.layer(place)) reads steps behind the one that it answers at",
      explanation: "with a value at every step, all but the last know inputs that come after them",
      remedy: "use layers of one direction, and `padding: .causal`; or leave `every-step:` out")
  }

  private static func isCausal(_ layer: any LayerDescription) -> Bool {
    (layer as? Conv1D).map { $0.padding == .causal } ?? false
  }
}
