/// The bytes at hand, and the characters they encode.
extension Lexer {
  func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

  func peek() -> UInt8? { position < limit ? bytes[position] : nil }

  /// The byte so many places on.
  func at(_ offset: Int) -> UInt8? { position + offset < limit ? bytes[position + offset] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == ascii(scalar) else { return false }
    position += 1
    return true
  }

  func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x30 && byte <= 0x39
  }

  /// The scalar whose encoding begins at an offset, and the number of its bytes; nil where the bytes are not UTF-8.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < limit else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= limit else { return nil }
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Encodings longer than needed are not UTF-8; surrogates and values above 10FFFF are no scalars.
    guard value >= (length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
