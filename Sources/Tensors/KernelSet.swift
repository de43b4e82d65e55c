import CKernels

/// One compilation of the kernels, for one set of instructions. All of them give the same bits.
package struct KernelSet: Sendable, Hashable {
  /// `avx512`, `avx2`, `neon` or `baseline`.
  package let name: String
  /// Where the set stands in the table of the C kernels.
  let index: Int32

  /// What this processor can run, fastest first; `baseline` is always the last.
  package static let available: [KernelSet] = (0..<lstm_kernels_count()).map { index in
    KernelSet(name: unsafe String(cString: lstm_kernels_name(index)), index: index)
  }

  /// The fastest of the available ones.
  package static let best = available[0]

  /// The set of this name, if this processor can run it.
  package static func named(_ name: String) -> KernelSet? {
    available.first { $0.name == name }
  }
}
