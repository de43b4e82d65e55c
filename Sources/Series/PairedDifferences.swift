/// What differences between two ways, measured on the same pairs (seeds, folds), come to.
package struct PairedDifferences: Hashable, Sendable {
  /// How many pairs there are.
  package let count: Int
  package let mean: Double
  /// Where the mean difference lies at 95 %, by Student's t with n − 1 degrees of freedom; nil of fewer than two pairs.
  package let interval: ClosedRange<Double>?
  package let positive: Int
  package let negative: Int

  /// Nil without a pair.
  package init?(_ differences: [Double]) {
    guard let mean = Summation.mean(differences) else { return nil }
    count = differences.count
    self.mean = mean
    positive = differences.count { $0 > 0 }
    negative = differences.count { $0 < 0 }
    guard count >= 2 else {
      interval = nil
      return
    }
    let deviation = Summation.deviation(of: differences, from: mean, divisor: Double(count - 1))
    let half = StudentT.twoSidedQuantile(0.05, degrees: count - 1) * deviation / Double(count).squareRoot()
    interval = half.isFinite ? (mean - half)...(mean + half) : nil
  }

  /// The exact two-sided sign test: how likely it is that signs which mean nothing fall as unevenly. Ties are left out
  /// (Dixon and Mood 1946); nil where all are ties, or there are more than a thousand.
  package var signTest: Double? {
    let signs = positive + negative
    guard (1...1000).contains(signs) else { return nil }
    // Binomial terms of one half, from C(n, 0) / 2ⁿ on.
    var term = Double(sign: .plus, exponent: -signs, significand: 1)
    var tail = term
    for k in 0..<min(positive, negative) {
      term = term * Double(signs - k) / Double(k + 1)
      tail += term
    }
    return min(1, 2 * tail)
  }
}

extension StudentT {
  /// The t beyond which lie both tails of a probability, 0 < p < 1, together; by bisection, to the last bits.
  package static func twoSidedQuantile(_ probability: Double, degrees: Int) -> Double {
    precondition(probability > 0 && probability < 1, "a probability of \(probability)")
    var low = 0.0
    var high = 1.0
    while twoSided(high, degrees: degrees) > probability, high < 1e300 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if twoSided(middle, degrees: degrees) > probability { low = middle } else { high = middle }
    }
    return high
  }
}
