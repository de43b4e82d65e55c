/// A date as a person wrote it: `1949-01`, `2024-03-10`, `2024-03-10T06:00+01:00`.
package struct DateLiteral: Hashable, Sendable {
  package var civil: CivilTime
  /// Whether a month, a day or a time was written: what a range that ends with it includes.
  package var precision: Precision
  /// Seconds east of Greenwich, where a zone was written; else the wall time of the series it meets.
  package var offset: Int?

  package enum Precision: Hashable, Sendable { case month, day, time }

  package init(civil: CivilTime, precision: Precision, offset: Int? = nil) {
    self.civil = civil
    self.precision = precision
    self.offset = offset
  }

  /// The instant meant by a series in UTC.
  package var instant: Instant { Instant(civil, offset: offset ?? 0) }

  /// The instant meant by a series in a zone: what was written without a zone is its wall time. Where clocks skip it,
  /// the instant at which they do; where they show it twice, the earlier.
  package func instant(in zone: Zone) -> Instant {
    offset == nil ? zone.instant(ofWall: Instant(civil)) : instant
  }

  /// Reads ISO 8601: year-month[-day][(T or space)hour:minute[:second[.fraction]]][Z or ±hh:mm].
  /// Nil where the bytes are anything else, or no such date exists.
  package init?(iso8601 bytes: some Collection<UInt8>) {
    self.init(iso8601: Array(bytes)[...])
  }

  package init?(iso8601 bytes: ArraySlice<UInt8>) {
    var scanner = DigitScanner(bytes)
    let isNegative = scanner.take("-")
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2) else { return nil }
    var civil = CivilTime(year: isNegative ? -year : year, month: month)
    var precision = Precision.month
    var offset: Int?
    if scanner.take("-") {
      guard let day = scanner.digits(2) else { return nil }
      civil.day = day
      precision = .day
      if scanner.take("T") || scanner.take(" ") {
        guard let hour = scanner.digits(2), scanner.take(":"), let minute = scanner.digits(2) else { return nil }
        civil.hour = hour
        civil.minute = minute
        precision = .time
        if scanner.take(":") {
          guard let second = scanner.digits(2) else { return nil }
          civil.second = second
          if scanner.take(".") || scanner.take(",") {
            guard let fraction = scanner.microseconds() else { return nil }
            civil.microsecond = fraction
          }
        }
      }
      if scanner.take("Z") {
        offset = 0
      } else if precision == .time, let isWest = scanner.take("-") ? true : scanner.take("+") ? false : nil {
        guard let hours = scanner.digits(2) else { return nil }
        _ = scanner.take(":")
        let minutes = scanner.isAtEnd ? 0 : scanner.digits(2)
        guard let minutes, hours < 24, minutes < 60 else { return nil }
        offset = (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
      }
    }
    guard scanner.isAtEnd, civil.isValid else { return nil }
    self.init(civil: civil, precision: precision, offset: offset)
  }
}

extension DateLiteral: CustomStringConvertible {
  package var description: String {
    var text = DateText.text(civil, withTime: precision == .time, separator: "T")
    if precision == .month { text.removeLast(3) }
    if let offset { text += DateText.offset(offset) }
    return text
  }
}

/// Reads runs of decimal digits of a fixed length, and the marks between them.
private struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// A fraction of a second of one to nine digits; what is below a microsecond is dropped.
  mutating func microseconds() -> Int? {
    var value = 0
    var count = 0
    while let digit = digit() {
      if count < 6 { value = value * 10 + digit }
      count += 1
    }
    guard (1...9).contains(count) else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    rest = rest.dropFirst()
    return Int(byte - UInt8(ascii: "0"))
  }
}
