/// Reads decimal numbers from bytes, correctly rounded.
///
/// Up to 2⁵³ in the digits and 10²² in the power, one exact multiplication or division gives the nearest double
/// (Clinger 1990); everything else goes to the standard library.
struct DecimalParser {
  let decimal: UInt8
  let delimiter: UInt8
  /// What stands between groups of three digits.
  let thousands: UInt8?
  private let powers: [Double]

  init(decimal: UInt8 = UInt8(ascii: "."), thousands: UInt8? = nil, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.decimal = decimal
    self.thousands = thousands
    self.delimiter = delimiter
    // Exact in double: 5²² is below 2⁵³.
    var power = 1.0
    powers = (0...22).map { _ in
      defer { power *= 10 }
      return power
    }
  }

  /// A plain number that begins at `at` and ends with its field; moves `at` behind it. Nil, and `at` unmoved, where
  /// the field is anything else, or needs more care.
  @inline(__always)
  func plain(_ bytes: Span<UInt8>, _ at: inout Int) -> Double? {
    var index = at
    let end = bytes.count
    guard index < end else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    var mantissa: UInt64 = 0
    var point = -1
    while index < end {
      let byte = bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if byte == decimal, point < 0 {
        point = index
      } else if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        break
      } else {
        return nil
      }
      index += 1
    }
    let digits = index - first - (point < 0 ? 0 : 1)
    guard digits > 0, digits <= 18, mantissa <= 1 << 53 else { return nil }
    let fraction = point < 0 ? 0 : index - point - 1
    let magnitude = fraction == 0 ? Double(mantissa) : Double(mantissa) / powers[fraction]
    at = index
    return isNegative ? -magnitude : magnitude
  }

  /// Whether a field ends in a percent sign.
  static func isPercentage(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "%")
  }

  /// The number that fills `range`, `12.5%` as 0.125; nil where it is none, or beyond the largest double.
  func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    var end = range.upperBound
    let isPercentage = Self.isPercentage(bytes, range)
    if isPercentage {
      end -= 1
      while end > index, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    let last = end
    func isDigit(_ index: Int) -> Bool { index < last && bytes[index] &- UInt8(ascii: "0") < 10 }
    guard index < end else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var digits: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let signs = digits.count
    var grouped = -1
    while index < end {
      if isDigit(index) {
        digits.append(bytes[index])
        grouped += grouped < 0 ? 0 : 1
      } else {
        guard bytes[index] == thousands else { break }
        // One to three digits before the first mark, three between any two.
        let lead = digits.count - signs
        guard grouped < 0 ? (1...3).contains(lead) : grouped == 3 else { return nil }
        grouped = 0
      }
      index += 1
    }
    guard grouped < 0 || grouped == 3 else { return nil }
    var count = digits.count - signs
    if count == 0 { digits.append(UInt8(ascii: "0")) }
    if index < end, bytes[index] == decimal {
      index += 1
      digits.append(UInt8(ascii: "."))
      let before = digits.count
      while isDigit(index) {
        digits.append(bytes[index])
        index += 1
      }
      count += digits.count - before
      if digits.count == before { digits.append(UInt8(ascii: "0")) }
    }
    guard count > 0 else { return nil }
    if isPercentage {
      // Two places further left, before it is rounded once.
      digits.append(contentsOf: "e-2".utf8)
    } else if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      digits.append(UInt8(ascii: "e"))
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        digits.append(bytes[index])
        index += 1
      }
      guard isDigit(index) else { return nil }
      while isDigit(index) {
        digits.append(bytes[index])
        index += 1
      }
    }
    guard index == end, let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }
}
