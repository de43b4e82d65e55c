/// The value of a number as written: `1_000`, `0.5`, `1e-3`.
package enum NumberLiteral {
  /// The nearest double; an error where the number is too large or too small for any.
  static func value(of range: SourceRange, in source: Source) throws(Diagnostic) -> Double {
    var mantissa: UInt64 = 0
    var places = 0
    var isShort = range.end - range.start <= 18
    var isFraction = false
    for byte in source.bytes[range.start..<range.end] {
      switch byte {
      case UInt8(ascii: "_"): continue
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isShort { mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) }
        if isFraction { places += 1 }
      default: isShort = false
      }
      if !isShort { break }
    }
    // Both are exact below these bounds, so that the one division rounds correctly (Clinger 1990).
    if isShort, mantissa < 1 << 53, places < tens.count { return Double(mantissa) / tens[places] }
    let digits = source.bytes[range.start..<range.end].filter { $0 != UInt8(ascii: "_") }
    // A whole number that is written out is meant to the last digit.
    if isTooLargeForInt(digits) {
      throw Diagnostic(
        .syntax, "this int is too large to be held exactly", at: range,
        suggestion: "write `\(String(decoding: digits, as: UTF8.self)).0` for the number nearest to it",
        notes: ["the largest int is \(largestInt)"])
    }
    guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else {
      throw Diagnostic(.syntax, "this number is too large", at: range, notes: ["the largest is about 1.8e308"])
    }
    if value == 0, hasDigitsOtherThanZero(digits) {
      throw Diagnostic(.syntax, "this number is too small to be told from 0", at: range, suggestion: "write `0`")
    }
    return value
  }

  /// The whole numbers up to here are all told apart: 2⁵³.
  package static let largestInt = 9_007_199_254_740_992

  /// Whether a text is nothing but digits, of a larger number than any int.
  package static func isTooLargeForInt(_ digits: some Collection<UInt8>) -> Bool {
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return false
    }
    return Int(String(decoding: digits, as: UTF8.self)).map { $0 > largestInt } ?? true
  }

  private static let tens: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  ]

  private static func hasDigitsOtherThanZero(_ digits: [UInt8]) -> Bool {
    let mantissa = digits.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    return mantissa.contains { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: ".") }
  }
}
