import Notation

/// The value of a date as written: `@2024-03-10`, `@1960-01`, `@2024-03-10T06:00+01:00`.
enum DateMark {
  static func value(of range: SourceRange, in source: Source) throws(Diagnostic) -> DateLiteral {
    let bytes = source.bytes[(range.start + 1)..<range.end]
    if let date = DateLiteral(iso8601: bytes) { return date }
    let form = "write it as `@2024-03-10` or `@2024-03-10T06:00`"
    if let padded = padded(bytes), DateLiteral(iso8601: padded.utf8) != nil {
      throw Diagnostic(.syntax, "months and days have two digits", at: range, suggestion: "write `@\(padded)`")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.count == 4, Int(text) != nil {
      throw Diagnostic(.syntax, "a date has a year and a month", at: range, suggestion: "write `@\(text)-01`")
    }
    let day = bytes.prefix { $0 != UInt8(ascii: "T") }
    if day.count == 10, DateLiteral(iso8601: day) == nil, day.split(separator: UInt8(ascii: "-")).count == 3 {
      throw Diagnostic(.syntax, "there is no such day in the calendar", at: range)
    }
    throw Diagnostic(.syntax, "this is no date", at: range, suggestion: form)
  }

  /// `2024-3-1` with the zeros it lacks; nil where that is not what it lacks.
  private static func padded(_ bytes: ArraySlice<UInt8>) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = parts.first else { return nil }
    let fields = day.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
    guard (2...3).contains(fields.count), fields[0].utf8.count == 4 else { return nil }
    let text = fields.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    return parts.count == 1 ? text : text + "T" + String(decoding: parts[1], as: UTF8.self)
  }
}
