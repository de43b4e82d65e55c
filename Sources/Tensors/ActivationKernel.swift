import CKernels

/// The functions that a layer's kernel can apply to its sums.
package enum ActivationKernel: Sendable, Hashable {
  case linear, sigmoid, tanh, relu
  /// slope · x below zero, with a slope that is not negative.
  case leakyRelu(slope: Float)
  /// x / 6 + 1/2, clamped to 0...1.
  case hardSigmoid
  /// Over the outputs of one step; of dense layers only.
  case softmax

  var code: Int32 {
    switch self {
    case .linear: Int32(activation_linear)
    case .sigmoid: Int32(activation_sigmoid)
    case .tanh: Int32(activation_tanh)
    case .relu: Int32(activation_relu)
    // The bits of its negative: the sign tells it from the others.
    case .leakyRelu(let slope): Int32(bitPattern: (-slope.magnitude).bitPattern)
    case .hardSigmoid: Int32(activation_hard_sigmoid)
    case .softmax: Int32(activation_softmax)
    }
  }
}
