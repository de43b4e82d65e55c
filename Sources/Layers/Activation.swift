package import Tensors

/// What a layer does to its sums.
package enum Activation: Sendable, Hashable {
  case linear, sigmoid, tanh, relu
  /// x above zero, slope · x below. Maas, Hannun and Ng 2013; without a slope Keras's 0.2, where PyTorch has 0.01.
  case leakyRelu(slope: Double = Activation.usualSlope)
  /// x / 6 + 1/2, clamped to 0...1, as in Keras and PyTorch.
  case hardSigmoid
  /// eˣ of each output over their sum, so that the outputs of a step are the probabilities of classes.
  case softmax

  /// Of a leaky ReLU of which nothing is said.
  package static let usualSlope = 0.2

  /// As the language writes it: `.tanh`, `.leaky-relu(0.1)`.
  package var text: String {
    switch self {
    case .linear: ".linear"
    case .sigmoid: ".sigmoid"
    case .tanh: ".tanh"
    case .relu: ".relu"
    case .leakyRelu(let slope): slope == Self.usualSlope ? ".leaky-relu" : ".leaky-relu(\(slope))"
    case .hardSigmoid: ".hard-sigmoid"
    case .softmax: ".softmax"
    }
  }

  package var kernel: ActivationKernel {
    switch self {
    case .linear: .linear
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyRelu(let slope): .leakyRelu(slope: Float(slope))
    case .hardSigmoid: .hardSigmoid
    case .softmax: .softmax
    }
  }

  /// That its slope is one.
  func check(_ what: String, of name: String, at place: Int) throws(ShapeMismatch) {
    guard case .leakyRelu(let slope) = self, !(slope >= 0 && slope <= 1) else { return }
    throw .option(
      layer: place, name: name, what: what, needs: "a leaky ReLU with a slope from 0 to 1", actual: "\(slope)")
  }

  /// The same, and that it reads one number, as activations of units and of steps do.
  func checkUnit(_ what: String, of name: String, at place: Int) throws(ShapeMismatch) {
    try check(what, of: name, at: place)
    guard self != .softmax else {
      throw .option(
        layer: place, name: name, what: what, needs: "a function of one number",
        actual: "softmax, which reads all units")
    }
  }
}
