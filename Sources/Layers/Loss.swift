package import Tensors

/// What training makes small: Σ w·l / Σ w over all targets, in double.
package enum Loss: String, Sendable, Hashable, CaseIterable {
  /// l = (y − t)².
  case meanSquaredError
  /// l = max(z, 0) − z·t + log(1 + e^−|z|), z being what the last layer sums up before its sigmoid. A last layer
  /// without sigmoid gives z itself.
  case binaryCrossEntropy

  /// l = |y − t|, whose slope at 0 is taken as 0.
  case meanAbsoluteError
  /// l = (y − t)² / 2 up to |y − t| = 1, |y − t| − 1/2 beyond. Huber 1964, δ = 1.
  case huber

  package var kernel: LossKernel {
    switch self {
    case .meanSquaredError: .meanSquaredError
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .meanAbsoluteError: .meanAbsoluteError
    case .huber: .huber
    }
  }
}
