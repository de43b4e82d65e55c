import CKernels

/// Elementary functions in double with the same bits on every machine; none is libm's.
/// Maximal errors: exp, log, sin, cos, pow 1 ulp; expm1, log1p 2 ulp; tanh 3 ulp.
package enum ExactMath {
  package static func exp(_ x: Double) -> Double { apply(Int32(math_exp), x) }
  package static func log(_ x: Double) -> Double { apply(Int32(math_log), x) }
  package static func log1p(_ x: Double) -> Double { apply(Int32(math_log1p), x) }
  package static func expm1(_ x: Double) -> Double { apply(Int32(math_expm1), x) }
  package static func sin(_ x: Double) -> Double { apply(Int32(math_sin), x) }
  package static func cos(_ x: Double) -> Double { apply(Int32(math_cos), x) }
  package static func tanh(_ x: Double) -> Double { apply(Int32(math_tanh), x) }

  package static func pow(_ x: Double, _ exponent: Double) -> Double {
    var result = 0.0
    unsafe withUnsafePointer(to: x) { x in
      unsafe withUnsafePointer(to: exponent) { exponent in
        unsafe best.pow_doubles(x, exponent, &result, 1)
      }
    }
    return result
  }

  package static func exp(_ values: [Double]) -> [Double] { apply(Int32(math_exp), values) }
  package static func log(_ values: [Double]) -> [Double] { apply(Int32(math_log), values) }
  package static func log1p(_ values: [Double]) -> [Double] { apply(Int32(math_log1p), values) }
  package static func expm1(_ values: [Double]) -> [Double] { apply(Int32(math_expm1), values) }
  package static func sin(_ values: [Double]) -> [Double] { apply(Int32(math_sin), values) }
  package static func cos(_ values: [Double]) -> [Double] { apply(Int32(math_cos), values) }
  package static func tanh(_ values: [Double]) -> [Double] { apply(Int32(math_tanh), values) }

  /// Each to its own power.
  package static func pow(_ values: [Double], _ exponents: [Double]) -> [Double] {
    precondition(values.count == exponents.count, "every value has its exponent")
    return unsafe [Double](unsafeUninitializedCapacity: values.count) { buffer, count in
      count = values.count
      unsafe values.withUnsafeBufferPointer { x in
        unsafe exponents.withUnsafeBufferPointer { y in
          unsafe best.pow_doubles(x.baseAddress, y.baseAddress, buffer.baseAddress, count)
        }
      }
    }
  }

  nonisolated(unsafe) private static let best = unsafe table(.best)

  private static func table(_ set: KernelSet) -> lstm_kernels {
    guard let kernels = unsafe lstm_kernels_at(set.index) else {
      preconditionFailure("a kernel set comes from the table of the available ones")
    }
    return unsafe kernels.pointee
  }

  private static func apply(_ function: Int32, _ x: Double) -> Double {
    var result = 0.0
    unsafe withUnsafePointer(to: x) { x in unsafe best.math_doubles(function, x, &result, 1) }
    return result
  }

  /// With a set of one's choice; all give the same bits.
  static func apply(_ function: Int32, _ values: [Double], with set: KernelSet? = nil) -> [Double] {
    let kernels = unsafe set.map { unsafe table($0) } ?? best
    return unsafe [Double](unsafeUninitializedCapacity: values.count) { buffer, count in
      count = values.count
      unsafe values.withUnsafeBufferPointer { x in
        unsafe kernels.math_doubles(function, x.baseAddress, buffer.baseAddress, count)
      }
    }
  }
}
