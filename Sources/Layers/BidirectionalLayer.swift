import Tensors

/// Two recurrent layers of one kind at work on the same steps, one in each direction of time.
struct BidirectionalLayer: Layer {
  private let place: LayerPlace
  private let forward, backward: any Layer
  /// The inputs from the last step to the first, lane order (S, T, F, 16).
  private let reversed: FloatRegion
  /// What the second layer hands down, in its own order of steps and in the inputs'; empty where nobody needs it.
  private let reversedGradient, turnedGradient: FloatRegion
  let output: Activations

  /// - Parameters:
  ///   - units: H of each direction; the parameters at `place` are those of the first, then those of the second.
  ///   - make: a layer of one direction, the second of which draws what it drops for itself.
  init(units: Int, at place: LayerPlace, make: (LayerPlace, _ isBackward: Bool) -> any Layer) {
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
    let half = place.parameters.count / 2
    forward = make(direction(input, 0..<half), false)
    let turned = Activations(
      steps: input.steps, features: input.features, values: reversed, gradient: handsDown ? reversedGradient : nil)
    backward = make(direction(turned, half..<2 * half), true)
    let steps = forward.output.steps
    output = Activations(
      steps: steps, features: 2 * units,
      values: place.arena.reserve(lanes, steps, 2 * units),
      gradient: place.isTraining ? place.arena.reserve(lanes, steps, 2 * units) : nil)
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
