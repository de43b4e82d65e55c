import Tensors

/// `lstm 64`: long short-term memory. Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and
/// Cummins 2000. Gates in the order i, f, g, o; one bias.
package struct LSTM: RecurrentDescription, Hashable {
  package var units: Int
  package var start: Start
  package var dropout: Double
  /// The share of the state that the products do not see in training, in 0 ..< 1; cells are left alone.
  package var recurrentDropout: Double
  package var bidirectional: Bool
  /// Of the candidate and of the cell.
  package var activation: Activation
  /// Of the three gates.
  package var recurrentActivation: Activation

  /// Dropped are the same numbers at every step of a window, and for all four gates, as Gal and Ghahramani 2016 do.
  /// Keras does so too, but draws a mask for each gate where states are dropped.
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

  package var name: String { "lstm" }

  package func parameters(features: Int) -> [ParameterDescription] {
    directions.flatMap { direction in
      [
        ParameterDescription(
          name: direction + "kernel", shape: [features, 4 * units], initializer: start.weights(.glorotUniform)),
        ParameterDescription(
          name: direction + "recurrent", shape: [units, 4 * units], initializer: start.weights(.orthogonal)),
        ParameterDescription(name: direction + "bias", shape: [4 * units], initializer: biasInitializer),
      ]
    }
  }

  private var biasInitializer: Initializer {
    if case .chrono(let longest) = start { .chrono(longest: longest) } else { .forgetGateOne }
  }

  package func multiplyAdds(features: Int) -> Int {
    // The products, then f c + i g and o tanh c.
    (4 * units * (features + units) + 3 * units) * (bidirectional ? 2 : 1)
  }

  package func makeLayer(at place: LayerPlace) -> any Layer {
    guard bidirectional else { return LSTMLayer(self, at: place) }
    return BidirectionalLayer(units: units, at: place) { LSTMLayer(self, at: $0, isBackward: $1) }
  }
}

/// An LSTM layer at work.
final class LSTMLayer: Layer {
  private let tensors: LSTMTensors
  private let gradients: [FloatRegion]
  private let place: LayerPlace
  private let isBackward: Bool
  private let recurrentMask: DropoutMask?
  private let inputs: DroppedInputs?
  /// Whether the states of all steps are kept, but only the last one is handed on.
  private let copiesLast: Bool
  let output: Activations

  /// - Parameter isBackward: whether it draws what it drops as the second of two directions.
  init(_ description: LSTM, at place: LayerPlace, isBackward: Bool = false) {
    self.isBackward = isBackward
    let (steps, features, units) = (place.input.steps, place.input.features, description.units)
    let lanes = Lanes.padded(place.batch)
    self.place = place
    recurrentMask =
      place.isTraining && description.recurrentDropout > 0 ? DropoutMask(rate: description.recurrentDropout) : nil
    inputs = DroppedInputs(rate: description.dropout, at: place, isBackward: isBackward)
    tensors = LSTMTensors(
      in: place.arena, steps: steps, batch: place.batch, inputs: features, units: units,
      kernel: place.parameters[0], recurrent: place.parameters[1], bias: place.parameters[2],
      input: inputs?.values ?? place.input.values, inputGradient: place.input.gradient,
      everyStep: !place.reduces, isTraining: place.isTraining, dropsStates: recurrentMask != nil,
      isMasked: place.isMasked, carriesState: place.carriesState, activation: description.activation.kernel,
      gateActivation: description.recurrentActivation.kernel)
    gradients = place.gradients
    copiesLast = place.reduces && place.isTraining
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
      tensors, pass, arriving: arriving, arrivingSteps: place.reduces ? 1 : pass.steps, kernel: gradients[0],
      recurrent: gradients[1], bias: gradients[2])
    inputs?.backward(crew, pass)
  }

  func above(_ pass: Pass) -> Pass { place.reduces ? Pass(batch: pass.batch, steps: 1) : pass }
  func carryState(_ crew: Crew, _ pass: Pass) { crew.carryState(tensors, pass) }

  func forgetState() {
    tensors.first?.state.fill(0)
    tensors.first?.cells.fill(0)
  }

  var state: [FloatRegion] { tensors.first.map { [$0.state, $0.cells] } ?? [] }

  func stateGradients(_ pass: Pass) -> [StateGradients] {
    guard let arriving = output.gradient else { return [] }
    return [
      tensors.stateGradients(pass, arriving: arriving, arrivingSteps: place.reduces ? 1 : pass.steps)
    ]
  }

  func gateUse(_ pass: Pass) -> [[GateUse]] { [tensors.gateUse(pass)] }
}
