/// A tick as an exact decimal, mantissa · 10^exponent, so that labels carry no rounding noise.
struct DecimalTick: Equatable {
  var mantissa: Int
  var exponent: Int

  var value: Double { scaled(by: 0) }

  /// The nearest double to the tick times 10^power.
  func scaled(by power: Int) -> Double { Double("\(mantissa)e\(exponent + power)") ?? 0 }

  /// Digits after the point that the tick times 10^power needs.
  func places(scaledBy power: Int) -> Int {
    if mantissa == 0 { return 0 }
    var (digits, places) = (mantissa, -(exponent + power))
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return max(0, places)
  }
}
