/// Student's t distribution with a whole number of degrees of freedom, in arithmetic that is the same everywhere.
///
/// The regularized incomplete beta function I_x(ν/2, 1/2) by its continued fraction (DLMF 8.17.22, Lentz's algorithm).
/// Beta at half-integers is a product, so that neither logarithm nor gamma function is needed. The absolute error is
/// at most 10⁻¹² up to ν = 10⁴, and grows in proportion to ν.
package enum StudentT {
  /// The probability of a value at least as far from 0 as `t`.
  package static func twoSided(_ t: Double, degrees: Int) -> Double {
    precondition(degrees >= 1, "\(degrees) degrees of freedom")
    let nu = Double(degrees)
    let square = t * t
    guard !square.isNaN else { return .nan }
    guard square.isFinite else { return 0 }
    let (x, rest) = (nu / (nu + square), square / (nu + square))
    let a = nu / 2
    // x^a · rest^½ / B(a, ½)
    let scale = power(x, half: degrees) * rest.squareRoot() / beta(half: degrees)
    return x < (a + 1) / (a + 2.5)
      ? min(1, scale * fraction(x, a, 0.5) / a) : max(0, 1 - scale * fraction(rest, 0.5, a) / 0.5)
  }

  /// The probability of a value of at most `t`.
  package static func cumulative(_ t: Double, degrees: Int) -> Double {
    let tail = twoSided(t, degrees: degrees) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// x^(n/2) by repeated squaring.
  private static func power(_ x: Double, half n: Int) -> Double {
    var result = n % 2 == 0 ? 1 : x.squareRoot()
    var square = x
    var rest = n / 2
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }

  /// B(n/2, ½) from B(½, ½) = π or B(1, ½) = 2 by B(a + 1, b) = B(a, b) · a / (a + b).
  private static func beta(half n: Int) -> Double {
    var result = n % 2 == 0 ? 2 : Double.pi
    var k = n % 2 == 0 ? 2 : 1
    while k < n {
      result *= Double(k) / Double(k + 1)
      k += 2
    }
    return result
  }

  /// The continued fraction that I_x(a, b) · a · B(a, b) / (x^a (1 − x)^b) is, quick for x < (a + 1) / (a + b + 2).
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func safe(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var result = d
    for m in 1...10_000 {
      let k = Double(m)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      result *= d * c
      let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      let step = d * c
      result *= step
      if (step - 1).magnitude < 1e-15 { break }
    }
    return result
  }
}
