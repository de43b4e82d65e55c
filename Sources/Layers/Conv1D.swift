import Tensors

/// `conv1d 32 width: 5`: y[t] = activation(b + Σ x[t − left + j] W[j]) over the taps j of its width; steps outside of
/// the window count as zeros, so that a window keeps its steps.
package struct Conv1D: LayerDescription, Hashable {
  /// N.
  package var units: Int
  /// The steps that an output reads.
  package var width: Int
  package var padding: Padding
  package var activation: Activation
  package var start: Start

  /// Where the steps lie that an output reads.
  package enum Padding: String, Sendable, Hashable, CaseIterable {
    /// Up to its own step.
    case causal
    /// Around its own step; of an even width, one more behind it than before.
    case same
  }

  package static let widths = 1...4096

  package init(
    units: Int, width: Int, padding: Padding = .causal, activation: Activation = .linear, start: Start = .standard
  ) {
    self.units = units
    self.width = width
    self.padding = padding
    self.activation = activation
    self.start = start
  }

  package var name: String { "conv1d" }
  package var isRecurrent: Bool { false }
  package var mixesSteps: Bool { width > 1 }
  package func outputs(features: Int) -> Int { units }

  package var description: String {
    "conv1d \(units) width: \(width)" + (padding == .causal ? "" : " padding: .\(padding.rawValue)")
      + (activation == .linear ? "" : " activation: \(activation.text)") + start.text
  }

  /// The steps before its own that an output reads.
  var left: Int { padding == .causal ? width - 1 : (width - 1) / 2 }

  package func check(at place: Int) throws(ShapeMismatch) {
    guard Self.widths.contains(width) else {
      throw .outOfRange(layer: place, name: name, what: "`width:`", valid: Self.widths, actual: width)
    }
    try activation.checkUnit("`activation:`", of: name, at: place)
    try start.check(of: name, at: place, isRecurrent: false)
  }

  package func parameters(features: Int) -> [ParameterDescription] {
    [
      ParameterDescription(
        name: "kernel", shape: [width, features, units], initializer: start.weights(.glorotUniform)),
      ParameterDescription(name: "bias", shape: [units], initializer: .zeros),
    ]
  }

  package func multiplyAdds(features: Int) -> Int { width * units * features }

  package func makeLayer(at place: LayerPlace) -> any Layer { Conv1DLayer(self, at: place) }
}

/// A convolution at work.
private final class Conv1DLayer: Layer {
  private let tensors: Conv1DTensors
  private let gradients: [FloatRegion]
  let output: Activations

  init(_ description: Conv1D, at place: LayerPlace) {
    tensors = Conv1DTensors(
      in: place.arena, steps: place.input.steps, batch: place.batch, inputs: place.input.features,
      outputs: description.units, width: description.width, left: description.left,
      activation: description.activation.kernel, kernel: place.parameters[0], bias: place.parameters[1],
      input: place.input.values, inputGradient: place.input.gradient, isTraining: place.isTraining)
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
