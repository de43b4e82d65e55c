import Tensors

/// `gru 64`: gated recurrent unit. Cho et al. 2014, with the reset gate behind the recurrent product, as in cuDNN,
/// PyTorch and Keras's default. Gates in the order z, r, h; one bias, and one more within what the reset multiplies:
/// n = tanh(x W + b + r · (h U + b′)), h ← z · h + (1 − z) · n.
package struct GRU: RecurrentDescription, Hashable {
  package var units: Int
  package var start: Start
  package var dropout: Double
  /// The share of the state that the products do not see in training, in 0 ..< 1; what the update gate keeps is left
  /// alone.
  package var recurrentDropout: Double
  package var bidirectional: Bool
  /// Of the candidate.
  package var activation: Activation
  /// Of the two gates.
  package var recurrentActivation: Activation

  /// Dropped are the same numbers at every step of a window, and for all three gates.
  package init(
    units: Int, start: Start = .standard, dropout: Double = 0, recurrentDropout: Double = 0,
    bidirectional: Bool = false, activation: Activation = .tanh, recurrentActivation: Activation = .sigmoid
  ) {
    self.units = units
    self.start = start
    self.dropout = dropout
    self.recurrentDropout = recurrentDropout
    self.bidirectional = bidirectional
    self.activation = activation
    self.recurrentActivation = recurrentActivation
  }

  package var name: String { "gru" }

  package func parameters(features: Int) -> [ParameterDescription] {
    let bias: Initializer = if case .chrono(let longest) = start { .chronoUpdate(longest: longest) } else { .zeros }
    return directions.flatMap { direction in
      [
        ParameterDescription(
          name: direction + "kernel", shape: [features, 3 * units], initializer: start.weights(.glorotUniform)),
        ParameterDescription(
          name: direction + "recurrent", shape: [units, 3 * units], initializer: start.weights(.orthogonal)),
        ParameterDescription(name: direction + "bias", shape: [3 * units], initializer: bias),
        ParameterDescription(name: direction + "recurrent-bias", shape: [units], initializer: .zeros),
      ]
    }
  }

  package func multiplyAdds(features: Int) -> Int {
    // The products, then a + r q and z (h − n) + n.
    (3 * units * (features + units) + 2 * units) * (bidirectional ? 2 : 1)
  }

  package func makeLayer(at place: LayerPlace) -> any Layer {
    guard bidirectional else { return GRULayer(self, at: place) }
    return BidirectionalLayer(units: units, at: place) { GRULayer(self, at: $0, isBackward: $1) }
  }
}

/// A GRU layer at work.
private final class GRULayer: Layer {
  private let tensors: GRUTensors
  private let place: LayerPlace
  private let inputs: DroppedInputs?
  private let recurrentMask: DropoutMask?
  private let isBackward: Bool
  /// Whether the states of all steps are kept, but only the last one is handed on.
  private let copiesLast: Bool
  let output: Activations

  /// - Parameter isBackward: whether it draws what it drops as the second of two directions.
  init(_ description: GRU, at place: LayerPlace, isBackward: Bool = false) {
    let (steps, units) = (place.input.steps, description.units)
    self.place = place
    self.isBackward = isBackward
    inputs = DroppedInputs(rate: description.dropout, at: place, isBackward: isBackward)
    recurrentMask =
      place.isTraining && description.recurrentDropout > 0 ? DropoutMask(rate: description.recurrentDropout) : nil
    tensors = GRUTensors(
      in: place.arena, steps: steps, batch: place.batch, inputs: place.input.features, units: units,
      kernel: place.parameters[0], recurrent: place.parameters[1], bias: place.parameters[2],
      recurrentBias: place.parameters[3], input: inputs?.values ?? place.input.values,
      inputGradient: place.input.gradient, everyStep: !place.reduces, isTraining: place.isTraining,
      dropsStates: recurrentMask != nil, isMasked: place.isMasked, carriesState: place.carriesState,
      activation: description.activation.kernel,
      gateActivation: description.recurrentActivation.kernel)
    copiesLast = place.reduces && place.isTraining
    let lanes = Lanes.padded(place.batch)
    let handed = place.reduces ? 1 : steps
    output = Activations(
      steps: handed, features: units, values: copiesLast ? place.arena.reserve(lanes, units) : tensors.states,
      gradient: place.isTraining ? place.arena.reserve(lanes, handed, units) : nil)
  }

  func prepare(_ crew: Crew) { crew.pack(tensors) }

  func forward(_ crew: Crew, _ pass: Pass) {
    inputs?.forward(crew, pass)
    if let recurrentMask, let factors = tensors.recurrentMask {
      crew.draw(
        recurrentMask, into: factors, batch: pass.batch, steps: 1, features: output.features,
        from: place.draws.generator(isBackward ? .backwardStates : .states, layer: place.index))
    }
    crew.forward(tensors, pass)
    if copiesLast {
      crew.copyLastStates(
        tensors.states, steps: pass.steps, units: output.features, to: output.values, batch: pass.batch)
    }
  }

  func backward(_ crew: Crew, _ pass: Pass) {
    guard let arriving = output.gradient else { return }
    crew.backward(
      tensors, pass, arriving: arriving, arrivingSteps: place.reduces ? 1 : pass.steps, kernel: place.gradients[0],
      recurrent: place.gradients[1], bias: place.gradients[2], recurrentBias: place.gradients[3])
    inputs?.backward(crew, pass)
  }

  func above(_ pass: Pass) -> Pass { place.reduces ? Pass(batch: pass.batch, steps: 1) : pass }
  func carryState(_ crew: Crew, _ pass: Pass) { crew.carryState(tensors, pass) }
  func forgetState() { tensors.first?.fill(0) }
  var state: [FloatRegion] { tensors.first.map { [$0] } ?? [] }

  func stateGradients(_ pass: Pass) -> [StateGradients] {
    guard let arriving = output.gradient else { return [] }
    return [
      tensors.stateGradients(pass, arriving: arriving, arrivingSteps: place.reduces ? 1 : pass.steps)
    ]
  }

  func gateUse(_ pass: Pass) -> [[GateUse]] { [tensors.gateUse(pass)] }
}
