import CKernels
internal import Synchronization

extension Crew {
  /// Does tasks 0..<count, each once; threads take the next as they are done with one, so the longest should come first.
  /// Tasks of one call run at the same time.
  package func share(tasks count: Int, _ task: @Sendable (Int) -> Void) {
    let next = Atomic(0)
    withoutActuallyEscaping(task) { task in
      let work = {
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          task(index)
        }
      }
      guard execution.threads > 1 else { return work() }
      unsafe withUnsafePointer(to: work) { work in
        unsafe lstm_crew_each(
          threads, { context, _, _ in unsafe context?.assumingMemoryBound(to: (() -> Void).self).pointee() }, work)
      }
    }
  }
}
