import CKernels

/// Which numbers a share `rate` of is dropped, and what the others are scaled by: 1 / (1 − rate).
///
/// A number is kept where the first word of its draw is at least round(rate · 2³²); the draw's counter is
/// (row, unit). Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014.
package struct DropoutMask: Sendable, Hashable {
  let threshold: UInt64
  let scale: Float

  /// - Parameter rate: in 0 ..< 1.
  package init(rate: Double) {
    precondition(rate >= 0 && rate < 1, "a share is dropped, and not all")
    threshold = UInt64((rate * 0x1p32).rounded())
    scale = Float(1 / (1 - rate))
  }

  /// 0 or the scale for a number.
  package func factor(row: Int, unit: Int, from generator: Philox) -> Float {
    UInt64(generator.words(at: UInt64(row) << 20 | UInt64(unit)).0) >= threshold ? scale : 0
  }
}

extension Crew {
  /// Masks for B windows in lane order (S, T, F, 16); row t · B + b, unit f. Windows behind B become zeros.
  package func draw(
    _ mask: DropoutMask, into region: FloatRegion, batch: Int, steps: Int, features: Int, from generator: Philox
  ) {
    precondition(region.count >= Lanes.padded(batch) * steps * features, "the region holds the batch")
    var drawn = dropout_mask(
      seed: generator.seed, stream: generator.stream, threshold: mask.threshold, scale: mask.scale)
    unsafe kernels.dropout_mask(&drawn, region.pointer, batch, steps, features)
  }

  /// Multiplies lane order (S, T, F, 16) with factors (S, T, F, 16), or with (S, F, 16) at every step.
  package func multiply(
    _ values: FloatRegion, by factors: FloatRegion, to result: FloatRegion, batch: Int, steps: Int, features: Int,
    samePerStep: Bool
  ) {
    let step = features * Lanes.count
    let rows = Lanes.slices(batch) * steps
    precondition(values.count >= rows * step && result.count >= rows * step, "regions hold the batch")
    precondition(factors.count >= rows * step / (samePerStep ? steps : 1), "every value has its factor")
    for row in 0..<rows {
      let from = unsafe factors.pointer + (samePerStep ? row / steps : row) * step
      unsafe kernels.multiply_floats(values.pointer + row * step, from, result.pointer + row * step, step)
    }
  }
}
