import Tensors

/// `normalize`: layer normalisation, y = scale · (x − mean) / √(variance + ε) + shift, mean and variance being those of
/// the features of each single step. Ba, Kiros and Hinton 2016.
package struct Normalize: LayerDescription, Hashable {
  /// What keeps the variance away from 0; Keras's default is 1e-3, PyTorch's 1e-5.
  package var epsilon: Double

  package init(epsilon: Double = 1e-3) { self.epsilon = epsilon }

  package var name: String { "normalize" }
  package var isRecurrent: Bool { false }
  package var keepsFeatures: Bool { true }
  package var description: String { epsilon == 1e-3 ? "normalize" : "normalize epsilon: \(epsilon)" }
  package func outputs(features: Int) -> Int { features }

  package func check(at place: Int) throws(ShapeMismatch) {
    guard epsilon > 0, epsilon.isFinite else {
      throw .option(layer: place, name: name, what: "`epsilon:`", needs: "a positive number", actual: "\(epsilon)")
    }
  }

  package func parameters(features: Int) -> [ParameterDescription] {
    [
      ParameterDescription(name: "scale", shape: [features], initializer: .ones),
      ParameterDescription(name: "shift", shape: [features], initializer: .zeros),
    ]
  }

  /// The squares of the variance, what the scale multiplies, and the factor 1 / √(variance + ε).
  package func multiplyAdds(features: Int) -> Int { 3 * features }

  package func makeLayer(at place: LayerPlace) -> any Layer { NormalizeLayer(self, at: place) }
}

/// Layer normalisation at work.
private final class NormalizeLayer: Layer {
  private let tensors: NormalizeTensors
  private let gradients: [FloatRegion]
  let output: Activations

  init(_ description: Normalize, at place: LayerPlace) {
    tensors = NormalizeTensors(
      in: place.arena, steps: place.input.steps, batch: place.batch, features: place.input.features,
      epsilon: description.epsilon, scale: place.parameters[0], shift: place.parameters[1],
      input: place.input.values, inputGradient: place.input.gradient, isTraining: place.isTraining)
    gradients = place.gradients
    output = Activations(
      steps: place.input.steps, features: place.input.features, values: tensors.output,
      gradient: place.isTraining ? tensors.outputGradient : nil)
  }

  func prepare(_ crew: Crew) {}
  func forward(_ crew: Crew, _ pass: Pass) { crew.forward(tensors, pass) }

  func backward(_ crew: Crew, _ pass: Pass) {
    crew.backward(tensors, pass, scale: gradients[0], shift: gradients[1])
  }
}
