import Tensors

/// `lstm 64`: long short-term memory. Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and
/// Cummins 2000. Gates in the order i, f, g, o; one bias.
package struct LSTM: LayerDescription, Hashable {
  /// H.
  package var units: Int
  package var start: Start
  /// The share of the inputs that is dropped in training, in 0 ..< 1.
  package var dropout: Double
  /// The share of the state that the products do not see in training, in 0 ..< 1; cells are left alone.
  package var recurrentDropout: Double
  /// Whether a second LSTM reads the steps from the last to the first; it gives 2H numbers then, the forward ones
  /// first. Where only the last is handed on, it is the final state of both. Schuster and Paliwal 1997.
  package var bidirectional: Bool

  /// How the biases start.
  package enum Start: Sendable, Hashable {
    /// Zero, but 1 for the forget gate.
    case standard
    /// For dependencies of up to so many steps.
    case chrono(longest: Int)
  }

  /// Dropped are the same numbers at every step of a window, and for all four gates, as Gal and Ghahramani 2016 do.
  /// Keras does so too, but draws a mask for each gate where states are dropped.
  package init(
    units: Int, start: Start = .standard, dropout: Double = 0, recurrentDropout: Double = 0,
    bidirectional: Bool = false
  ) {
    self.units = units
    self.start = start
    self.dropout = dropout
    self.recurrentDropout = recurrentDropout
    self.bidirectional = bidirectional
  }

  package var name: String { "lstm" }
  package var isRecurrent: Bool { true }
  package var readsBackward: Bool { bidirectional }
  package func outputs(features: Int) -> Int {
    // A size that cannot be is refused, not computed with.
    bidirectional && units <= Architecture.units.upperBound ? 2 * units : units
  }

  package var description: String {
    var text = "lstm \(units)"
    if case .chrono(let longest) = start { text += " init: .chrono(\(longest))" }
    if dropout != 0 { text += " dropout: \(dropout)" }
    if recurrentDropout != 0 { text += " recurrent-dropout: \(recurrentDropout)" }
    if bidirectional { text += " bidirectional: true" }
    return text
  }

  package func check(at place: Int) throws(ShapeMismatch) {
    if case .chrono(let longest) = start, !(3...Architecture.steps.upperBound).contains(longest) {
      throw .outOfRange(
        layer: place, name: name, what: "T of `.chrono(T)`", valid: 3...Architecture.steps.upperBound, actual: longest)
    }
    try Dropout.check(dropout, "`dropout:`", of: name, at: place)
    try Dropout.check(recurrentDropout, "`recurrent-dropout:`", of: name, at: place)
  }

  package func parameters(features: Int) -> [ParameterDescription] {
    (bidirectional ? ["", "backward-"] : [""]).flatMap { direction in
      [
        ParameterDescription(
          name: direction + "kernel", shape: [features, 4 * units], initializer: .glorotUniform),
        ParameterDescription(name: direction + "recurrent", shape: [units, 4 * units], initializer: .orthogonal),
        ParameterDescription(name: direction + "bias", shape: [4 * units], initializer: biasInitializer),
      ]
    }
  }

  private var biasInitializer: Initializer {
    switch start {
    case .standard: .forgetGateOne
    case .chrono(let longest): .chrono(longest: longest)
    }
  }

  package func multiplyAdds(features: Int) -> Int {
    // The products, then f c + i g and o tanh c.
    (4 * units * (features + units) + 3 * units) * (bidirectional ? 2 : 1)
  }

  package func makeLayer(at place: LayerPlace) -> any Layer {
    bidirectional ? BidirectionalLSTMLayer(self, at: place) : LSTMLayer(self, at: place)
  }
}

/// An LSTM layer at work.
struct LSTMLayer: Layer {
  private let tensors: LSTMTensors
  private let gradients: [FloatRegion]
  private let place: LayerPlace
  private let isBackward: Bool
  private let recurrentMask: DropoutMask?
  private let inputMask: DropoutMask?
  /// Lane order (S, F, 16), and the inputs behind it (S, T, F, 16); empty where nothing is dropped.
  private let inputFactors, maskedInput: FloatRegion
  /// Whether the states of all steps are kept, but only the last one is handed on.
  private let copiesLast: Bool
  let output: Activations

  /// - Parameter isBackward: whether it draws what it drops as the second of two directions.
  init(_ description: LSTM, at place: LayerPlace, isBackward: Bool = false) {
    self.isBackward = isBackward
    let (steps, features, units) = (place.input.steps, place.input.features, description.units)
    let lanes = Lanes.padded(place.batch)
    func mask(_ rate: Double) -> DropoutMask? { place.isTraining && rate > 0 ? DropoutMask(rate: rate) : nil }
    self.place = place
    recurrentMask = mask(description.recurrentDropout)
    inputMask = mask(description.dropout)
    inputFactors = place.arena.reserve(inputMask == nil ? 0 : lanes, features)
    maskedInput = place.arena.reserve(inputMask == nil ? 0 : lanes, steps, features)
    tensors = LSTMTensors(
      in: place.arena, steps: steps, batch: place.batch, inputs: features, units: units,
      kernel: place.parameters[0], recurrent: place.parameters[1], bias: place.parameters[2],
      input: inputMask == nil ? place.input.values : maskedInput, inputGradient: place.input.gradient,
      everyStep: !place.reduces, isTraining: place.isTraining, dropsStates: recurrentMask != nil,
      isMasked: place.isMasked, carriesState: place.carriesState)
    gradients = place.gradients
    copiesLast = place.reduces && place.isTraining
    let handed = place.reduces ? 1 : steps
    output = Activations(
      steps: handed, features: units, values: copiesLast ? place.arena.reserve(lanes, units) : tensors.states,
      gradient: place.isTraining ? place.arena.reserve(lanes, handed, units) : nil)
  }

  func prepare(_ crew: Crew) { crew.pack(tensors) }

  func forward(_ crew: Crew, _ pass: Pass) {
    if let inputMask {
      crew.draw(
        inputMask, into: inputFactors, batch: pass.batch, steps: 1, features: place.input.features,
        from: place.draws.generator(isBackward ? .backwardInputs : .inputs, layer: place.index))
      maskInputs(place.input.values, to: maskedInput, crew, pass)
    }
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
    if inputMask != nil, let below = place.input.gradient { maskInputs(below, to: below, crew, pass) }
  }

  func above(_ pass: Pass) -> Pass { place.reduces ? Pass(batch: pass.batch, steps: 1) : pass }
  func carryState(_ crew: Crew, _ pass: Pass) { crew.carryState(tensors, pass) }

  func forgetState() {
    tensors.first?.state.fill(0)
    tensors.first?.cells.fill(0)
  }

  var state: [FloatRegion] { tensors.first.map { [$0.state, $0.cells] } ?? [] }

  private func maskInputs(_ values: FloatRegion, to result: FloatRegion, _ crew: Crew, _ pass: Pass) {
    crew.multiply(
      values, by: inputFactors, to: result, batch: pass.batch, steps: pass.steps, features: place.input.features,
      samePerStep: true)
  }
}
