import Tensors

/// What a dense layer does to its sums.
package enum Activation: String, Sendable, Hashable, CaseIterable {
  case linear, sigmoid, tanh, relu

  var kernel: DenseActivation {
    switch self {
    case .linear: .linear
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    }
  }
}
