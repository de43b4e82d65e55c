import Tensors

/// Two LSTM layers at work on the same steps, one in each direction of time.
struct BidirectionalLSTMLayer: Layer {
  private let place: LayerPlace
  private let forward, backward: LSTMLayer
  /// The inputs from the last step to the first, lane order (S, T, F, 16).
  private let reversed: FloatRegion
  /// What the second layer hands down, in its own order of steps and in the inputs'; empty where nobody needs it.
  private let reversedGradient, turnedGradient: FloatRegion
  let output: Activations

  init(_ description: LSTM, at place: LayerPlace) {
    let input = place.input
    let lanes = Lanes.padded(place.batch)
    self.place = place
    let handsDown = input.gradient != nil
    reversed = place.arena.reserve(lanes, input.steps, input.features)
    reversedGradient = place.arena.reserve(handsDown ? lanes : 0, input.steps, input.features)
    turnedGradient = place.arena.reserve(handsDown ? lanes : 0, input.steps, input.features)
    func direction(_ input: Activations, _ parameters: Range<Int>) -> LayerPlace {
      LayerPlace(
        arena: place.arena, input: input, batch: place.batch, index: place.index, draws: place.draws,
        reduces: place.reduces, isTraining: place.isTraining, parameters: Array(place.parameters[parameters]),
        gradients: place.isTraining ? Array(place.gradients[parameters]) : [])
    }
    forward = LSTMLayer(description, at: direction(input, 0..<3))
    let turned = Activations(
      steps: input.steps, features: input.features, values: reversed, gradient: handsDown ? reversedGradient : nil)
    backward = LSTMLayer(description, at: direction(turned, 3..<6), isBackward: true)
    let steps = forward.output.steps
    output = Activations(
      steps: steps, features: 2 * description.units,
      values: place.arena.reserve(lanes, steps, 2 * description.units),
      gradient: place.isTraining ? place.arena.reserve(lanes, steps, 2 * description.units) : nil)
  }

  func prepare(_ crew: Crew) {
    forward.prepare(crew)
    backward.prepare(crew)
  }

  func forward(_ crew: Crew, batch: Int) {
    let input = place.input
    crew.reverse(input.values, to: reversed, batch: batch, steps: input.steps, features: input.features)
    forward.forward(crew, batch: batch)
    backward.forward(crew, batch: batch)
    join(forward.output.values, backward.output.values, and: output.values, splits: false, crew, batch)
  }

  func backward(_ crew: Crew, batch: Int) {
    guard let arriving = output.gradient, let first = forward.output.gradient, let second = backward.output.gradient
    else { return }
    join(first, second, and: arriving, splits: true, crew, batch)
    forward.backward(crew, batch: batch)
    backward.backward(crew, batch: batch)
    guard let below = place.input.gradient else { return }
    crew.reverse(
      reversedGradient, to: turnedGradient, batch: batch, steps: place.input.steps, features: place.input.features)
    below.add(turnedGradient)
  }

  private func join(
    _ first: FloatRegion, _ second: FloatRegion, and both: FloatRegion, splits: Bool, _ crew: Crew, _ batch: Int
  ) {
    crew.join(
      first, second, and: both, splits: splits, batch: batch, steps: output.steps, units: forward.output.features)
  }
}
