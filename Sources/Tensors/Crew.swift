import CKernels

/// One set of kernels and the threads that share its work. A crew serves one caller at a time.
@safe package final class Crew {
  package let execution: Execution
  let kernels: lstm_kernels
  let table: UnsafePointer<lstm_kernels>
  let threads: OpaquePointer?

  package init(_ execution: Execution) {
    self.execution = execution
    guard let table = unsafe lstm_kernels_at(execution.kernels.index) else {
      preconditionFailure("a kernel set comes from the table of the available ones")
    }
    unsafe self.table = unsafe table
    unsafe kernels = unsafe table.pointee
    unsafe threads = unsafe lstm_crew_create(Int32(min(execution.threads, 256)))
  }

  deinit { unsafe lstm_crew_destroy(threads) }
}

/// Windows are stored in slices of sixteen that lie side by side.
package enum Lanes {
  package static let count = 16

  /// The slices that hold a batch.
  package static func slices(_ batch: Int) -> Int { (batch + count - 1) / count }

  /// Windows rounded up to whole slices.
  package static func padded(_ batch: Int) -> Int { slices(batch) * count }
}
