import Tensors

/// Two recurrent layers of one kind at work on the same steps, one in each direction of time.
final class BidirectionalLayer: Layer {
  private let place: LayerPlace
  private let forward, backward: any Layer
  /// The inputs from the last step to the first, lane order (S, T, F, 16).
  private let reversed: FloatRegion
  /// Which steps are there from the last to the first, lane order (S, T, 16).
  private let reversedPresence: FloatRegion
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
    reversedPresence = place.arena.reserve(place.isMasked ? lanes : 0, input.steps)
    reversedGradient = place.arena.reserve(handsDown ? lanes : 0, input.steps, input.features)
    turnedGradient = place.arena.reserve(handsDown ? lanes : 0, input.steps, input.features)
    func direction(_ input: Activations, _ parameters: Range<Int>) -> LayerPlace {
      LayerPlace(
        arena: place.arena, input: input, batch: place.batch, index: place.index, draws: place.draws,
        reduces: place.reduces, isTraining: place.isTraining, isMasked: place.isMasked, carriesState: false,
        parameters: Array(place.parameters[parameters]),
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

  func forward(_ crew: Crew, _ pass: Pass) {
    let input = place.input
    crew.reverse(input.values, to: reversed, batch: pass.batch, steps: pass.steps, features: input.features)
    if let presence = pass.presence {
      crew.reverse(presence, to: reversedPresence, batch: pass.batch, steps: pass.steps, features: 1)
    }
    forward.forward(crew, pass)
    backward.forward(crew, turned(pass))
    join(forward.output.values, backward.output.values, and: output.values, splits: false, crew, pass)
  }

  func backward(_ crew: Crew, _ pass: Pass) {
    guard let arriving = output.gradient, let first = forward.output.gradient, let second = backward.output.gradient
    else { return }
    join(first, second, and: arriving, splits: true, crew, pass)
    forward.backward(crew, pass)
    backward.backward(crew, turned(pass))
    guard let below = place.input.gradient else { return }
    let (steps, features) = (pass.steps, place.input.features)
    crew.reverse(reversedGradient, to: turnedGradient, batch: pass.batch, steps: steps, features: features)
    let count = Lanes.padded(pass.batch) * steps * features
    below.part(0, count).add(turnedGradient.part(0, count))
  }

  func above(_ pass: Pass) -> Pass { forward.above(pass) }

  func stateGradients(_ pass: Pass) -> [StateGradients] {
    forward.stateGradients(pass) + backward.stateGradients(turned(pass))
  }

  func gateUse(_ pass: Pass) -> [[GateUse]] { forward.gateUse(pass) + backward.gateUse(turned(pass)) }

  private func turned(_ pass: Pass) -> Pass {
    Pass(batch: pass.batch, steps: pass.steps, presence: pass.presence.map { _ in reversedPresence })
  }

  private func join(
    _ first: FloatRegion, _ second: FloatRegion, and both: FloatRegion, splits: Bool, _ crew: Crew, _ pass: Pass
  ) {
    crew.join(
      first, second, and: both, splits: splits, batch: pass.batch, steps: above(pass).steps,
      units: forward.output.features)
  }
}
