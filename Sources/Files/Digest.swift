internal import CCrypto

/// A SHA-256 digest of bytes (FIPS 180-4), computed by OpenSSL's libcrypto with the instructions the processor has for it.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    var running = Running()
    running.add(content, count: content.count)
    self = running.digest
  }

  /// A digest of bytes that come piece by piece.
  package struct Running: Sendable {
    private var context = SHA256_CTX()
    /// Bytes so far.
    package private(set) var count = 0

    package init() { unsafe SHA256_Init(&context) }

    /// Adds the first `count` bytes of a piece.
    package mutating func add(_ piece: [UInt8], count: Int) {
      precondition(count <= piece.count, "within the piece")
      unsafe SHA256_Update(&context, piece, count)
      self.count += count
    }

    /// Of all bytes so far.
    package var digest: Digest {
      var (context, bytes) = (context, [UInt8](repeating: 0, count: 32))
      unsafe SHA256_Final(&bytes, &context)
      return Digest(bytes: bytes)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The whole of it in base64 (RFC 4648 §4): 44 characters.
  package var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for group in stride(from: 0, to: 33, by: 3) {
      let bits = (0..<3).reduce(0) { $0 << 8 | (group + $1 < 32 ? Int(bytes[group + $1]) : 0) }
      for shift in [18, 12, 6, 0] { text.append(alphabet[bits >> shift & 63]) }
    }
    // 32 bytes are one short of eleven groups.
    text[43] = UInt8(ascii: "=")
    return String(decoding: text, as: UTF8.self)
  }

  /// The first 12 characters in base64url (RFC 4648 §5): 72 bits, enough against accident.
  package var short: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for group in stride(from: 0, to: 9, by: 3) {
      let bits = Int(bytes[group]) << 16 | Int(bytes[group + 1]) << 8 | Int(bytes[group + 2])
      for shift in [18, 12, 6, 0] { text.append(alphabet[bits >> shift & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
