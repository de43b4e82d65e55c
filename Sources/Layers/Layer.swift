package import Tensors

/// A layer at work in a run: its arrays, and the two passes over a batch.
///
/// Rows run through time as k = t · B + b; in memory the windows of a batch lie in slices of sixteen (lane order).
///
/// What every layer owes to windows of many lengths:
/// - A pass may run over fewer steps than there is room for (`pass.steps`). All arrays, the layer's own and those between
///   layers, are then laid out for so many steps and no more, so that the bits are those of a run made for them.
/// - Steps may be absent (`pass.presence`). What stands there, in the input or in the gradient that arrives, must reach
///   no other step, no weight's gradient and no statistic: a recurrent layer holds its state there; a layer that mixes
///   steps reads zeros there; a layer that works step by step may compute what it likes, but its weights' gradients take
///   nothing from there, and it hands zeros down. Numbers there are always finite where all others are.
/// - A layer with a state that runs on from one batch to the next (`place.carriesState`) begins each pass with the one
///   it was given, and takes over the last one when told to (`carryState`).
package protocol Layer: AnyObject {
  var output: Activations { get }

  /// Called once behind every change of the weights.
  func prepare(_ crew: Crew)

  /// Output from input, for the windows and steps of a pass.
  func forward(_ crew: Crew, _ pass: Pass)

  /// From the gradient of the output: the gradients of the weights, and of the input where it has room for one.
  func backward(_ crew: Crew, _ pass: Pass)

  /// What the layer above runs over: as many steps, or one where only the last is handed on.
  func above(_ pass: Pass) -> Pass

  /// Takes the states behind a pass for those before the next.
  func carryState(_ crew: Crew, _ pass: Pass)

  /// Begins at zero again.
  func forgetState()

  /// Where the state lies that runs on; empty where there is none.
  var state: [FloatRegion] { get }

  /// How much the loss feels each of its states, behind a backward pass that dropped none: for each direction in which it
  /// reads the steps, in the order in which it reads them. Empty where it has no states.
  func stateGradients(_ pass: Pass) -> [StateGradients]

  /// How its gates were used, behind a forward pass of training and before the backward pass; direction by direction.
  func gateUse(_ pass: Pass) -> [[GateUse]]
}

extension Layer {
  package func above(_ pass: Pass) -> Pass { pass }
  package func carryState(_ crew: Crew, _ pass: Pass) {}
  package func forgetState() {}
  package var state: [FloatRegion] { [] }
  package func stateGradients(_ pass: Pass) -> [StateGradients] { [] }
  package func gateUse(_ pass: Pass) -> [[GateUse]] { [] }
}

/// The numbers between two layers, and their gradients: lane order (S, T, F, 16) for S slices of the T steps of a pass.
package struct Activations {
  /// T at most.
  package let steps: Int
  package let features: Int
  package let values: FloatRegion
  /// Nil where nobody asks for it: at the bottom of a network, and in runs that only predict.
  package let gradient: FloatRegion?
}

/// Where a layer is put: what it reads, where its weights lie.
package struct LayerPlace {
  package let arena: Arena
  package let input: Activations
  /// Windows, at most.
  package let batch: Int
  /// The layer's place from 0.
  package let index: Int
  package let draws: Draws
  /// Whether only the last step is handed on.
  package let reduces: Bool
  package let isTraining: Bool
  /// Whether steps may be absent.
  package let isMasked: Bool
  /// Whether the state runs on from one batch to the next.
  package let carriesState: Bool
  /// In the order of the layer's description.
  package let parameters: [FloatRegion]
  /// As `parameters`; empty where nothing is trained.
  package let gradients: [FloatRegion]
}
