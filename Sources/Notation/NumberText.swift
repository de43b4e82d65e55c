/// How numbers are written: shortest round trip in files, a few significant digits on the screen; never by locale.
package enum NumberText {
  /// The fewest digits that read back as the same number; whole numbers below 10¹⁵ without a point or exponent.
  package static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return nonFinite(number) }
    if let whole = wholeText(number) { return whole }
    return number.description
  }

  /// `digits` significant digits, rounded half up in decimal; trailing zeros dropped.
  /// Whole numbers, and the whole part of numbers of more digits, are written in full below 10¹⁵.
  package static func significant(_ number: Double, digits: Int = 6) -> String {
    guard number.isFinite else { return nonFinite(number) }
    if let whole = wholeText(number) { return whole }
    var (digitsOf, exponent) = decimal(number.magnitude)
    // `exponent` is that of the first digit: 12.5 is [1, 2, 5] and 1.
    let keep = exponent < 15 ? max(digits, exponent + 1) : digits
    if digitsOf.count > keep {
      let roundUp = digitsOf[keep] >= 5
      digitsOf.removeSubrange(keep...)
      if roundUp { carry(into: &digitsOf, exponent: &exponent) }
    }
    while digitsOf.count > 1, digitsOf.last == 0 { digitsOf.removeLast() }
    let sign = number < 0 ? "-" : ""
    return sign + (exponent < -5 || exponent >= 15 ? scientific(digitsOf, exponent) : plain(digitsOf, exponent))
  }

  /// Exactly `places` digits after the point, rounded half up in decimal.
  package static func fixed(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return nonFinite(number) }
    var (digitsOf, exponent) = decimal(number.magnitude)
    let keep = exponent + 1 + places
    if keep < 0 {
      (digitsOf, exponent) = ([0], 0)
    } else if digitsOf.count > keep {
      let roundUp = digitsOf[keep] >= 5
      digitsOf.removeSubrange(keep...)
      if digitsOf.isEmpty {
        (digitsOf, exponent) = roundUp ? ([1], -places) : ([0], 0)
      } else if roundUp {
        carry(into: &digitsOf, exponent: &exponent)
      }
    }
    var text = plain(digitsOf, exponent)
    let isZero = digitsOf.allSatisfy { $0 == 0 }
    if places > 0 {
      let written = text.split(separator: ".", omittingEmptySubsequences: false)
      let fraction = written.count > 1 ? String(written[1]) : ""
      text = "\(written[0])." + fraction + String(repeating: "0", count: max(0, places - fraction.count))
    }
    return number < 0 && !isZero ? "-" + text : text
  }

  private static func nonFinite(_ number: Double) -> String {
    number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
  }

  private static func wholeText(_ number: Double) -> String? {
    guard number.magnitude < 1e15, number == number.rounded(.towardZero) else { return nil }
    return "\(Int64(number))"
  }

  /// The shortest digits of a positive number, and the power of ten of the first.
  private static func decimal(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(number.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    exponent += (point ?? digits.count) - 1
    while digits.count > 1, digits[0] == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return digits == [0] ? ([0], 0) : (digits, exponent)
  }

  private static func carry(into digits: inout [UInt8], exponent: inout Int) {
    var place = digits.count - 1
    while place >= 0 {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
      place -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    func text(_ part: some Sequence<UInt8>) -> String { part.map(String.init).joined() }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + text(digits) }
    if exponent + 1 >= digits.count {
      return text(digits) + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return text(digits[...exponent]) + "." + text(digits[(exponent + 1)...])
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    plain(digits, 0) + "e\(exponent)"
  }
}
