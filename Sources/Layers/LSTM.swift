import Tensors

/// `lstm 64`: long short-term memory. Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and
/// Cummins 2000. Gates in the order i, f, g, o; one bias.
package struct LSTM: LayerDescription, Hashable {
  /// H.
  package var units: Int

  package init(units: Int) { self.units = units }

  package var name: String { "lstm" }
  package var isRecurrent: Bool { true }
  package var description: String { "lstm \(units)" }

  package func parameters(features: Int) -> [ParameterDescription] {
    [
      ParameterDescription(name: "kernel", shape: [features, 4 * units], initializer: .glorotUniform),
      ParameterDescription(name: "recurrent", shape: [units, 4 * units], initializer: .orthogonal),
      ParameterDescription(name: "bias", shape: [4 * units], initializer: .forgetGateOne),
    ]
  }

  package func multiplyAdds(features: Int) -> Int {
    // The products, then f c + i g and o tanh c.
    4 * units * (features + units) + 3 * units
  }

  package func makeLayer(at place: LayerPlace) -> any Layer { LSTMLayer(units: units, at: place) }
}

/// An LSTM layer at work.
private struct LSTMLayer: Layer {
  private let tensors: LSTMTensors
  private let gradients: [FloatRegion]
  /// Whether the states of all steps are kept, but only the last one is handed on.
  private let copiesLast: Bool
  let output: Activations

  init(units: Int, at place: LayerPlace) {
    let steps = place.input.steps
    tensors = LSTMTensors(
      in: place.arena, steps: steps, batch: place.batch, inputs: place.input.features, units: units,
      kernel: place.parameters[0], recurrent: place.parameters[1], bias: place.parameters[2],
      input: place.input.values, inputGradient: place.input.gradient, everyStep: !place.reduces,
      isTraining: place.isTraining)
    gradients = place.gradients
    copiesLast = place.reduces && place.isTraining
    let lanes = Lanes.padded(place.batch)
    let handed = place.reduces ? 1 : steps
    output = Activations(
      steps: handed, features: units, values: copiesLast ? place.arena.reserve(lanes, units) : tensors.states,
      gradient: place.isTraining ? place.arena.reserve(lanes, handed, units) : nil)
  }

  func prepare(_ crew: Crew) { crew.pack(tensors) }

  func forward(_ crew: Crew, batch: Int) {
    crew.forward(tensors, batch: batch)
    if copiesLast { crew.copyLastStates(tensors, to: output.values, batch: batch) }
  }

  func backward(_ crew: Crew, batch: Int) {
    guard let arriving = output.gradient else { return }
    crew.backward(
      tensors, batch: batch, arriving: arriving, arrivingSteps: output.steps, kernel: gradients[0],
      recurrent: gradients[1], bias: gradients[2])
  }
}
