package import Tensors

/// What a layer does to its sums. Raw values are the words of the language.
package enum Activation: String, Sendable, Hashable, CaseIterable {
  case linear, sigmoid, tanh, relu
  /// x above zero, 0.2 x below, as in Keras. Maas, Hannun and Ng 2013.
  case leakyRelu = "leaky-relu"
  /// x / 6 + 1/2, clamped to 0...1, as in Keras and PyTorch.
  case hardSigmoid = "hard-sigmoid"
  /// eˣ of each output over their sum, so that the outputs of a step are the probabilities of classes.
  case softmax

  package var kernel: ActivationKernel {
    switch self {
    case .linear: .linear
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyRelu: .leakyRelu
    case .hardSigmoid: .hardSigmoid
    case .softmax: .softmax
    }
  }

  /// That it reads one number, as activations of units and of steps do.
  func check(_ what: String, of name: String, at place: Int) throws(ShapeMismatch) {
    guard self != .softmax else {
      throw .option(
        layer: place, name: name, what: what, needs: "a function of one number",
        actual: "softmax, which reads all units")
    }
  }
}
