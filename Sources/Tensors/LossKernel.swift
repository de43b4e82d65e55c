import CKernels

/// The losses the kernels know.
package enum LossKernel: Sendable, Hashable {
  case meanSquaredError, binaryCrossEntropy, meanAbsoluteError, huber
  /// Of logits, as many for each target as there are classes; the target is the class's number.
  case crossEntropy(classes: Int)
  /// The mean of the pinball losses, one output for each level.
  case quantile([Double])

  /// The outputs that judge one target; they lie side by side.
  package var outputsPerTarget: Int {
    switch self {
    case .crossEntropy(let classes): classes
    case .quantile(let levels): levels.count
    default: 1
    }
  }

  /// The kernel of those that read one output; nil for the others.
  private var code: Int32? {
    switch self {
    case .meanSquaredError: Int32(loss_mean_squared_error)
    case .binaryCrossEntropy: Int32(loss_binary_cross_entropy)
    case .meanAbsoluteError: Int32(loss_mean_absolute_error)
    case .huber: Int32(loss_huber)
    case .crossEntropy, .quantile: nil
    }
  }

  private func withGroups(_ body: (UnsafePointer<grouped_loss>) -> Void) {
    guard case .quantile(let levels) = self else {
      var groups = unsafe grouped_loss(width: outputsPerTarget, levels: nil)
      unsafe body(&groups)
      return
    }
    unsafe levels.withUnsafeBufferPointer { levels in
      var groups = unsafe grouped_loss(width: levels.count, levels: levels.baseAddress)
      unsafe body(&groups)
    }
  }
}

extension LossKernel {
  /// Adds w·l and w of the first `count` targets to two running sums.
  func add(
    _ outputs: FloatRegion, _ targets: FloatRegion, _ weights: FloatRegion, count: Int, with kernels: lstm_kernels,
    to losses: inout PartialSum, _ total: inout PartialSum
  ) {
    let first = losses.count
    unsafe losses.withPartials { losses in
      unsafe total.withPartials { total in
        if let code {
          unsafe kernels.loss(
            code, outputs.pointer, targets.pointer, weights.pointer, count, first, losses, total)
        } else {
          unsafe withGroups { groups in
            unsafe kernels.grouped_loss(
              groups, outputs.pointer, targets.pointer, weights.pointer, count, first, losses, total)
          }
        }
      }
    }
    losses.count += count
    total.count += count
  }

  /// The gradient of Σ w·l / `total` with respect to the outputs of `count` targets.
  func gradient(
    _ outputs: FloatRegion, _ targets: FloatRegion, _ weights: FloatRegion, total: Double, to gradient: FloatRegion,
    count: Int, with kernels: lstm_kernels
  ) {
    if let code {
      unsafe kernels.loss_gradient(
        code, outputs.pointer, targets.pointer, weights.pointer, total, gradient.pointer, count)
    } else {
      unsafe withGroups { groups in
        unsafe kernels.grouped_loss_gradient(
          groups, outputs.pointer, targets.pointer, weights.pointer, total, gradient.pointer, count)
      }
    }
  }
}
