/// A sum in double whose bits do not depend on how its elements come: element i goes to partial i mod 16, in order;
/// at the end s[j] += s[j+8], +4, +2, +1.
package struct PartialSum: Sendable {
  @usableFromInline var partials = [16 of Double](repeating: 0)
  /// Elements so far.
  package var count = 0

  @inlinable package init() {}

  @inlinable package mutating func add(_ value: Double) {
    partials[count % 16] += value
    count += 1
  }

  @inlinable package var total: Double {
    var s = partials
    var half = 8
    while half > 0 {
      for j in 0..<half { s[j] += s[j + half] }
      half /= 2
    }
    return s[0]
  }

  /// The sum of some values.
  package static func of(_ values: [Double]) -> Double {
    var sum = PartialSum()
    for value in values { sum.add(value) }
    return sum.total
  }

  /// What it has come to, for a sum that goes on later.
  package struct Memory: Sendable, Hashable {
    /// 16.
    package var partials: [Double]
    package var count: Int

    package init(partials: [Double], count: Int) {
      self.partials = partials
      self.count = count
    }
  }

  package var memory: Memory { Memory(partials: (0..<16).map { partials[$0] }, count: count) }

  /// Goes on from where another one was.
  package init(_ memory: Memory) {
    precondition(memory.partials.count == 16, "a sum has sixteen partials")
    for (index, partial) in memory.partials.enumerated() { partials[index] = partial }
    count = memory.count
  }

  mutating func withPartials(_ body: (UnsafeMutablePointer<Double>) -> Void) {
    var span = partials.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { unsafe body(start) }
    }
  }
}
