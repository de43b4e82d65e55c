import Notation

/// The value of a duration as written: `24h`, `1h30min`, `1.5d`, `6mo`.
enum DurationLiteral {
  static func value(of range: SourceRange, in source: Source) throws(Diagnostic) -> TimeSpan {
    var sum = TimeSpan()
    var position = range.start
    while position < range.end {
      let start = position
      while position < range.end, isNumber(source.bytes, position, range.end) { position += 1 }
      let number = SourceRange(start, position)
      while position < range.end, !isDigit(source.bytes[position]) { position += 1 }
      let part = SourceRange(start, position)
      let span = try self.span(number, unit: SourceRange(number.end, position), in: source)
      let (months, monthsOverflow) = sum.months.addingReportingOverflow(span.months)
      let (rest, restOverflow) = sum.microseconds.addingReportingOverflow(span.microseconds)
      if monthsOverflow || restOverflow { throw tooLong(part) }
      sum = TimeSpan(months: months, microseconds: rest)
    }
    return sum
  }

  /// A decimal number of one unit: exactly that many microseconds or months, or an error.
  private static func span(
    _ number: SourceRange, unit range: SourceRange, in source: Source
  ) throws(Diagnostic) -> TimeSpan {
    let word = source.text(in: range)
    guard let unit = TimeSpan.units.first(where: { $0.name == word })?.span else {
      throw unknownUnit(word, number, range, in: source)
    }
    let part = SourceRange(number.start, range.end)
    var mantissa: Int64 = 0
    var places = 0
    var isFraction = false
    for byte in source.bytes[number.start..<number.end] where byte != UInt8(ascii: "_") {
      if byte == UInt8(ascii: ".") {
        isFraction = true
        continue
      }
      guard isDigit(byte) else {
        throw Diagnostic(.syntax, "a duration has no exponent", at: part, suggestion: "write its digits out")
      }
      let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      let (next, carry) = shifted.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if overflow || carry { throw tooLong(part) }
      mantissa = next
      if isFraction { places += 1 }
    }
    let isMonths = unit.months != 0
    let (total, overflow) = mantissa.multipliedReportingOverflow(by: isMonths ? Int64(unit.months) : unit.microseconds)
    if overflow { throw tooLong(part) }
    var divisor: Int64 = 1
    for _ in 0..<min(places, 18) { divisor *= 10 }
    guard places <= 18, total % divisor == 0 else {
      throw Diagnostic(
        .syntax, isMonths ? "this is no whole number of months" : "this is no whole number of microseconds", at: part)
    }
    return isMonths ? TimeSpan(months: Int(total / divisor)) : TimeSpan(microseconds: total / divisor)
  }

  private static func unknownUnit(
    _ word: String, _ number: SourceRange, _ unit: SourceRange, in source: Source
  ) -> Diagnostic {
    let digits = source.text(in: number)
    let part = SourceRange(number.start, unit.end)
    let units = "units are: y, mo, w, d, h, min, s, ms, us"
    if word.isEmpty {
      return Diagnostic(
        .syntax, "a duration ends with a unit", at: number, suggestion: "write `\(digits)min`", notes: [units])
    }
    if word == "m" || word == "M" {
      return Diagnostic(
        .syntax, "`m` is neither minute nor month", at: part, suggestion: "write `\(digits)min` or `\(digits)mo`")
    }
    let meant = spellings.first { $0.words.contains(word.lowercased()) }?.unit
    return Diagnostic(
      .syntax, "`\(word)` is no unit of time", at: part, suggestion: meant.map { "write `\(digits)\($0)`" },
      notes: [units])
  }

  private static let spellings: [(unit: String, words: [String])] = [
    ("y", ["y", "yr", "yrs", "year", "years", "a"]), ("mo", ["mo", "mon", "month", "months"]),
    ("w", ["w", "wk", "week", "weeks"]), ("d", ["d", "day", "days"]), ("h", ["h", "hr", "hrs", "hour", "hours"]),
    ("min", ["min", "mins", "minute", "minutes", "t"]), ("s", ["s", "sec", "secs", "second", "seconds"]),
    ("ms", ["ms", "millis", "millisecond", "milliseconds"]), ("us", ["us", "µs", "μs", "microsecond", "microseconds"]),
  ]

  private static func tooLong(_ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntax, "this duration is too long", at: range)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte belongs to the number before a unit; an `e` only with digits behind it.
  private static func isNumber(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Bool {
    let byte = bytes[position]
    if isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") { return true }
    let next = position + 1 < end ? bytes[position + 1] : 0
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      return isDigit(next) || next == UInt8(ascii: "-") || next == UInt8(ascii: "+")
    }
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}
