import CKernels

extension KernelSet {
  /// Does nothing but multiply-adds in registers, to be timed by the caller.
  ///
  /// - Returns: floating-point operations that were done, two for each multiply-add.
  package func multiplyAdds(rounds: Int) -> Double {
    guard let table = unsafe lstm_kernels_at(index) else { return 0 }
    var result = [Float](repeating: 0, count: Lanes.count)
    return unsafe table.pointee.multiply_adds(rounds, &result)
  }
}
