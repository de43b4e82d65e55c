import CKernels

/// One step of an optimizer, its constants rounded to float once. Every optimizer multiplies its gradients with
/// `gradientScale` first, which clips them.
package enum OptimizerStep: Sendable {
  /// w ← decay · w − rate · m / (√v · rootScale + ε): rate is lr / (1 − β₁ᵗ), rootScale 1 / √(1 − β₂ᵗ).
  case adam(rate: Double, rootScale: Double, beta1: Double, beta2: Double, epsilon: Double, decay: Double)
  /// w ← w − (gradientRate · g + meanRate · m) / (√v · rootScale + ε).
  case nadam(
    gradientRate: Double, meanRate: Double, rootScale: Double, beta1: Double, beta2: Double, epsilon: Double)
  /// w ← w − rate · g / (√v + ε).
  case rmsprop(rate: Double, rho: Double, epsilon: Double)
  /// m ← momentum · m + g; w ← w − rate · m, or − rate · (momentum · m + g) after Nesterov.
  case sgd(rate: Double, momentum: Double, nesterov: Bool)
}

extension Crew {
  /// Weights and what an optimizer keeps of them behind one step. Adam and Nadam read the means m and the mean
  /// squares v of the gradients, RMSprop v alone, SGD m alone; what is not read may be empty.
  package func step(
    _ optimizer: OptimizerStep, weights: FloatRegion, means: FloatRegion, squares: FloatRegion, gradients: FloatRegion,
    gradientScale: Double
  ) {
    let count = weights.count
    let scale = Float(gradientScale)
    precondition(gradients.count == count, "every weight has its gradient")
    switch optimizer {
    case .adam(let rate, let rootScale, let beta1, let beta2, let epsilon, let decay):
      precondition(means.count == count && squares.count == count, "every weight has its moments")
      var step = adam_step(
        rate: Float(rate), root_scale: Float(rootScale), beta1: Float(beta1), beta2: Float(beta2),
        epsilon: Float(epsilon), gradient_scale: scale, decay: Float(decay))
      unsafe lstm_crew_adam(
        threads, table, &step, weights.pointer, means.pointer, squares.pointer, gradients.pointer, count)
    case .nadam(let gradientRate, let meanRate, let rootScale, let beta1, let beta2, let epsilon):
      precondition(means.count == count && squares.count == count, "every weight has its moments")
      var step = nadam_step(
        gradient_rate: Float(gradientRate), mean_rate: Float(meanRate), root_scale: Float(rootScale),
        beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon), gradient_scale: scale)
      unsafe kernels.nadam(&step, weights.pointer, means.pointer, squares.pointer, gradients.pointer, count)
    case .rmsprop(let rate, let rho, let epsilon):
      precondition(squares.count == count, "every weight has its mean square")
      var step = rmsprop_step(rate: Float(rate), rho: Float(rho), epsilon: Float(epsilon), gradient_scale: scale)
      unsafe kernels.rmsprop(&step, weights.pointer, squares.pointer, gradients.pointer, count)
    case .sgd(let rate, let momentum, let nesterov):
      precondition(means.count == count, "every weight has its moment")
      var step = sgd_step(
        rate: Float(rate), momentum: Float(momentum), gradient_scale: scale, nesterov: nesterov)
      unsafe kernels.sgd(&step, weights.pointer, means.pointer, gradients.pointer, count)
    }
  }

  /// Brings every value into ±limit; NaN stays.
  package func clamp(_ region: FloatRegion, limit: Double) {
    unsafe kernels.clamp(region.pointer, Float(limit), region.count)
  }
}
