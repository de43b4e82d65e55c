import CKernels

/// The losses the kernels know.
package enum LossKernel: Sendable {
  case meanSquaredError, binaryCrossEntropy, meanAbsoluteError, huber

  var code: Int32 {
    switch self {
    case .meanSquaredError: Int32(loss_mean_squared_error)
    case .binaryCrossEntropy: Int32(loss_binary_cross_entropy)
    case .meanAbsoluteError: Int32(loss_mean_absolute_error)
    case .huber: Int32(loss_huber)
    }
  }
}

extension Crew {
  /// The norm of all values together, in double.
  package func norm(_ region: FloatRegion) -> Double {
    var sum = PartialSum()
    unsafe sum.withPartials { partials in unsafe kernels.sum_squares(region.pointer, region.count, 0, partials) }
    return sum.total.squareRoot()
  }

  /// Window order (B, n) into lane order.
  package func toLanes(_ windows: FloatRegion, _ lanes: FloatRegion, batch: Int, count: Int) {
    precondition(windows.count >= batch * count && lanes.count >= Lanes.padded(batch) * count, "regions hold the batch")
    unsafe kernels.to_lanes(windows.pointer, lanes.pointer, batch, count)
  }

  /// Lane order into window order (B, n).
  package func fromLanes(_ lanes: FloatRegion, _ windows: FloatRegion, batch: Int, count: Int) {
    precondition(windows.count >= batch * count && lanes.count >= Lanes.padded(batch) * count, "regions hold the batch")
    unsafe kernels.from_lanes(lanes.pointer, windows.pointer, batch, count, count)
  }

  /// Adds w·l and w of the first `count` elements to two running sums.
  package func addLoss(
    _ loss: LossKernel, outputs: FloatRegion, targets: FloatRegion, weights: FloatRegion, count: Int,
    to losses: inout PartialSum, _ total: inout PartialSum
  ) {
    precondition(
      outputs.count >= count && targets.count >= count && weights.count >= count, "every output has its target")
    let first = losses.count
    unsafe losses.withPartials { losses in
      unsafe total.withPartials { total in
        unsafe kernels.loss(
          loss.code, outputs.pointer, targets.pointer, weights.pointer, count, first, losses, total)
      }
    }
    losses.count += count
    total.count += count
  }

  /// The gradient of Σ w·l / `total` with respect to each output.
  package func lossGradient(
    _ loss: LossKernel, outputs: FloatRegion, targets: FloatRegion, weights: FloatRegion, total: Double,
    to gradient: FloatRegion, count: Int
  ) {
    precondition(outputs.count >= count && gradient.count >= count, "every output has its gradient")
    unsafe kernels.loss_gradient(
      loss.code, outputs.pointer, targets.pointer, weights.pointer, total, gradient.pointer, count)
  }

  /// The sum of all values, in double.
  package func sum(_ region: FloatRegion) -> Double {
    var sum = PartialSum()
    let values = unsafe UnsafeBufferPointer(start: region.pointer, count: region.count)
    for index in 0..<region.count { sum.add(Double(unsafe values[index])) }
    return sum.total
  }
}
