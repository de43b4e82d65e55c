/// Reads JSON strictly: no comments, no trailing commas, no name twice in an object, no depth without end.
package struct JSONReader {
  /// What is wrong, and at which byte from 0.
  package struct Problem: Error, Sendable, Hashable {
    package var offset: Int
    package var message: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// Lists and objects inside one another, at most.
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes hold, with blanks around it at most.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.problem("something stands behind the value") }
    return value
  }

  private func problem(_ message: String, at offset: Int? = nil) -> Problem {
    Problem(offset: offset ?? place, message: message)
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { place += 1 }
  }

  private mutating func value() throws(Problem) -> JSON {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return try nested { reader throws(Problem) in .object(try reader.members()) }
    case UInt8(ascii: "["): return try nested { reader throws(Problem) in .list(try reader.elements()) }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw problem("it ends where a value should stand")
    case let first? where first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first):
      return try number()
    default: throw problem("no value begins like this")
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(Problem) -> JSON) throws(Problem) -> JSON {
    guard depth < Self.deepest else { throw problem("more than \(Self.deepest) lists and objects inside one another") }
    depth += 1
    defer { depth -= 1 }
    place += 1
    return try read(&self)
  }

  private mutating func elements() throws(Problem) -> [JSON] {
    var values: [JSON] = []
    if takes("]") { return values }
    while true {
      values.append(try value())
      if takes("]") { return values }
      try demand(",")
    }
  }

  private mutating func members() throws(Problem) -> [JSON.Member] {
    var members: [JSON.Member] = []
    // Only asked whether a name was there; the order is that of the list.
    var names = Set<[UInt8]>()
    if takes("}") { return members }
    while true {
      skipBlanks()
      let start = place
      guard byte == UInt8(ascii: "\"") else { throw problem("a name in quotes should stand here") }
      let name = try text()
      guard names.insert(Array(name.utf8)).inserted else {
        throw problem("the name \"\(name)\" stands twice", at: start)
      }
      try demand(":")
      members.append(JSON.Member(name, try value()))
      if takes("}") { return members }
      try demand(",")
    }
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func demand(_ mark: Unicode.Scalar) throws(Problem) {
    guard takes(mark) else {
      throw problem(byte == nil ? "it ends where `\(mark)` should stand" : "`\(mark)` should stand here")
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Problem) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw problem("no value begins like this") }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(Problem) -> JSON {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    if byte == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if byte == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() throws(Problem) {
    let start = place
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > start else { throw problem("a digit should stand here") }
  }

  private mutating func text() throws(Problem) -> String {
    let start = place
    place += 1
    var content: [UInt8] = []
    while true {
      guard let byte else { throw problem("the text that begins here does not end", at: start) }
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          throw problem("the text that begins here is not UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20: throw problem("a control character in a text", at: place - 1)
      default: content.append(byte)
      }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(Problem) {
    guard let byte else { throw problem("the text does not end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0c)
    case UInt8(ascii: "n"): content.append(0x0a)
    case UInt8(ascii: "r"): content.append(0x0d)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xd800..<0xdc00).contains(code) {
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
          throw problem("half of a surrogate pair")
        }
        place += 2
        let low = try fourDigits()
        guard (0xdc00..<0xe000).contains(low) else { throw problem("half of a surrogate pair") }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem("half of a surrogate pair") }
      content += Array(String(Character(scalar)).utf8)
    default: throw problem("no such escape", at: place - 1)
    }
  }

  private mutating func fourDigits() throws(Problem) -> UInt32 {
    guard place + 4 <= bytes.count else { throw problem("`\\u` has four digits") }
    var code: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw problem("`\\u` has four digits")
      }
      code = code << 4 | UInt32(digit)
    }
    place += 4
    return code
  }
}
