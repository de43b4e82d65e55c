internal import Layers
internal import Notation

/// The last layer cannot give the numbers that it is to learn.
enum HeadOutOfReach: BlueprintRule {
  static let name = "head out of reach"

  /// Some target lies outside of what the last activation can give, by more than a hundredth of the targets' range.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard let targets = blueprint.targets, let head = blueprint.head,
      blueprint.model.layers[(head + 1)...].allSatisfy({ !($0 is Multiply) }),
      let reach = reach(of: blueprint.model.layers[head])
    else { return nil }
    let width = targets.upperBound - targets.lowerBound
    let missed = max(reach.lowerBound - targets.lowerBound, targets.upperBound - reach.upperBound)
    guard missed > 0.01 * width else { return nil }
    func text(_ number: Double) -> String { NumberText.significant(number, digits: 3) }
    let least = text(reach.lowerBound)
    let range = reach.upperBound.isFinite ? "\(least) to \(text(reach.upperBound))" : "\(least) and above"
    return Finding(
      name, .certain,
      evidence:
        "\(blueprint.layer(head)) gives \(range), and targets on the model's scale run from \(text(targets.lowerBound)) to \(text(targets.upperBound))",
      explanation: "no weights can make the last layer give what lies outside of that range",
      remedy: "end the model with a `dense` without `activation:`")
  }

  /// What a last layer can give; nil where that is any number.
  private static func reach(of layer: any LayerDescription) -> ClosedRange<Double>? {
    let activation: Activation
    switch layer {
    case let dense as Dense: activation = dense.activation
    // The state is a gate times the activation of the cell.
    case let recurrent as LSTM where recurrent.recurrentActivation == .sigmoid: activation = recurrent.activation
    case let recurrent as GRU where recurrent.recurrentActivation == .sigmoid: activation = recurrent.activation
    default: return nil
    }
    switch activation {
    case .sigmoid, .hardSigmoid, .softmax: return 0...1
    case .tanh: return -1...1
    case .relu: return 0...Double.infinity
    default: return nil
    }
  }
}
