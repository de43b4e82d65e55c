import Tensors

/// `gru 64`: gated recurrent unit. Cho et al. 2014, with the reset gate behind the recurrent product, as in cuDNN,
/// PyTorch and Keras's default. Gates in the order z, r, h; one bias, and one more within what the reset multiplies:
/// n = tanh(x W + b + r · (h U + b′)), h ← z · h + (1 − z) · n.
package struct GRU: LayerDescription, Hashable {
  /// H.
  package var units: Int

  package init(units: Int) { self.units = units }

  package var name: String { "gru" }
  package var isRecurrent: Bool { true }
  package var description: String { "gru \(units)" }
  package func outputs(features: Int) -> Int { units }

  package func parameters(features: Int) -> [ParameterDescription] {
    [
      ParameterDescription(name: "kernel", shape: [features, 3 * units], initializer: .glorotUniform),
      ParameterDescription(name: "recurrent", shape: [units, 3 * units], initializer: .orthogonal),
      ParameterDescription(name: "bias", shape: [3 * units], initializer: .zeros),
      ParameterDescription(name: "recurrent-bias", shape: [units], initializer: .zeros),
    ]
  }

  package func multiplyAdds(features: Int) -> Int {
    // The products, then a + r q and z (h − n) + n.
    3 * units * (features + units) + 2 * units
  }

  package func makeLayer(at place: LayerPlace) -> any Layer { GRULayer(units: units, at: place) }
}

/// A GRU layer at work.
private struct GRULayer: Layer {
  private let tensors: GRUTensors
  private let place: LayerPlace
  /// Whether the states of all steps are kept, but only the last one is handed on.
  private let copiesLast: Bool
  let output: Activations

  init(units: Int, at place: LayerPlace) {
    let steps = place.input.steps
    self.place = place
    tensors = GRUTensors(
      in: place.arena, steps: steps, batch: place.batch, inputs: place.input.features, units: units,
      kernel: place.parameters[0], recurrent: place.parameters[1], bias: place.parameters[2],
      recurrentBias: place.parameters[3], input: place.input.values, inputGradient: place.input.gradient,
      everyStep: !place.reduces, isTraining: place.isTraining, isMasked: place.isMasked,
      carriesState: place.carriesState)
    copiesLast = place.reduces && place.isTraining
    let lanes = Lanes.padded(place.batch)
    let handed = place.reduces ? 1 : steps
    output = Activations(
      steps: handed, features: units, values: copiesLast ? place.arena.reserve(lanes, units) : tensors.states,
      gradient: place.isTraining ? place.arena.reserve(lanes, handed, units) : nil)
  }

  func prepare(_ crew: Crew) { crew.pack(tensors) }

  func forward(_ crew: Crew, _ pass: Pass) {
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
  }

  func above(_ pass: Pass) -> Pass { place.reduces ? Pass(batch: pass.batch, steps: 1) : pass }
  func carryState(_ crew: Crew, _ pass: Pass) { crew.carryState(tensors, pass) }
  func forgetState() { tensors.first?.fill(0) }
  var state: [FloatRegion] { tensors.first.map { [$0] } ?? [] }
}
