/// How times are written and read: ISO 8601, in as few characters as the time needs.
package enum DateText {
  /// `2024-03-10`, or with time of day `2024-03-10 06:00`, and seconds only where there are any.
  /// `separator` stands between date and time: a space on the screen, `T` in literals and files.
  package static func text(_ civil: CivilTime, withTime: Bool, separator: String = " ") -> String {
    var text = "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))"
    let hasSeconds = civil.second != 0 || civil.microsecond != 0
    guard withTime || civil.hour != 0 || civil.minute != 0 || hasSeconds else { return text }
    text += "\(separator)\(padded(civil.hour)):\(padded(civil.minute))"
    if hasSeconds { text += ":\(padded(civil.second))" }
    if civil.microsecond != 0 {
      var fraction = padded(civil.microsecond, 6)
      while fraction.last == "0" { fraction.removeLast() }
      text += "." + fraction
    }
    return text
  }

  /// `+01:00`, `Z` for Greenwich's own.
  package static func offset(_ seconds: Int) -> String {
    guard seconds != 0 else { return "Z" }
    let (hours, minutes, rest) = (abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60)
    return "\(seconds < 0 ? "-" : "+")\(padded(hours)):\(padded(minutes))" + (rest == 0 ? "" : ":\(padded(rest))")
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = "\(number.magnitude)"
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
