/// How arithmetic is carried out: with which kernels and how many threads. Neither changes a bit of any result.
package struct Execution: Sendable, Hashable {
  package var kernels: KernelSet
  /// At least 1. More threads than can be used are not started.
  package var threads: Int

  package init(kernels: KernelSet = .best, threads: Int = 1) {
    self.kernels = kernels
    self.threads = max(1, threads)
  }
}
