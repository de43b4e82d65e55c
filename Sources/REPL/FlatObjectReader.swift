/// Object = "{" [ String ":" Scalar { "," String ":" Scalar } ] "}" : the JSON that a history line is made of.
struct FlatObjectReader {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// The string that stands under `name`; nil where it is missing or the text is not such an object.
  mutating func value(of name: String) -> String? {
    guard take("{") else { return nil }
    var found: String?
    if !take("}") {
      repeat {
        guard let key = string(), take(":") else { return nil }
        skipBlanks()
        if rest.first == "\"" {
          guard let value = string() else { return nil }
          if key == name { found = value }
        } else {
          guard scalar() else { return nil }
        }
      } while take(",")
      guard take("}") else { return nil }
    }
    skipBlanks()
    return rest.isEmpty ? found : nil
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// A number, `true`, `false` or `null`: passed over, so that later versions may write more than this one knows.
  private mutating func scalar() -> Bool {
    let end = rest.firstIndex { $0 == "," || $0 == "}" } ?? rest.endIndex
    let word = rest[..<end]
    rest = rest[end...]
    return !word.isEmpty && !word.contains { $0 == "\"" || $0 == "{" || $0 == "[" }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      if next == "\"" { return String(text) }
      if next.value < 0x20 { return nil }
      guard next == "\\" else {
        text.append(next)
        continue
      }
      guard let escaped = escape() else { return nil }
      text.append(escaped)
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "u":
      guard let unit = codeUnit() else { return nil }
      guard (0xd800...0xdbff).contains(unit) else { return Unicode.Scalar(unit) }
      // The upper half of a pair.
      guard rest.popFirst() == "\\", rest.popFirst() == "u", let low = codeUnit(), (0xdc00...0xdfff).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst(), digit.isASCII, let value = Character(digit).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }
}
