@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normalization form C. The standard library composes but offers it to the toolchain's own
  /// modules only; this is the one place that asks.
  var composed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
