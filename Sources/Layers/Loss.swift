package import Tensors

/// What training makes small: Σ w·l / Σ w over all targets, in double.
package enum Loss: String, Sendable, Hashable, CaseIterable {
  /// l = (y − t)².
  case meanSquaredError
  /// l = max(z, 0) − z·t + log(1 + e^−|z|), z being what the last layer sums up before its sigmoid. A last layer
  /// without sigmoid gives z itself.
  case binaryCrossEntropy

  package var kernel: LossKernel {
    switch self {
    case .meanSquaredError: .meanSquaredError
    case .binaryCrossEntropy: .binaryCrossEntropy
    }
  }
}
