import Tensors

/// `dense 24`: y = activation(x W + b), at every step where it is given a sequence.
package struct Dense: LayerDescription, Hashable {
  /// N.
  package var units: Int
  package var activation: Activation
  package var start: Start

  package init(units: Int, activation: Activation = .linear, start: Start = .standard) {
    self.units = units
    self.activation = activation
    self.start = start
  }

  package var name: String { "dense" }
  package var isRecurrent: Bool { false }
  package func outputs(features: Int) -> Int { units }

  package var description: String {
    "dense \(units)" + (activation == .linear ? "" : " activation: \(activation.text)") + start.text
  }

  package func check(at place: Int) throws(ShapeMismatch) {
    try activation.check("`activation:`", of: name, at: place)
    try start.check(of: name, at: place, isRecurrent: false)
  }

  package func parameters(features: Int) -> [ParameterDescription] {
    [
      ParameterDescription(
        name: "kernel", shape: [features, units], initializer: start.weights(.glorotUniform)),
      ParameterDescription(name: "bias", shape: [units], initializer: .zeros),
    ]
  }

  package func multiplyAdds(features: Int) -> Int { units * features }

  package func makeLayer(at place: LayerPlace) -> any Layer { DenseLayer(self, at: place) }
}

/// A dense layer at work.
private final class DenseLayer: Layer {
  private let tensors: DenseTensors
  private let gradients: [FloatRegion]
  let output: Activations

  init(_ description: Dense, at place: LayerPlace) {
    tensors = DenseTensors(
      in: place.arena, steps: place.input.steps, batch: place.batch, inputs: place.input.features,
      outputs: description.units, activation: description.activation.kernel, kernel: place.parameters[0],
      bias: place.parameters[1], input: place.input.values, inputGradient: place.input.gradient,
      isTraining: place.isTraining)
    gradients = place.gradients
    output = Activations(
      steps: place.input.steps, features: description.units, values: tensors.output,
      gradient: place.isTraining ? tensors.outputGradient : nil)
  }

  func prepare(_ crew: Crew) { crew.pack(tensors) }
  func forward(_ crew: Crew, _ pass: Pass) { crew.forward(tensors, pass) }

  func backward(_ crew: Crew, _ pass: Pass) {
    crew.backward(tensors, pass, kernel: gradients[0], bias: gradients[1])
  }
}
