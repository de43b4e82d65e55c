package import Tensors

/// What training makes small: Σ w·l / Σ w over all targets, in double.
package enum Loss: Sendable, Hashable {
  /// l = (y − t)².
  case meanSquaredError
  /// l = max(z, 0) − z·t + log(1 + e^−|z|), z being what the last layer sums up before its sigmoid. A last layer
  /// without sigmoid gives z itself.
  case binaryCrossEntropy
  /// l = |y − t|, whose slope at 0 is taken as 0.
  case meanAbsoluteError
  /// l = (y − t)² / 2 up to |y − t| = 1, |y − t| − 1/2 beyond. Huber 1964, δ = 1.
  case huber
  /// l = log Σ e^z − z_c, c being the number of the class that came, and z what the last layer sums up before its
  /// softmax, one number for each class. A last layer without softmax gives z itself.
  case crossEntropy(classes: Int)
  /// The mean over levels τ of max(τ (t − y), (τ − 1)(t − y)), one y for each level, whose slope at t is taken as 0.
  /// Koenker and Bassett 1978.
  case quantile([Double])

  /// Whether shares are quantiles, each larger than the one before it.
  package static func areLevels(_ levels: [Double]) -> Bool {
    !levels.isEmpty && levels.allSatisfy { $0 > 0 && $0 < 1 } && zip(levels, levels.dropFirst()).allSatisfy(<)
  }

  package var kernel: LossKernel {
    switch self {
    case .meanSquaredError: .meanSquaredError
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .meanAbsoluteError: .meanAbsoluteError
    case .huber: .huber
    case .crossEntropy(let classes): .crossEntropy(classes: classes)
    case .quantile(let levels): .quantile(levels)
    }
  }

  /// The numbers that the model gives for each number of a target: they lie side by side, so that the outputs of a
  /// window are steps × targets × these.
  package var outputsPerTarget: Int { kernel.outputsPerTarget }

  /// The activation of a last dense layer that the loss does itself, where nothing is lost to rounding.
  var absorbed: Activation? {
    switch self {
    case .binaryCrossEntropy: .sigmoid
    case .crossEntropy: .softmax
    default: nil
    }
  }

  /// That a last layer whose softmax makes probabilities makes those of one target, and not of several together.
  package func check(head architecture: Architecture) throws(ShapeMismatch) {
    guard case .crossEntropy(let classes) = self, let head = architecture.layers.last as? Dense,
      head.activation == .softmax, head.units > classes, head.units % classes == 0
    else { return }
    throw .option(
      layer: architecture.layers.count, name: head.name, what: "`activation:`",
      needs: "left out where there are several targets of \(classes) classes each",
      actual: "softmax over all \(head.units) numbers")
  }
}
