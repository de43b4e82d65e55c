import CKernels

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

  /// Adds w·l and w of the first `count` targets to two running sums.
  package func addLoss(
    _ loss: LossKernel, outputs: FloatRegion, targets: FloatRegion, weights: FloatRegion, count: Int,
    to losses: inout PartialSum, _ total: inout PartialSum
  ) {
    precondition(
      outputs.count >= count * loss.outputsPerTarget && targets.count >= count && weights.count >= count,
      "every target has its outputs")
    unsafe loss.add(outputs, targets, weights, count: count, with: kernels, to: &losses, &total)
  }

  /// The gradient of Σ w·l / `total` with respect to each output of the first `count` targets.
  package func lossGradient(
    _ loss: LossKernel, outputs: FloatRegion, targets: FloatRegion, weights: FloatRegion, total: Double,
    to gradient: FloatRegion, count: Int
  ) {
    let outputCount = count * loss.outputsPerTarget
    precondition(
      outputs.count >= outputCount && gradient.count >= outputCount && targets.count >= count
        && weights.count >= count, "every output has its gradient")
    unsafe loss.gradient(outputs, targets, weights, total: total, to: gradient, count: count, with: kernels)
  }

  /// The sum of the first `count` values, in double.
  package func sum(_ region: FloatRegion, count: Int) -> Double {
    precondition(count <= region.count, "a part lies inside its region")
    var sum = PartialSum()
    let values = unsafe UnsafeBufferPointer(start: region.pointer, count: count)
    for index in 0..<count { sum.add(Double(unsafe values[index])) }
    return sum.total
  }
}
