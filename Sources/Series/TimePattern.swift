import Notation

/// How a file writes its times, where that is not ISO 8601: `dd.MM.yyyy HH:mm`, in the letters of Unicode TR 35.
///
/// yyyy year · yy 1969 to 2068 · MM or M month · MMM Jan to Dec · dd or d day · HH or H hour, hh or h with a for AM and
/// PM · mm or m minute · ss or s second · S… digits of a fraction. A single letter takes one or two digits. Text in
/// single quotes and everything that is no letter stands for itself.
package struct TimePattern: Hashable, Sendable {
  package let text: String
  private let pieces: [Piece]

  private enum Field: Hashable, Sendable { case year, shortYear, month, monthName, day, hour, halfHour, half }
  private enum Piece: Hashable, Sendable {
    case field(Field, digits: ClosedRange<Int>)
    case minute(ClosedRange<Int>), second(ClosedRange<Int>)
    case fraction(Int)
    case literal(UInt8)
  }

  package init(_ text: String) throws(TimePatternError) {
    self.text = text
    pieces = try Self.pieces(of: Array(text.utf8))
    try check()
  }

  /// The reading that bytes stand for; nil where they do not follow the pattern, or no calendar has such a time.
  func read(_ bytes: [UInt8]) -> (civil: CivilTime, precision: DateLiteral.Precision)? {
    var civil = CivilTime(year: 1970, month: 1)
    var isAfternoon: Bool?
    var at = 0
    for piece in pieces {
      switch piece {
      case .literal(let byte):
        guard at < bytes.count, bytes[at] == byte else { return nil }
        at += 1
      case .field(.monthName, _):
        guard let month = Self.word(bytes, &at, of: Self.monthNames) else { return nil }
        civil.month = month + 1
      case .field(.half, _):
        guard let half = Self.word(bytes, &at, of: ["am", "pm"]) else { return nil }
        isAfternoon = half == 1
      case .field(let field, let digits):
        guard let number = Self.number(bytes, &at, digits) else { return nil }
        switch field {
        case .year: civil.year = number
        case .shortYear: civil.year = number + (number < 69 ? 2000 : 1900)
        case .month: civil.month = number
        case .day: civil.day = number
        case .halfHour where !(1...12).contains(number): return nil
        default: civil.hour = number
        }
      case .minute(let digits):
        guard let number = Self.number(bytes, &at, digits) else { return nil }
        civil.minute = number
      case .second(let digits):
        guard let number = Self.number(bytes, &at, digits) else { return nil }
        civil.second = number
      case .fraction(let count):
        guard var number = Self.number(bytes, &at, count...count) else { return nil }
        for _ in count..<6 { number *= 10 }
        civil.microsecond = number
      }
    }
    if let isAfternoon { civil.hour = civil.hour % 12 + (isAfternoon ? 12 : 0) }
    guard at == bytes.count, civil.isValid else { return nil }
    return (civil, precision)
  }

  private var precision: DateLiteral.Precision {
    if has(.hour) || has(.halfHour) { return .time }
    return has(.day) ? .day : .month
  }

  private func has(_ field: Field) -> Bool {
    pieces.contains { if case .field(field, _) = $0 { true } else { false } }
  }

  private func check() throws(TimePatternError) {
    guard has(.year) || has(.shortYear) else { throw .without("a year", letters: "yyyy", pattern: text) }
    if has(.day), !has(.month), !has(.monthName) { throw .without("a month", letters: "MM", pattern: text) }
    if has(.halfHour), !has(.half) { throw .without("AM or PM", letters: "a", pattern: text) }
    if precision == .time, !has(.day) { throw .without("a day", letters: "dd", pattern: text) }
    let isFiner = pieces.contains {
      switch $0 {
      case .minute, .second, .fraction, .field(.half, _): true
      default: false
      }
    }
    if isFiner, precision != .time { throw .without("an hour", letters: "HH", pattern: text) }
  }

  private static func pieces(of bytes: [UInt8]) throws(TimePatternError) -> [Piece] {
    var pieces: [Piece] = []
    var at = 0
    while at < bytes.count {
      let letter = bytes[at]
      var count = 1
      while at + count < bytes.count, bytes[at + count] == letter { count += 1 }
      let isLetter = (letter | 0x20) >= UInt8(ascii: "a") && (letter | 0x20) <= UInt8(ascii: "z")
      if letter == UInt8(ascii: "'") {
        guard let close = bytes[(at + 1)...].firstIndex(of: letter) else { throw .openQuote }
        pieces += bytes[(at + 1)..<close].map { .literal($0) }
        at = close + 1
        continue
      }
      guard isLetter else {
        pieces.append(.literal(letter))
        at += 1
        continue
      }
      guard let piece = piece(letter, count) else {
        throw .unknownLetters(String(decoding: bytes[at..<(at + count)], as: UTF8.self))
      }
      pieces.append(piece)
      at += count
    }
    return pieces
  }

  private static func piece(_ letter: UInt8, _ count: Int) -> Piece? {
    let digits = count == 1 ? 1...2 : count...count
    switch (UnicodeScalar(letter), count) {
    case ("y", 4): return .field(.year, digits: digits)
    case ("y", 2): return .field(.shortYear, digits: digits)
    case ("M", 1), ("M", 2): return .field(.month, digits: digits)
    case ("M", 3): return .field(.monthName, digits: digits)
    case ("d", 1), ("d", 2): return .field(.day, digits: digits)
    case ("H", 1), ("H", 2): return .field(.hour, digits: digits)
    case ("h", 1), ("h", 2): return .field(.halfHour, digits: digits)
    case ("a", 1): return .field(.half, digits: digits)
    case ("m", 1), ("m", 2): return .minute(digits)
    case ("s", 1), ("s", 2): return .second(digits)
    case ("S", 1...6): return .fraction(count)
    default: return nil
    }
  }

  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(_ bytes: [UInt8], _ at: inout Int, _ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// The index of the word, in whatever case, that stands there.
  private static func word(_ bytes: [UInt8], _ at: inout Int, of words: [String]) -> Int? {
    for (index, word) in words.enumerated() {
      let length = word.utf8.count
      guard at + length <= bytes.count else { continue }
      if zip(bytes[at...], word.utf8).allSatisfy({ $0 | 0x20 == $1 }) {
        at += length
        return index
      }
    }
    return nil
  }
}

/// Why a pattern describes no times.
package enum TimePatternError: Explained, Hashable {
  case unknownLetters(String)
  case openQuote
  case without(String, letters: String, pattern: String)

  package var description: String {
    switch self {
    case .unknownLetters(let letters): "`\(letters)` stands for no part of a time"
    case .openQuote: "a quote in the pattern never closes"
    case .without(let part, _, let pattern): "the pattern `\(pattern)` has no place for \(part)"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownLetters: "parts are yyyy yy MM M MMM dd d HH H hh h a mm m ss s S; quote other text: 'T'"
    case .openQuote: "close it"
    case .without(_, let letters, _): "write `\(letters)` where it stands"
    }
  }
}

/// How times are written in a file.
package enum TimeFormat: Hashable, Sendable {
  case pattern(TimePattern)
  /// A number since 1970-01-01 00:00 UTC, in units of so many microseconds; seconds may have a fraction.
  case epoch(unit: Int64)

  /// The instant, for a pattern as a clock in Greenwich would mean it.
  func read(_ bytes: [UInt8]) -> (instant: Instant, precision: DateLiteral.Precision)? {
    switch self {
    case .pattern(let pattern): return pattern.read(bytes).map { (Instant($0.civil), $0.precision) }
    case .epoch(let unit):
      guard let number = Self.microseconds(bytes, unit) else { return nil }
      let instant = Instant(microseconds: number)
      return instant.isWritable ? (instant, .time) : nil
    }
  }

  /// Whether it says an instant, and not what the clocks of some place show.
  var isZoned: Bool { if case .epoch = self { true } else { false } }

  /// The pattern, or what is counted, for an error.
  var text: String {
    switch self {
    case .pattern(let pattern): "`\(pattern.text)`"
    case .epoch(1_000_000): "seconds since 1970"
    case .epoch(1000): "milliseconds since 1970"
    case .epoch: "microseconds since 1970"
    }
  }

  /// The name of the unit that a number of so many digits most likely counts, where that is finer than what was said.
  static func finer(than format: String, _ text: String) -> String? {
    let count = text.utf8.count
    guard text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    if format == Self.epoch(unit: 1_000_000).text, (12...14).contains(count) { return "epoch-ms" }
    return format != Self.epoch(unit: 1).text && (15...17).contains(count) ? "epoch-us" : nil
  }

  private static func microseconds(_ bytes: [UInt8], _ unit: Int64) -> Int64? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var rest = bytes.dropFirst(isNegative ? 1 : 0)[...]
    let whole = rest.prefix { $0 != UInt8(ascii: ".") }
    rest = rest.dropFirst(whole.count + 1)
    guard !whole.isEmpty, whole.count <= 18, (whole + rest).allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return nil
    }
    let count = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    var (total, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    var place = unit
    for digit in rest {
      place /= 10
      let (sum, tooMuch) = total.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")) * place)
      guard !tooMuch else { return nil }
      total = sum
    }
    return isNegative ? -total : total
  }
}
