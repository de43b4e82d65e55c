/// Powers of ten and decimal logarithms without libm, so that every machine draws the same.
enum PowerOfTen {
  /// 10^exponent, correctly rounded; 0 and infinity beyond what a double holds.
  static func value(_ exponent: Int) -> Double {
    if exponent < -323 { return 0 }
    if exponent > 308 { return .infinity }
    return table[exponent + 323]
  }

  /// The exponent of the largest power of ten that is not above a positive finite number.
  static func exponent(of number: Double) -> Int {
    var low = 0
    var high = table.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if table[middle] <= number { low = middle } else { high = middle }
    }
    return low - 323
  }

  /// The decimal logarithm of a positive finite number, to about 1e-15 relative to the larger of it and 1.
  static func logarithm(_ number: Double) -> Double {
    var mantissa = number.significand
    var exponent = Double(number.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh s with s = (m − 1)/(m + 1), |s| < 0.172: the 12th term is below 1e-18.
    let s = (mantissa - 1) / (mantissa + 1)
    var sum = 0.0
    for term in stride(from: 23, through: 1, by: -2) { sum = sum * s * s + 1 / Double(term) }
    return (exponent * 0.693_147_180_559_945_3 + 2 * s * sum) / 2.302_585_092_994_046
  }

  private static let table: [Double] = (-323...308).map { Double("1e\($0)") ?? 0 }
}
