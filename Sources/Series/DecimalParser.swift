/// Reads decimal numbers that the kernels leave to it, correctly rounded by the standard library: percentages, groups of
/// three digits, very many digits, very large and very small powers.
struct DecimalParser {
  let decimal: UInt8
  let delimiter: UInt8
  /// What stands between groups of three digits.
  let thousands: UInt8?

  init(decimal: UInt8 = UInt8(ascii: "."), thousands: UInt8? = nil, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.decimal = decimal
    self.thousands = thousands
    self.delimiter = delimiter
  }

  /// Whether the decimal sign is a sign like any other, and no part of a number besides.
  var isPlain: Bool { !"0123456789+-eE \t\"\n\r".utf8.contains(decimal) && decimal != delimiter && decimal != 0 }

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
