internal import Layers
internal import Notation
internal import Tensors

/// An LSTM that starts as usual forgets the beginning of a long window before it can learn to keep it.
enum ForgetsEarly: BlueprintRule {
  static let name = "forgets early"

  /// A forget gate at its usual bias of 1 keeps σ(1) of the cell at a step: 1 / (1 − σ(1)) = 3.7 steps. A hundred steps
  /// and more are found. Tallec and Ollivier 2018.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard blueprint.steps >= 100 else { return nil }
    for (place, layer) in blueprint.model.layers.enumerated() {
      guard let lstm = layer as? LSTM, case .standard = lstm.start else { continue }
      // 1 / (1 − σ(1)) = 1 + e.
      let memory = 1 + ExactMath.exp(1)
      return Finding(
        name, .possible,
        evidence:
          "\(blueprint.layer(place)) starts with a memory of \(NumberText.fixed(memory, places: 1)) steps, and a window has \(blueprint.steps)",
        explanation: "if what matters lies far back, training begins without a trace of it",
        remedy: "`lstm \(lstm.units) init: .chrono(\(blueprint.steps))`, and compare")
    }
    return nil
  }
}
