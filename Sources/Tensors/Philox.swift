/// Philox4x32-10, a random generator without state: a draw is a function of seed, stream and counter.
/// Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
package struct Philox: Sendable, Hashable {
  package var seed: UInt64
  /// What the numbers are for, and where: never the order in which things happen.
  package var stream: UInt64

  package init(seed: UInt64, stream: UInt64) {
    self.seed = seed
    self.stream = stream
  }

  /// Four words of 32 random bits.
  package func words(at counter: UInt64) -> (UInt32, UInt32, UInt32, UInt32) {
    var (c0, c1) = (UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32))
    var (c2, c3) = (UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
    var (k0, k1) = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    for _ in 0..<10 {
      let first = UInt64(c0) * 0xD251_1F53
      let second = UInt64(c2) * 0xCD9E_8D57
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// A double in [0, 1) with 53 random bits.
  package func uniform(at counter: UInt64) -> Double {
    let (w0, w1, _, _) = words(at: counter)
    return Self.fraction(w0, w1)
  }

  /// A float in [0, 1) with 24 random bits.
  package func uniformFloat(at counter: UInt64) -> Float {
    Float(words(at: counter).0 >> 8) * 0x1p-24
  }

  /// A draw from the standard normal distribution. Box and Muller 1958.
  package func normal(at counter: UInt64) -> Double {
    let (w0, w1, w2, w3) = words(at: counter)
    // 1 − u lies in (0, 1], so its logarithm is finite.
    let radius = (-2 * ExactMath.log(1 - Self.fraction(w0, w1))).squareRoot()
    return radius * ExactMath.cos(2 * Double.pi * Self.fraction(w2, w3))
  }

  /// An integer in 0..<bound: the high half of a 64-bit product.
  package func below(_ bound: UInt32, at counter: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(words(at: counter).0) * UInt64(bound)) >> 32)
  }

  /// Puts 0..<n, or whatever `order` holds, into a random order. Fisher and Yates; draw i of an epoch has the
  /// counter (epoch, i).
  package func shuffle(_ order: inout [Int], epoch: Int) {
    precondition(order.count <= UInt32.max && epoch >= 0 && epoch <= UInt32.max, "counters have 32 bits each")
    guard order.count > 1 else { return }
    for i in stride(from: order.count - 1, to: 0, by: -1) {
      let j = Int(below(UInt32(i) + 1, at: UInt64(epoch) << 32 | UInt64(i)))
      order.swapAt(i, j)
    }
  }

  private static func fraction(_ high: UInt32, _ low: UInt32) -> Double {
    Double((UInt64(high) << 32 | UInt64(low)) >> 11) * 0x1p-53
  }
}
