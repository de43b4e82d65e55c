import CKernels

/// The functions that a layer's kernel can apply to its sums.
package enum ActivationKernel: Sendable, Hashable, CaseIterable {
  case linear, sigmoid, tanh, relu
  /// 0.2 x below zero.
  case leakyRelu
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
    case .leakyRelu: Int32(activation_leaky_relu)
    case .hardSigmoid: Int32(activation_hard_sigmoid)
    case .softmax: Int32(activation_softmax)
    }
  }
}
