internal import Layers
internal import Notation
internal import Tensors

/// Dropout before the first layer with a memory takes all there is to read.
enum WipedInputs: BlueprintRule {
  static let name = "wiped inputs"

  /// All D features are dropped together more often than once in a hundred: p^D > 0.01. Measured on hourly air quality:
  /// a skill of −0.14 with a fifth of the inputs dropped, of +0.08 without, of +0.07 with a fifth of the states.
  static func finding(in blueprint: Blueprint) -> Finding? {
    guard let first = blueprint.model.layers.first else { return nil }
    let rate: Double
    let what: String
    switch first {
    case let recurrent as any RecurrentDescription: (rate, what) = (recurrent.dropout, "windows")
    case let dropout as Dropout: (rate, what) = (dropout.rate, "steps")
    default: return nil
    }
    let count = blueprint.features.count
    guard rate > 0 else { return nil }
    let share = ExactMath.pow(rate, Double(count))
    guard share > 0.01 else { return nil }
    let features = count == 1 ? "the only input column" : "all \(count) input columns"
    return Finding(
      name, share >= 0.05 ? .likely : .possible,
      evidence:
        "\(blueprint.layer(0)) blanks \(features) in \(NumberText.significant(share * 100, digits: 3))% of the training \(what)",
      explanation:
        "what is left is noise to learn from; between layers, or of the state, dropout leaves something to read",
      remedy: "use `recurrent-dropout:`, or put a `dropout` behind the first layer")
  }
}
