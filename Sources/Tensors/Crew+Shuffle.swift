import CKernels

extension Crew {
  /// The order that `Philox.shuffle` gives, many draws at a time.
  package func shuffle(_ order: inout [Int], epoch: Int, from generator: Philox) {
    precondition(order.count <= UInt32.max && epoch >= 0 && epoch <= UInt32.max, "counters have 32 bits each")
    var words = [256 of UInt32](repeating: 0)
    var last = order.count - 1
    while last > 0 {
      let first = max(1, last - words.count + 1)
      var span = words.mutableSpan
      unsafe span.withUnsafeMutableBufferPointer { words in
        unsafe kernels.random_words(
          generator.seed, generator.stream, UInt64(epoch) << 32 | UInt64(first), words.baseAddress, last - first + 1)
      }
      for i in stride(from: last, through: first, by: -1) {
        order.swapAt(i, Int((UInt64(words[i - first]) * (UInt64(i) + 1)) >> 32))
      }
      last = first - 1
    }
  }
}
