import Notation

/// What is wrong with a text that is to be a time.
enum TimeFault {
  case missing
  /// It is written as times are, but no calendar has it.
  case noSuchTime
  /// The midnight that ends a day.
  case hour24
  /// `20240310T0600`
  case compact
  /// `2024-W10-7`
  case week
  case other

  init(_ text: String) {
    let bytes = Array(text.utf8)
    // Digits as 0, so that a shape is compared at once.
    let shape = String(decoding: bytes.map { $0 &- UInt8(ascii: "0") < 10 ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
    if bytes.isEmpty {
      self = .missing
    } else if shape.hasPrefix("0000-W00") || shape.hasPrefix("0000W00") {
      self = .week
    } else if shape.hasPrefix("00000000T0000") || shape.hasPrefix("00000000 0000") {
      self = .compact
    } else if shape.hasPrefix("0000-00-00") {
      let day = DateLiteral(iso8601: bytes[..<10])
      let isMidnight = bytes.count > 12 && bytes[11...12].elementsEqual("24".utf8)
      let isClock = ["0000-00-00", "0000-00-00T00:00", "0000-00-00 00:00"].contains(String(shape.prefix(16)))
      // Seconds are left alone: a 60th has been.
      let isThere = DateLiteral(iso8601: bytes.prefix(16)) != nil
      self = day != nil && isMidnight ? .hour24 : isClock && !isThere ? .noSuchTime : .other
    } else {
      self = .other
    }
  }

  func description(of text: String) -> String {
    switch self {
    case .missing: "the time is missing"
    case .noSuchTime: "there is no time `\(text)`"
    case .hour24: "`\(text)` is in an hour 24, and hours go from 00 to 23"
    case .compact, .week, .other: "`\(text)` is not a time that is read here"
    }
  }

  var remedy: String {
    switch self {
    case .missing: "repair the line, or leave it out"
    case .noSuchTime: "repair the line"
    case .hour24: "write the end of a day as 00:00 of the next"
    case .compact: "describe how it is written: format: \"yyyyMMdd'T'HHmm\""
    case .week: "weeks are not read: write year, month and day"
    case .other:
      "times are written 2024-03-10, 2024-03-10T06:00, 2024-03-10 06:00:00+01:00, 1949-01, or as plain integers; describe others: format: \"dd.MM.yyyy HH:mm\""
    }
  }
}
