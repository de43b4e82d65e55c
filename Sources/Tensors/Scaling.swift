import CKernels

extension Crew {
  /// result = factor · values; both may be the same region.
  package func scale(_ values: FloatRegion, by factor: Float, to result: FloatRegion, count: Int) {
    precondition(values.count >= count && result.count >= count, "regions hold as many values")
    unsafe kernels.scale_floats(values.pointer, factor, result.pointer, count)
  }

  /// sum ← sum + factor · values, each rounded once.
  package func add(_ values: FloatRegion, scaledBy factor: Float, to sum: FloatRegion) {
    precondition(values.count == sum.count, "regions of one size are added")
    unsafe kernels.add_scaled(values.pointer, factor, sum.pointer, sum.count)
  }
}
